package dk.kkr.kit.caller;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.kkr.kit.sample.Checks;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class CheckedTokensTest {

    @Inject
    Checks checks;

    private static Response add(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"text\":\"a\",\"stars\":1}")
                .post("/v1/notes");
    }

    private static String by(String token) {
        return add(token).then().statusCode(201).extract().path("by");
    }

    @Test
    void checksATokenOnceForManyRequests() {
        String once = UUID.randomUUID().toString();
        String token = Tokens.of("kl", "kl:" + once);
        for (int i = 0; i < 5; i++) {
            assertEquals("kl:" + once, by(token));
        }
        assertEquals(1, checks.of("kl-" + once));
    }

    @Test
    void takesNobodyForSomebodyElse() {
        String one = Tokens.of("kl", "kl:one");
        String other = Tokens.of("kl", "kl:other");
        String withoutTheRole = Tokens.of("system", "system:one");
        for (int i = 0; i < 3; i++) {
            assertEquals("kl:one", by(one));
            assertEquals("kl:other", by(other));
            assertEquals(403, add(withoutTheRole).statusCode());
            assertEquals(
                    401,
                    given().contentType("application/json")
                            .body("{}")
                            .post("/v1/notes")
                            .statusCode());
        }
    }

    @Test
    void refusesAForgeryOfATokenThatIsKnown() {
        String token = Tokens.of("kl", "kl:forged");
        assertEquals(201, add(token).statusCode());
        String[] parts = token.split("\\.");
        String claimsOfAnother = Tokens.of("kl", "kl:forger").split("\\.")[1];
        String signatureOfAnother = Tokens.of("kl", "kl:forger").split("\\.")[2];
        assertNotEquals(parts[2], signatureOfAnother);
        assertEquals(401, add(parts[0] + "." + claimsOfAnother + "." + parts[2]).statusCode());
        assertEquals(
                401, add(parts[0] + "." + parts[1] + "." + signatureOfAnother).statusCode());
        assertEquals(401, add(parts[0] + "." + parts[1] + ".").statusCode());
        assertEquals(201, add(token).statusCode());
    }

    @Test
    void refusesAKnownTokenFromItsExpiryOn() {
        // A first request may take seconds.
        assertEquals(201, add(Tokens.kl()).statusCode());
        String token = Tokens.of("kl", "kl:brief", Duration.ofSeconds(15));
        assertEquals(201, add(token).statusCode());
        // Less than the minute after which it is checked anew anyway.
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertEquals(401, add(token).statusCode()));
    }
}
