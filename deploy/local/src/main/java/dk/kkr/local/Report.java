package dk.kkr.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells the person at the terminal what is going on and for how long: a line per change, and a line about what is still
 * awaited when nothing has changed for some seconds.
 */
final class Report implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final long began = System.nanoTime();
    private final Map<String, String> underWay = new LinkedHashMap<>();
    private final Thread ticker = new Thread(this::breakSilence, "progress");
    private long lastLine = began;
    private boolean closed;

    Report(PrintStream out) {
        this.out = out;
        ticker.setDaemon(true);
        ticker.start();
    }

    /** Says that {@code part} is now busy with {@code doing}. */
    synchronized void doing(String part, String doing) {
        underWay.put(part, doing);
        line(part, doing);
    }

    /** Says that {@code part} is done with what it was doing. */
    synchronized void done(String part, String how) {
        underWay.remove(part);
        line(part, how);
    }

    /** Forgets what was under way, after a failure or at a stop. */
    synchronized void forget() {
        underWay.clear();
    }

    synchronized void say(String text) {
        out.println(text);
        out.flush();
        lastLine = System.nanoTime();
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void line(String part, String text) {
        say(String.format(Locale.ROOT, "%6.1f s  %-18s %s", seconds(), part, text));
    }

    private synchronized void breakSilence() {
        try {
            while (!closed) {
                wait(500);
                if (!underWay.isEmpty() && System.nanoTime() - lastLine > SILENCE.toNanos()) {
                    line(
                            "still at work",
                            underWay.entrySet().stream()
                                    .map(e -> e.getKey() + " (" + e.getValue() + ")")
                                    .collect(Collectors.joining(", ")));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
