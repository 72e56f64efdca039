package dk.kkr.contracts.contract;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.adopted;
import static dk.kkr.contracts.Api.etag;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.put;
import static dk.kkr.contracts.Api.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.kkr.contracts.Api;
import dk.kkr.kit.test.AtOnce;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafting, reading and editing. Each test has a hub and year of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ContractResourceTest {

    @BeforeEach
    void agreements() {
        adopted("framework-2021-2023.json");
        adopted("framework-2024-2027.json");
    }

    private static String drafted(String hub, int year) {
        Response drafted = post(Tokens.hub(hub), CONTRACTS, "{\"hub\":\"%s\",\"year\":%d}".formatted(hub, year));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        return CONTRACTS + "/" + drafted.path("id");
    }

    @Test
    void draftsWithNothingButHubAndYear() {
        get(Tokens.hub("fyn"), drafted("fyn", 2024))
                .then()
                .body("title", equalTo("Resultatkontrakt 2024 for Erhvervshus Fyn"))
                .body("effectiveFrom", equalTo("2024-01-01"))
                .body("kkr", equalTo("syddanmark"))
                .body("status", equalTo("DRAFT"))
                .body("revision", equalTo(1))
                .body("frameworkAgreement.key", equalTo("rammeaftale-2024-2027"))
                .body("goals", hasSize(6))
                .body("steps", hasSize(0));
    }

    @Test
    void refusesAnUnknownHubAYearOutsideAnyAgreementAndASecondContract() {
        post(Tokens.hub("fyn"), CONTRACTS, "{\"hub\":\"atlantis\",\"year\":2024}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/hub"))
                .body("errors[0].code", equalTo("UNKNOWN_HUB"))
                .body("errors[0].detail", containsString("nordjylland"));
        post(Tokens.hub("fyn"), CONTRACTS, "{\"hub\":\"fyn\",\"year\":2030}")
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_AGREEMENT"));
        drafted("sydjylland", 2024);
        post(Tokens.hub("sydjylland"), CONTRACTS, "{\"hub\":\"sydjylland\",\"year\":2024}")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTRACT_EXISTS"));
    }

    @Test
    void tellsEveryFaultOfADraftAtOnce() {
        post(Tokens.hub("fyn"), CONTRACTS, """
                        {"hub":"fyn","year":2021,"title":"","focusAreas":[{"text":"x"}],"followUps":[{"title":"t"}],
                        "sections":[{"key":"a","heading":"A"},{"key":"a","heading":""}],
                        "regionalGoals":[{"key":"r","title":"R","targets":[{"key":"t","title":"T"}]}],
                        "nationalThresholds":[{"goal":"x","target":"y"}]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/title",
                                "/focusAreas/0/title",
                                "/followUps/0/dueOn",
                                "/sections/1/key",
                                "/sections/1/heading",
                                "/regionalGoals/0/targets/0/indicator",
                                "/nationalThresholds/0/value"));
    }

    @Test
    void namesTheThresholdsThatTheYearLeavesToTheContract() {
        post(Tokens.hub("fyn"), CONTRACTS, "{\"hub\":\"fyn\",\"year\":2022}")
                .then()
                .statusCode(409)
                .body("code", equalTo("THRESHOLD_MISSING"))
                .body("detail", containsString("awareness/hub"))
                .body("errors", hasSize(2));
    }

    @Test
    void refusesAWeakerNationalThreshold() {
        String body =
                "{\"hub\":\"sjaelland\",\"year\":2024,\"nationalThresholds\":[{\"goal\":\"referrals\",\"target\":\"use\",\"value\":%d}]}";
        post(Tokens.hub("sjaelland"), CONTRACTS, body.formatted(49))
                .then()
                .statusCode(409)
                .body("code", equalTo("WEAKER_THRESHOLD"))
                .body("errors.pointer", contains("/nationalThresholds/0/value"));
        post(Tokens.hub("sjaelland"), CONTRACTS, body.formatted(51)).then().statusCode(201);
    }

    @Test
    void onlyTheHubItselfDraftsEditsAndDeletes() {
        String body = "{\"hub\":\"hovedstaden\",\"year\":2024}";
        post(Tokens.hub("fyn"), CONTRACTS, body).then().statusCode(403);
        post(Tokens.erst(), CONTRACTS, body).then().statusCode(403);
        given().contentType("application/json")
                .body(body)
                .post(CONTRACTS)
                .then()
                .statusCode(401);
        String path = drafted("hovedstaden", 2024);
        given().auth().oauth2(Tokens.hub("fyn")).delete(path).then().statusCode(404);
        given().auth().oauth2(Tokens.kkr("hovedstaden")).delete(path).then().statusCode(403);
        given().auth().oauth2(Tokens.hub("hovedstaden")).delete(path).then().statusCode(428);
        given().auth()
                .oauth2(Tokens.hub("hovedstaden"))
                .header("If-Match", "\"1\"")
                .delete(path)
                .then()
                .statusCode(204);
        get(Tokens.hub("hovedstaden"), path).then().statusCode(404);
        drafted("hovedstaden", 2024);
    }

    @Test
    void aDraftIsForItsPartiesKlAndTheAgencyOnly() {
        String path = drafted("fyn", 2021);
        for (String token : List.of(Tokens.hub("fyn"), Tokens.kkr("syddanmark"), Tokens.kl(), Tokens.erst())) {
            get(token, path).then().statusCode(200);
            get(token, CONTRACTS + "?hub=fyn&year=2021&count=true")
                    .then()
                    .body("items", hasSize(1))
                    .body("total", equalTo(1));
        }
        for (String token : List.of(
                Tokens.hub("sydjylland"), Tokens.kkr("midtjylland"), Tokens.municipality("461"), Tokens.system("x"))) {
            get(token, path).then().statusCode(404);
            get(token, path + "/history").then().statusCode(404);
            get(token, path + "/funding").then().statusCode(404);
            get(token, CONTRACTS + "?hub=fyn&year=2021").then().body("items", hasSize(0));
        }
        given().get(path).then().statusCode(404);
    }

    @Test
    void aSignedContractIsForTheMunicipalitiesOfTheHubToo() {
        String path = drafted("midtjylland", 2021);
        Api.agreed(path, "midtjylland", "midtjylland");
        get(Tokens.municipality("751"), path).then().statusCode(404);
        Api.signed(path, "midtjylland", "midtjylland");
        get(Tokens.municipality("751"), path)
                .then()
                .statusCode(200)
                .body("amendment", org.hamcrest.Matchers.nullValue());
        get(Tokens.municipality("851"), path).then().statusCode(404);
    }

    @Test
    void listsByHubKkrYearAndStatusWithCursors() {
        drafted("sydjylland", 2021);
        drafted("sydjylland", 2023);
        get(Tokens.kl(), CONTRACTS + "?kkr=syddanmark&hub=sydjylland&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", notNullValue());
        get(Tokens.kl(), CONTRACTS + "?kkr=syddanmark&status=DRAFT")
                .then()
                .body("items.kkr", not(hasItem("nordjylland")));
        get(Tokens.kl(), CONTRACTS + "?status=LOST").then().statusCode(400);
        String next = get(Tokens.kl(), CONTRACTS + "?limit=1").path("next");
        get(Tokens.kl(), CONTRACTS + "?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void anEditVoidsTheApprovalsAndChangesTheHash() {
        String path = drafted("sjaelland", 2021);
        String before = get(Tokens.hub("sjaelland"), path).path("sha256");
        step(Tokens.hub("sjaelland"), path, "board-approval", "{\"approvedOn\":\"2021-01-10\"}")
                .then()
                .statusCode(200)
                .body("steps[0].sha256", equalTo(before))
                .body("steps[0].by", equalTo("hub:sjaelland"));
        String body = "{\"title\":\"Ny titel\"}";
        given().auth()
                .oauth2(Tokens.hub("sjaelland"))
                .contentType("application/json")
                .body(body)
                .put(path)
                .then()
                .statusCode(428);
        given().auth()
                .oauth2(Tokens.hub("sjaelland"))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .body("current", equalTo("\"2\""));
        Response edited = put(Tokens.hub("sjaelland"), path, body);
        edited.then().statusCode(200).body("title", equalTo("Ny titel")).body("steps[0].voided", equalTo("EDITED"));
        assertNotEquals(before, edited.path("sha256"));
        step(Tokens.kkr("sjaelland"), path, "kkr-decision", Api.decision("APPROVED", 17, 17, 17, 0, "FOR"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"));
        step(Tokens.hub("sjaelland"), path, "board-approval", "{\"approvedOn\":\"2021-01-20\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("AGREED"));
        step(Tokens.kkr("sjaelland"), path, "signatures", Api.signature("KKR"))
                .then()
                .statusCode(200);
        put(Tokens.hub("sjaelland"), path, body)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("steps.voided", org.hamcrest.Matchers.everyItem(equalTo("EDITED")));
        Api.agreed(path, "sjaelland", "sjaelland");
        Api.signed(path, "sjaelland", "sjaelland");
        given().header("Accept-Language", "da")
                .auth()
                .oauth2(Tokens.hub("sjaelland"))
                .contentType("application/json")
                .header("If-Match", etag(Tokens.hub("sjaelland"), path))
                .body(body)
                .put(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_A_DRAFT"))
                .body("detail", containsString("Begge parter har underskrevet"));
    }

    @Test
    void theSameContentHasTheSameHash() {
        String path = drafted("hovedstaden", 2021);
        String before = get(Tokens.hub("hovedstaden"), path).path("sha256");
        put(Tokens.hub("hovedstaden"), path, "{}").then().statusCode(200).body("sha256", equalTo(before));
    }

    @Test
    void hubAndYearAreFrozen() {
        String path = drafted("hovedstaden", 2023);
        put(Tokens.hub("hovedstaden"), path, "{\"hub\":\"fyn\"}")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("FROZEN_FIELD"));
        put(Tokens.hub("hovedstaden"), path, "{\"year\":2021}").then().statusCode(400);
        put(Tokens.hub("hovedstaden"), path, "{\"hub\":\"hovedstaden\",\"year\":2023}")
                .then()
                .statusCode(200);
    }

    @Test
    void aMergePatchChangesWhatItNamesAndNothingElse() {
        String path = drafted("nordjylland", 2023);
        put(
                        Tokens.hub("nordjylland"),
                        path,
                        "{\"responsible\":\"Direktøren\",\"focusAreas\":[{\"title\":\"Digitalisering\",\"text\":\"\"}]}")
                .then()
                .statusCode(200);
        patch(path, "{\"title\":\"Ny\",\"responsible\":null}")
                .then()
                .statusCode(200)
                .body("title", equalTo("Ny"))
                .body("responsible", org.hamcrest.Matchers.nullValue())
                .body("focusAreas", hasSize(1));
        patch(path, "{\"year\":2021}").then().statusCode(400).body("errors[0].code", equalTo("FROZEN_FIELD"));
        patch(path, "{\"titel\":\"x\"}").then().statusCode(400).body("errors[0].pointer", equalTo("/titel"));
        patch(path, "[]").then().statusCode(400);
        patch(
                        path,
                        "{\"year\":2021,\"titel\":{\"x\":1},\"effectiveFrom\":\"+12345-01-01\",\"followUps\":[{\"dueOn\":[2024,1,2]}]}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/year", "/titel", "/effectiveFrom", "/followUps/0/dueOn"));
        given().auth()
                .oauth2(Tokens.hub("nordjylland"))
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(428);
    }

    @Test
    void aPatchCannotChangeWhatIsFrozen() {
        String path = drafted("nordjylland", 2027);
        for (String field : List.of(
                "\"id\":\"x\"",
                "\"hub\":\"fyn\"",
                "\"kkr\":\"syddanmark\"",
                "\"year\":2026",
                "\"year\":null",
                "\"status\":\"SIGNED\"",
                "\"revision\":2",
                "\"goals\":[]",
                "\"steps\":[{}]",
                "\"sha256\":\"ab\"")) {
            patch(path, "{" + field + "}")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("FROZEN_FIELD"))
                    .body("errors[0].pointer", equalTo("/" + field.split("\"")[1]));
        }
        patch(path, "{\"hub\":\"nordjylland\",\"year\":2027,\"status\":\"DRAFT\",\"title\":\"T\"}")
                .then()
                .statusCode(200)
                .body("title", equalTo("T"));
        given().auth()
                .oauth2(Tokens.hub("nordjylland"))
                .contentType("text/plain")
                .header("If-Match", etag(Tokens.hub("nordjylland"), path))
                .body("{}")
                .patch(path)
                .then()
                .statusCode(415);
    }

    @Test
    void refusesAHubOfAnotherKkr() {
        post(Tokens.hub("fyn"), CONTRACTS, "{\"hub\":\"fyn\",\"kkr\":\"nordjylland\",\"year\":2027}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kkr"))
                .body("errors[0].code", equalTo("WRONG_KKR"));
        post(Tokens.hub("fyn"), CONTRACTS, "{\"hub\":\"fyn\",\"kkr\":\"syddanmark\",\"year\":2027}")
                .then()
                .statusCode(201);
    }

    private static Response patch(String path, String body) {
        return given().auth()
                .oauth2(Tokens.hub("nordjylland"))
                .contentType("application/merge-patch+json")
                .header("If-Match", etag(Tokens.hub("nordjylland"), path))
                .body(body)
                .patch(path);
    }

    @Test
    void draftsOnceForAnIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String body = "{\"hub\":\"midtjylland\",\"year\":2023}";
        String first = keyed(key, body).then().statusCode(201).extract().path("id");
        assertEquals(first, keyed(key, body).then().statusCode(201).extract().path("id"));
        keyed(key, "{\"hub\":\"midtjylland\",\"year\":2024}").then().statusCode(422);
    }

    private static Response keyed(String key, String body) {
        return given().auth()
                .oauth2(Tokens.hub("midtjylland"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(CONTRACTS);
    }

    @Test
    void historyAndAsOfTellWhatWasKnownWhen() throws InterruptedException {
        String path = drafted("fyn", 2023);
        String drafted = get(Tokens.kl(), path + "/history").path("items[0].at");
        put(Tokens.hub("fyn"), path, "{\"title\":\"Senere\"}").then().statusCode(200);
        get(Tokens.kl(), path + "/history")
                .then()
                .body("items.action", contains("DRAFTED", "EDITED"))
                .body("items[1].by", equalTo("hub:fyn"))
                .body("items[1].changes.path", hasItem("/title"));
        get(Tokens.kl(), path + "?asOf=" + drafted)
                .then()
                .statusCode(200)
                .body("title", equalTo("Resultatkontrakt 2023 for Erhvervshus Fyn"));
        get(Tokens.kl(), path + "?asOf=2020-01-01T00:00:00Z").then().statusCode(404);
        get(Tokens.kl(), path + "?asOf=yesterday").then().statusCode(400);
        assertEquals("\"2\"", etag(Tokens.kl(), path));
    }

    @Test
    void letsOnlyOneOfTwoDraftsMadeAtTheSameMomentStand() {
        String token = Tokens.hub("sjaelland");
        for (int i = 0; i < 15; i++) {
            List<Response> answers =
                    AtOnce.twice(() -> post(token, CONTRACTS, "{\"hub\":\"sjaelland\",\"year\":2023}"));
            assertEquals(201, answers.get(0).statusCode(), i + answers.get(0).asString());
            assertEquals(409, answers.get(1).statusCode(), answers.get(1).asString());
            assertEquals("CONTRACT_EXISTS", answers.get(1).path("code"));
            String path = CONTRACTS + "/" + answers.get(0).path("id");
            given().auth()
                    .oauth2(token)
                    .header("If-Match", answers.get(0).header("ETag"))
                    .delete(path)
                    .then()
                    .statusCode(204);
        }
    }
}
