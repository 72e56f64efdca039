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
     * @throws Refusal 413 if it holds more; 400 if the client breaks off. Nothing is left behind then.
     */
    static Received of(InputStream body, long most) {
        Path file = temporary();
        boolean whole = false;
        try (OutputStream to = Files.newOutputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > most) {
                    throw tooLarge(most);
                }
                digest.update(buffer, 0, read);
                to.write(buffer, 0, read);
            }
            whole = true;
            return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException cut) {
            throw Refusal.invalid(
                    "",
                    "BODY_CUT_SHORT",
                    "The body ended before it was whole; send it again. Nothing was kept.",
                    "Indholdet sluttede, før det var helt; send det igen. Intet er gemt.");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            if (!whole) {
                remove(file);
            }
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

    private static Path temporary() {
        try {
            return Files.createTempFile("attachment", ".part");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
