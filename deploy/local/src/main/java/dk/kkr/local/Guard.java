package dk.kkr.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one launcher at a time uses a state directory, and that nothing outlives it, even when it is killed.
 *
 * <p>A small shell waits for the launcher's end of a pipe to close, which happens however the launcher ends, and then stops what
 * the pid files name. What is left all the same, after a power cut say, is stopped by the next start.
 */
final class Guard implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;
    private final Process watch;

    private Guard(FileChannel channel, FileLock lock, Process watch) {
        this.channel = channel;
        this.lock = lock;
        this.watch = watch;
    }

    static Guard over(Settings settings) {
        try {
            Files.createDirectories(settings.run());
            FileChannel channel = FileChannel.open(
                    settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("The stack in " + settings.state()
                        + " is running already: use it, stop it with Ctrl-C, or set KKR_STATE to another directory.");
            }
            Path script = script(settings);
            run(script, settings, "stop").waitFor(60, TimeUnit.SECONDS);
            return new Guard(channel, lock, run(script, settings, "watch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted: start again.", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null;
        }
    }

    private static Path script(Settings settings) throws IOException {
        Path script = settings.run().resolve("guard.sh");
        try (InputStream in = Objects.requireNonNull(Guard.class.getResourceAsStream("/guard.sh"))) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return script;
    }

    private static Process run(Path script, Settings settings, String what) throws IOException {
        return new ProcessBuilder(
                        "/bin/sh", script.toString(), what, settings.state().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() {
        try {
            watch.getOutputStream().close();
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
