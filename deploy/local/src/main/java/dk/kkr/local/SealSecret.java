package dk.kkr.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that survey answers are sealed with, made at the first start. It stands beside the database, not in it, and goes with
 * it on {@code --fresh}; a new one would make open waves unreadable.
 */
final class SealSecret {

    private static final int BYTES = 32;

    private SealSecret() {}

    static synchronized String in(Path data) {
        Path file = data.resolve("seal-secret");
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[BYTES];
                new SecureRandom().nextBytes(secret);
                Files.createDirectories(data);
                Path made = Files.createTempFile(data, "seal-secret", null); // readable by its owner alone
                Files.writeString(made, Base64.getEncoder().encodeToString(secret));
                Files.move(made, file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
