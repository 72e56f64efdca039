package dk.kkr.survey.seal;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secrets that keys and tokens are derived from: the one in force, with which waves are opened, and those before it, which are
 * needed as long as a wave opened with them is open. They come from the configuration and are never stored or logged.
 */
@Startup
@ApplicationScoped
public class SealSecrets {

    private static final int LEAST_BYTES = 32;

    private final Map<String, byte[]> byId = new LinkedHashMap<>();
    private final String current;

    /**
     * @param secret base64 of at least 32 random bytes
     * @param older base64 of the secrets before, for waves that are still open
     * @throws IllegalStateException if one is missing, ill-shaped or too short; the service does not start then
     */
    SealSecrets(
            @ConfigProperty(name = "kkr.survey.seal-secret") Optional<String> secret,
            @ConfigProperty(name = "kkr.survey.older-seal-secrets") Optional<List<String>> older) {
        List<String> all = new ArrayList<>();
        all.add(
                secret.orElseThrow(
                        () -> new IllegalStateException(
                                "Set kkr.survey.seal-secret to the base64 of at least 32 random bytes; without it answers cannot be sealed.")));
        all.addAll(older.orElse(List.of()));
        all.forEach(this::add);
        this.current = byId.keySet().iterator().next();
    }

    private void add(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A seal secret is no base64.");
        }
        if (secret.length < LEAST_BYTES) {
            throw new IllegalStateException("A seal secret has fewer than " + LEAST_BYTES + " bytes.");
        }
        byId.putIfAbsent(HexFormat.of().formatHex(expand(secret, "id", new byte[0], 8)), secret);
    }

    /** Names the secret in force without telling it; stored with what was derived from it. */
    public String currentId() {
        return current;
    }

    /** True if what was derived from the secret of this name can still be derived. */
    public boolean has(String id) {
        return byId.containsKey(id);
    }

    /**
     * Bytes for one purpose (RFC 5869); other purposes or other parts give bytes that tell nothing of these.
     *
     * @param id the name of the secret
     * @throws IllegalStateException if the secret of that name is not configured any more
     */
    byte[] derive(String id, String purpose, int length, UUID... parts) {
        byte[] secret = byId.get(id);
        if (secret == null) {
            throw new IllegalStateException(
                    "The seal secret " + id + " is not configured; add it to kkr.survey.older-seal-secrets.");
        }
        ByteBuffer of = ByteBuffer.allocate(16 * parts.length);
        for (UUID part : parts) {
            of.putLong(part.getMostSignificantBits()).putLong(part.getLeastSignificantBits());
        }
        return expand(secret, purpose, of.array(), length);
    }

    static byte[] expand(byte[] secret, String purpose, byte[] of, int length) {
        byte[] name = ("kkr survey " + purpose + '\0').getBytes(StandardCharsets.UTF_8);
        byte[] info =
                ByteBuffer.allocate(name.length + of.length).put(name).put(of).array();
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(secret, null, info));
        byte[] derived = new byte[length];
        generator.generateBytes(derived, 0, length);
        return derived;
    }
}
