package dk.kkr.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Watches the running parts and starts again one that has ended by itself, but not over and over. */
final class Supervisor {

    private static final int RESTARTS = 10;
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final List<Part> parts;
    private final Report report;
    private final Settings settings;
    private final Map<String, Integer> restarts = new HashMap<>();
    private final Thread watcher = Thread.currentThread();
    private volatile boolean stopped;

    Supervisor(List<Part> parts, Report report, Settings settings) {
        this.parts = parts;
        this.report = report;
        this.settings = settings;
    }

    /** Runs, in the thread that made the supervisor, until {@link #stop}; {@link CannotStart} when a part ends too often. */
    void watch() {
        while (!stopped) {
            try {
                Thread.sleep(ROUND.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            for (Part part : parts) {
                if (!stopped && !part.alive()) {
                    startAgain(part);
                }
            }
        }
    }

    /** From now on nothing is started again, and what is being started is given up. */
    void stop() {
        stopped = true;
        watcher.interrupt();
    }

    boolean stopped() {
        return stopped;
    }

    private void startAgain(Part part) {
        if (restarts.merge(part.name(), 1, Integer::sum) > RESTARTS) {
            throw new CannotStart(part.name() + " has ended by itself for the " + (RESTARTS + 1)
                    + "th time: look into its log in " + settings.logs() + ", mend that, and start again.");
        }
        report.say(part.name() + " has ended by itself; it is started again (its log: " + settings.logs() + ").");
        part.start();
    }
}
