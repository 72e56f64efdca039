package dk.kkr.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Lets one process at a time prepare a part in the cache, which several stacks may share. */
final class CacheLock implements AutoCloseable {

    private final FileChannel channel;

    private CacheLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until no other process prepares {@code part}. */
    static CacheLock on(Settings settings, String part) throws IOException {
        Files.createDirectories(settings.cache());
        FileChannel channel = FileChannel.open(
                settings.cache().resolve(part + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return new CacheLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
