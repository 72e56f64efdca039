package dk.kkr.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a key pair for the run; the service checks tokens by the public one, {@link Tokens} signs with the other. */
public final class SignInResource implements QuarkusTestResourceLifecycleManager {

    static @Nullable KeyPair keys;

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            keys = pair;
            // Tests run in another class loader than this resource.
            System.setProperty(
                    Tokens.KEY_PROPERTY,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            // With a public key the service asks no Keycloak.
            return Map.of(
                    "quarkus.oidc.token.issuer",
                    Tokens.ISSUER,
                    "quarkus.oidc.auth-server-url",
                    "",
                    "quarkus.oidc.public-key",
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(Tokens.KEY_PROPERTY);
    }
}
