package dk.kkr.contracts.attachment;

import dk.kkr.kit.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body as it arrived, in a file of its own until it is stored or refused. */
record Received(Path file, long size, String sha256) implements AutoCloseable {

    /**
     * Reads a body to its end.
     *
     * @param most bytes it may hold
     * @param directory where the file lies meanwhile; made if it is not there
     * @throws Refusal 413 if it holds more; 400 if the client breaks off. Nothing is left behind then.
     * @throws IOException if the file cannot be written
     */
    static Received of(InputStream body, long most, Path directory) throws IOException {
        // readable by its owner alone
        Path file = Files.createTempFile(Files.createDirectories(directory), "attachment", ".part");
        boolean whole = false;
        try (OutputStream to = Files.newOutputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = next(body, buffer); read >= 0; read = next(body, buffer)) {
                size += read;
                if (size > most) {
                    throw tooLarge(most);
                }
                digest.update(buffer, 0, read);
                to.write(buffer, 0, read);
            }
            whole = true;
            return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            if (!whole) {
                remove(file);
            }
        }
    }

    private static int next(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException cut) {
            throw Refusal.invalid(
                    "",
                    "BODY_CUT_SHORT",
                    "The body ended before it was whole; send it again. Nothing was kept.",
                    "Indholdet sluttede, før det var helt; send det igen. Intet er gemt.");
        }
    }

    static Refusal tooLarge(long most) {
        return Refusal.tooLarge(
                "BODY_TOO_LARGE",
                "An attachment may hold at most " + most + " bytes; send a smaller file.",
                "Et bilag må højst fylde " + most + " bytes; send en mindre fil.");
    }

    @Override
    public void close() {
        remove(file);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
