package dk.kkr.kit.caller;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProductionTest.AsInProduction.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ProductionTest {

    public static final class AsInProduction implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kkr.development", "false");
        }
    }

    private static int add(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"text\":\"a\",\"stars\":1}")
                .post("/v1/notes")
                .statusCode();
    }

    @Test
    void refusesTokensMadeForDevelopment() {
        org.junit.jupiter.api.Assertions.assertEquals(201, add(Tokens.kl()));
        org.junit.jupiter.api.Assertions.assertEquals(401, add(Tokens.development("kl", "kl")));
    }

    @Test
    void refusesTokensOfAnotherIssuer() {
        org.junit.jupiter.api.Assertions.assertEquals(201, add(Tokens.of("kl", "kl")));
        org.junit.jupiter.api.Assertions.assertEquals(401, add(Tokens.ofAnotherIssuer("kl", "kl")));
    }

    @Test
    void takesTheAddressOfTheRealmForItsIssuerUnlessToldOtherwise() {
        String realm = "https://keycloak/realms/kkr";
        org.junit.jupiter.api.Assertions.assertEquals(realm, issuer(Map.of("quarkus.oidc.auth-server-url", realm)));
        org.junit.jupiter.api.Assertions.assertEquals(
                "https://outside/realms/kkr",
                issuer(Map.of(
                        "quarkus.oidc.auth-server-url",
                        realm,
                        "quarkus.oidc.token.issuer",
                        "https://outside/realms/kkr")));
    }

    private static String issuer(Map<String, String> settings) {
        try (var common = DevelopmentTokens.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            var properties = new java.util.Properties();
            properties.load(common);
            settings.forEach(properties::setProperty);
            return new io.smallrye.config.SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withSources(new io.smallrye.config.PropertiesConfigSource(properties, "settings", 100))
                    .build()
                    .getValue("quarkus.oidc.token.issuer", String.class);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void refusesToStartWithAnIssuerOverPlainHttp() {
        var guard = new DevelopmentTokens(false, Optional.of("http://keycloak/realms/kkr"));
        assertThrows(IllegalStateException.class, () -> guard.refusePlainIssuer(new StartupEvent()));
        new DevelopmentTokens(false, Optional.of("https://keycloak/realms/kkr")).refusePlainIssuer(new StartupEvent());
        new DevelopmentTokens(true, Optional.of("http://keycloak/realms/kkr")).refusePlainIssuer(new StartupEvent());
    }
}
