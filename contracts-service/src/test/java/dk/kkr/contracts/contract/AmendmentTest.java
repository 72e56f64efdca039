package dk.kkr.contracts.contract;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.agreed;
import static dk.kkr.contracts.Api.etag;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.published;
import static dk.kkr.contracts.Api.put;
import static dk.kkr.contracts.Api.signed;
import static dk.kkr.contracts.Api.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.kkr.contracts.Api;
import dk.kkr.contracts.MovableClock;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Amendments (F4). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class AmendmentTest {

    private static final String AMENDMENT = """
            {"reason":"Skærpet mål","effectiveFrom":"2025-07-01","nationalThresholds":[
            {"goal":"entrepreneurs","target":"young-companies","value":90},{"goal":"referrals","target":"use","value":60}]}""";

    @Inject
    EffectService effects;

    @Inject
    MovableClock clock;

    @BeforeEach
    void agreement() {
        Api.adopted("framework-2024-2027.json");
    }

    private static String published2025(String hub) {
        Response drafted = post(Tokens.hub(hub), CONTRACTS, """
                {"hub":"%s","year":2025,"nationalThresholds":[{"goal":"entrepreneurs","target":"young-companies","value":90}]}""".formatted(hub));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        String path = CONTRACTS + "/" + drafted.path("id");
        published(path, hub, hub).then().statusCode(200);
        return path;
    }

    private static String use() {
        return "goals.find { it.key == 'referrals' }.targets[0].threshold.value";
    }

    @Test
    void changesNothingInForceUntilItIsSignedAndThenFromItsDay() {
        String path = published2025("nordjylland");
        String hub = Tokens.hub("nordjylland");
        step(hub, path, "amendments", AMENDMENT)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("revision", equalTo(1))
                .body(use(), equalTo(50))
                .body("amendment.revision", equalTo(2))
                .body("amendment.status", equalTo("DRAFT"))
                .body("amendment.reason", equalTo("Skærpet mål"))
                .body("amendment.changes.path", hasItem("/goals/referrals/targets/use/threshold/value"));
        given().get(path).then().statusCode(200).body("amendment", nullValue());
        step(hub, path, "amendments", AMENDMENT).then().statusCode(409).body("code", equalTo("AMENDMENT_OPEN"));
        step(hub, path, "signatures", Api.signature("HUB"))
                .then()
                .statusCode(409)
                .body("code", equalTo("OUT_OF_ORDER"));
        agreed(path, "nordjylland", "nordjylland");
        get(hub, path).then().body("status", equalTo("PUBLISHED")).body("amendment.status", equalTo("AGREED"));
        signed(path, "nordjylland", "nordjylland");
        get(hub, path)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("revision", equalTo(2))
                .body("amendment", nullValue())
                .body(use(), equalTo(60));
        get(hub, path + "?validOn=2025-06-30")
                .then()
                .body("revision", equalTo(1))
                .body(use(), equalTo(50));
        get(hub, path + "?validOn=2025-07-01")
                .then()
                .body("revision", equalTo(2))
                .body(use(), equalTo(60));
        given().get(path + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", org.hamcrest.Matchers.contains(1, 2))
                .body("items[1].changes.path", hasItem("/goals/referrals/targets/use/threshold/value"));
        step(hub, path, "transmissions", Map.of("recipient", "KL", "sentOn", "2025-07-10"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
    }

    @Test
    void takesEffectOnItsDayWithANewVersion() {
        String path = published2025("hovedstaden");
        String hub = Tokens.hub("hovedstaden");
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        step(hub, path, "amendments", AMENDMENT.replace("2025-07-01", later))
                .then()
                .statusCode(200);
        agreed(path, "hovedstaden", "hovedstaden");
        signed(path, "hovedstaden", "hovedstaden");
        get(hub, path)
                .then()
                .body("revision", equalTo(1))
                .body("amendment", nullValue())
                .body(use(), equalTo(50));
        get(hub, path + "?validOn=" + later).then().body("revision", equalTo(2));
        String before = etag(hub, path);
        effects.takeEffect();
        assertEquals(before, etag(hub, path));
        clock.ahead(Duration.ofDays(32));
        try {
            effects.takeEffect();
            effects.takeEffect();
            get(hub, path).then().body("revision", equalTo(2)).body(use(), equalTo(60));
            get(hub, path + "/history")
                    .then()
                    .body("items.action.count { it == 'AMENDMENT_TOOK_EFFECT' }", equalTo(1))
                    .body("items[-1].by", equalTo("contracts-service"))
                    .body("items[-1].changes.path", hasItem("/revision"));
            assertNotEquals(before, etag(hub, path));
        } finally {
            clock.ahead(Duration.ZERO);
        }
    }

    @Test
    void canBeSentBackEditedAndWithdrawn() {
        String path = published2025("midtjylland");
        String hub = Tokens.hub("midtjylland");
        step(hub, path, "amendments", "{}").then().statusCode(400).body("errors", hasSize(2));
        step(hub, path, "amendments", AMENDMENT).then().statusCode(200);
        step(Tokens.kkr("midtjylland"), path, "kkr-decision", Api.decision("SENT_BACK", 22, 18, 9, 9, "NONE"))
                .then()
                .statusCode(200)
                .body("amendment.status", equalTo("DRAFT"));
        put(hub, path, """
                        {"nationalThresholds":[{"goal":"entrepreneurs","target":"young-companies","value":90},
                        {"goal":"referrals","target":"use","value":55}]}""")
                .then()
                .statusCode(200)
                .body("amendment.effectiveFrom", equalTo("2025-07-01"))
                .body("amendment." + use(), equalTo(55))
                .body(use(), equalTo(50));
        get(hub, path + "/revisions").then().body("items", hasSize(2));
        given().get(path + "/revisions").then().body("items", hasSize(1));
        given().auth().oauth2(hub).delete(path + "/amendment").then().statusCode(428);
        given().auth()
                .oauth2(hub)
                .header("If-Match", etag(hub, path))
                .delete(path + "/amendment")
                .then()
                .statusCode(204);
        get(hub, path).then().body("amendment", nullValue()).body("revision", equalTo(1));
        put(hub, path, "{}").then().statusCode(409).body("code", equalTo("NOT_A_DRAFT"));
        step(hub, path, "amendments", AMENDMENT).then().statusCode(200).body("amendment.revision", equalTo(3));
    }
}
