package dk.kkr.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process of the stack, with its log and its pid file.
 *
 * <p>It ignores the interrupt that Ctrl-C sends to everything at the terminal, so that the launcher alone decides the order in
 * which things stop. Settings of the surrounding shell that the programs would read are kept from it.
 */
final class Child {

    private static final List<String> KEPT_OUT = List.of("QUARKUS_", "KC_", "KAFKA_", "SMALLRYE_", "MP_", "CLASSPATH");

    private final String name;
    private final Settings settings;
    private final Process process;

    private Child(String name, Settings settings, Process process) {
        this.name = name;
        this.settings = settings;
        this.process = process;
    }

    /** Starts {@code command}; its log is begun anew, the one before kept as {@code <name>.log.1}. */
    static Child start(String name, Settings settings, List<String> command, Map<String, String> environment) {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        whole.addAll(command);
        try {
            Path log = settings.log(name);
            Files.createDirectories(settings.logs());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".log.1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(whole)
                    .directory(settings.state().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(key -> KEPT_OUT.stream().anyMatch(key::startsWith));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            Files.createDirectories(settings.run());
            Files.writeString(settings.run().resolve(name + ".pid"), Long.toString(process.pid()));
            return new Child(name, settings, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until {@code ready} holds; stops the process and says which log to read when it ends first or takes too long. */
    Child await(BooleanSupplier ready, Duration patience) {
        try {
            awaitOrThrow(ready, patience);
            return this;
        } catch (CannotStart e) {
            stop(Duration.ofSeconds(2));
            throw e;
        }
    }

    private void awaitOrThrow(BooleanSupplier ready, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new CannotStart(name + " ended while starting (status " + process.exitValue() + "): " + hint());
            }
            if (System.nanoTime() > end) {
                throw new CannotStart(name + " did not answer within " + patience.toSeconds() + " seconds: " + hint());
            }
            pause();
        }
    }

    /** Waits for a process that is to end by itself, and refuses any status but 0. */
    void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                stop(Duration.ZERO);
                throw new CannotStart(name + " took more than " + patience.toSeconds() + " seconds: " + hint());
            }
        } catch (InterruptedException e) {
            stop(Duration.ZERO);
            Thread.currentThread().interrupt();
            throw new CannotStart(name + " was interrupted: start again.", e);
        }
        if (process.exitValue() != 0) {
            throw new CannotStart(name + " failed (status " + process.exitValue() + "): " + hint());
        }
        forgetPid();
    }

    private String hint() {
        return "look into " + settings.log(name) + lastWords() + ", mend that, and start again.";
    }

    private String lastWords() {
        try (Stream<String> lines = Files.lines(settings.log(name), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("ERROR") || line.contains("Exception") || line.contains("FATAL"))
                    .findFirst()
                    .map(line -> " (it says: "
                            + line.strip()
                                    .substring(0, Math.min(160, line.strip().length())) + ")")
                    .orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    /** Asks the process to end, and ends it by force after {@code patience}. */
    void stop(Duration patience) {
        List<ProcessHandle> offspring = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        offspring.forEach(ProcessHandle::destroyForcibly);
        forgetPid();
    }

    /** Ends the process at once, as a crash would. */
    void kill() {
        process.destroyForcibly().onExit().join();
        forgetPid();
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    private void forgetPid() {
        try {
            Files.deleteIfExists(settings.run().resolve(name + ".pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted: start again.", e);
        }
    }
}
