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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in force when (F4, A7), and that the day an amendment takes effect is told once. The years 2140 to 2144 are its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class EffectTest {

    private static final LocalDate SOON =
            LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(40);

    @Inject
    EffectService effects;

    @Inject
    MovableClock clock;

    @BeforeEach
    void agreement() {
        if (get(Tokens.kl(), Api.AGREEMENTS + "?key=effects")
                .jsonPath()
                .getList("items")
                .isEmpty()) {
            String id = post(Tokens.kl(), Api.AGREEMENTS, """
                    {"key":"effects","title":"Aftale","fromYear":2140,"toYear":2144,"goals":[{"key":"g","title":"Henvisninger","targets":[
                    {"key":"t","title":"Brug","indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":50}}]}]}""").path("id");
            step(Tokens.kl(), Api.AGREEMENTS + "/" + id, "adoption", "{\"adoptedOn\":\"2139-12-01\"}")
                    .then()
                    .statusCode(200);
        }
    }

    @AfterEach
    void now() {
        clock.ahead(Duration.ZERO);
    }

    private static String published(String hub, int year, String from) {
        Response drafted = post(
                Tokens.hub(hub),
                CONTRACTS,
                "{\"hub\":\"%s\",\"year\":%d,\"effectiveFrom\":\"%s\"}".formatted(hub, year, from));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        String path = CONTRACTS + "/" + drafted.path("id");
        Api.published(path, hub, hub).then().statusCode(200);
        return path;
    }

    private static void amended(String path, String hub, Object from, int value) {
        step(Tokens.hub(hub), path, "amendments", """
                {"reason":"Skærpet","effectiveFrom":"%s","nationalThresholds":[{"goal":"g","target":"t","value":%d}]}""".formatted(from, value))
                .then()
                .statusCode(200);
        agreed(path, hub, hub);
        signed(path, hub, hub);
    }

    private static final String VALUE = "goals[0].targets[0].threshold.value";

    @Test
    void isToldOnceWhateverChangesFirstThatDay() {
        String path = published("nordjylland", 2140, "2026-01-01");
        String hub = Tokens.hub("nordjylland");
        amended(path, "nordjylland", SOON, 60);
        String before = etag(hub, path);
        clock.ahead(Duration.ofDays(41));
        String after = etag(hub, path);
        assertNotEquals(before, after, "another revision is shown, so the tag is another");
        get(hub, path).then().body("revision", equalTo(2)).body(VALUE, equalTo(60));
        given().auth()
                .oauth2(hub)
                .header("If-None-Match", before)
                .get(path)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(hub)
                .header("If-Match", before)
                .contentType("application/json")
                .body(Map.of("recipient", "KL", "sentOn", "2026-07-10"))
                .post(path + "/transmissions")
                .then()
                .statusCode(412)
                .body("current", equalTo(after));
        given().auth()
                .oauth2(hub)
                .header("If-Match", after)
                .contentType("application/json")
                .body(Map.of("recipient", "KL", "sentOn", "2026-07-10"))
                .post(path + "/transmissions")
                .then()
                .statusCode(200);
        effects.takeEffect();
        get(hub, path + "/history?limit=100")
                .then()
                .body("items.findAll { it.action == 'AMENDMENT_TOOK_EFFECT' }", hasSize(1))
                .body("items[-2].action", equalTo("AMENDMENT_TOOK_EFFECT"))
                .body("items[-2].by", equalTo("contracts-service"))
                .body("items[-2].revision", equalTo(2))
                .body("items[-1].action", equalTo("TRANSMISSION"));
    }

    @Test
    void theTagStaysWhenTheCheckRecordsWhatWasShownAlready() {
        String path = published("sjaelland", 2140, "2026-01-01");
        String hub = Tokens.hub("sjaelland");
        amended(path, "sjaelland", SOON, 60);
        amended(path, "sjaelland", SOON.plusDays(3), 70);
        String before = etag(hub, path);
        clock.ahead(Duration.ofDays(50));
        String shown = etag(hub, path);
        effects.takeEffect();
        assertEquals(shown, etag(hub, path));
        assertEquals(tag(before) + 2, tag(shown), "each of the two days counts");
        get(hub, path + "/history?limit=100")
                .then()
                .body("items.findAll { it.action == 'AMENDMENT_TOOK_EFFECT' }.revision", contains(2, 3));
        get(hub, path).then().body(VALUE, equalTo(70));
    }

    private static long tag(String etag) {
        return Long.parseLong(etag.replace("\"", ""));
    }

    @Test
    void tellsWhatWasInForceOnADayAndWhatWasKnownOfItThen() {
        String path = published("midtjylland", 2140, "2026-01-01");
        String hub = Tokens.hub("midtjylland");
        Instant known = Instant.now();
        amended(path, "midtjylland", "2026-07-01", 60);
        get(hub, path + "?validOn=2026-06-30").then().body(VALUE, equalTo(50));
        get(hub, path + "?validOn=2026-07-01").then().body(VALUE, equalTo(60));
        get(hub, path + "?validOn=2026-01-01").then().statusCode(200).body("revision", equalTo(1));
        get(hub, path + "?validOn=2025-12-31").then().statusCode(404).body("detail", containsString("2025-12-31"));
        String then = "&asOf=" + known;
        get(hub, path + "?validOn=2026-07-01" + then)
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body(VALUE, equalTo(50));
        String later = "&asOf=" + Instant.now().plus(1, ChronoUnit.SECONDS);
        get(hub, path + "?validOn=2026-07-01" + later).then().body(VALUE, equalTo(60));
        get(hub, path + "?validOn=2026-06-30" + later)
                .then()
                .body("revision", equalTo(1))
                .body(VALUE, equalTo(50));
        get(hub, path + "?validOn=2026-07-01&asOf=2020-01-01T00:00:00Z").then().statusCode(404);
        get(hub, path + "?validOn=tomorrow").then().statusCode(400).body("errors[0].pointer", equalTo("?validOn"));
        String draft = CONTRACTS + "/"
                + post(hub, CONTRACTS, "{\"hub\":\"midtjylland\",\"year\":2141}")
                        .path("id");
        get(hub, draft).then().statusCode(200);
        get(hub, draft + "?validOn=2141-06-01").then().statusCode(404);
    }

    @Test
    void anAmendmentBothHaveApprovedCanBeEditedAndDecidedAnew() {
        String path = published("hovedstaden", 2140, "2026-01-01");
        String hub = Tokens.hub("hovedstaden");
        step(hub, path, "amendments", "{\"reason\":\"r\",\"effectiveFrom\":\"2026-07-01\"}")
                .then()
                .statusCode(200);
        agreed(path, "hovedstaden", "hovedstaden");
        step(hub, path, "signatures", Api.signature("HUB")).then().statusCode(200);
        put(hub, path, "{\"nationalThresholds\":[{\"goal\":\"g\",\"target\":\"t\",\"value\":55}]}")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("amendment.status", equalTo("DRAFT"))
                .body("amendment.steps.voided", everyItem(equalTo("EDITED")))
                .body(VALUE, equalTo(50));
        agreed(path, "hovedstaden", "hovedstaden");
        step(Tokens.kkr("hovedstaden"), path, "kkr-decision", Api.decision("SENT_BACK", 22, 18, 9, 9, "NONE"))
                .then()
                .statusCode(200)
                .body("amendment.status", equalTo("DRAFT"))
                .body("amendment.steps.findAll { it.voided == 'SENT_BACK' }", hasSize(2));
        given().get(path + "/history?limit=100&count=true")
                .then()
                .statusCode(200)
                .body("items.action", not(org.hamcrest.Matchers.hasItem("AMENDMENT_OPENED")))
                .body("items.revision", everyItem(equalTo(1)))
                .body("total", equalTo(8));
        step(hub, path, "amendments", "{\"reason\":\"r\",\"effectiveFrom\":\"2026-07-01\",\"year\":2141}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/year"));
    }
}
