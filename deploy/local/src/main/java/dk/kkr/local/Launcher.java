package dk.kkr.local;

import dk.kkr.local.sample.LoadFailed;
import dk.kkr.local.sample.SampleData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The command behind {@code deploy/run}. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int WRONG_OPTION = 2;

    private final Settings settings;
    private final Options options;
    private final Report report = new Report(System.out);

    private Launcher(Settings settings, Options options) {
        this.settings = settings;
        this.options = options;
    }

    public static void main(String[] arguments) {
        Options options;
        try {
            options = Options.parse(Arrays.asList(arguments));
        } catch (CannotStart e) {
            System.err.println(e.sentence());
            System.exit(WRONG_OPTION);
            return;
        }
        try {
            Path checkout = Path.of(System.getProperty("kkr.checkout", "."));
            new Launcher(Settings.from(System.getenv(), checkout), options).run();
        } catch (CannotStart e) {
            System.err.println("\n" + e.sentence());
            System.exit(FAILED);
        } catch (RuntimeException | LinkageError e) {
            System.err.println(
                    "\nThe launcher met a fault of its own (" + e + "): start again, and report it if it stays.");
            System.exit(FAILED);
        }
    }

    private void run() {
        report.say("The KKR suite is starting on JDK " + settings.javaVersion() + "; its data and logs are in "
                + settings.state() + ". Ctrl-C stops it.");
        Guard guard = Guard.over(settings);
        if (options.fresh()) {
            Directories.delete(settings.data());
        }
        Stack stack = new Stack(settings, report);
        Machine.requireDisk(settings.run(), stack.keycloakInstalled());
        Machine.requireMemory();
        Machine.requirePorts(settings.ports());
        Training training = stack.training();
        Supervisor supervisor = new Supervisor(stack.parts(), report, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, training, stack, guard), "stopping"));
        try {
            stack.start();
            loadSample();
            report.say(Summary.of(settings.ports(), report.seconds()));
            if (training.wanted()) {
                report.say("In the background, at low priority, caches are being made for a quicker next start.");
                training.begin();
            }
            supervisor.watch();
        } catch (CannotStart e) {
            if (!supervisor.stopped()) {
                throw e;
            }
        }
    }

    /** Runs at Ctrl-C, at SIGTERM and after a failure; parts that do not run are passed over. */
    private void stop(Supervisor supervisor, Training training, Stack stack, Guard guard) {
        long began = System.nanoTime();
        supervisor.stop();
        report.forget();
        report.say("\nStopping …");
        training.stop();
        stack.stop();
        guard.close();
        report.say(String.format(Locale.ROOT, "All parts have stopped (%.1f s).", (System.nanoTime() - began) / 1e9));
    }

    /** A load that was cut short is taken up again: each of its steps looks first whether it is needed. */
    private void loadSample() {
        Path wanted = settings.data().resolve("sample-data-wanted");
        Path loaded = settings.data().resolve("sample-data-loaded");
        Path begun = settings.data().resolve("begun");
        try {
            if (options.sample() && !Files.exists(begun)) {
                Files.writeString(wanted, "");
            }
            Files.writeString(begun, "");
            if (Files.exists(wanted)) {
                report.doing("Sample data", "loading");
                fill();
                report.done("Sample data", "in place");
                Files.move(wanted, loaded);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() {
        try {
            SampleData.into(settings.ports()::address, text -> report.doing("Sample data", text));
        } catch (LoadFailed e) {
            throw new CannotStart(
                    "The sample data could not be loaded. " + e.getMessage()
                            + " Start again to go on where it ended, or start anew with --fresh.",
                    e);
        }
    }
}
