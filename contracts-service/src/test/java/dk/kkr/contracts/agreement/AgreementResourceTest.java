package dk.kkr.contracts.agreement;

import static dk.kkr.contracts.Api.AGREEMENTS;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.put;
import static dk.kkr.contracts.Api.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.kit.test.AtOnce;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class AgreementResourceTest {

    private static final String ADOPTION = "{\"adoptedOn\":\"2023-12-19\"}";
    private static final String PUBLICATION = "{\"publishedOn\":\"2023-12-20\"}";

    private static String body(String key, int from, int to, String threshold) {
        return """
                {"key":"%s","title":"Aftale %s","fromYear":%d,"toYear":%d,"parties":["KL"],"goals":[{"key":"g","title":"G","targets":[
                {"key":"t","title":"T","indicator":{"kind":"COMPANY_COUNT"},"threshold":%s}]}]}""".formatted(key, key, from, to, threshold);
    }

    private static String body(String key, int from, int to) {
        return body(key, from, to, "{\"comparator\":\"AT_LEAST\",\"value\":1}");
    }

    private static String drafted(String key, int from, int to) {
        Response drafted = post(Tokens.kl(), AGREEMENTS, body(key, from, to));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        return AGREEMENTS + "/" + drafted.path("id");
    }

    @Test
    void tellsAllFaultsOfAnAgreementAtOnce() {
        post(Tokens.kl(), AGREEMENTS, """
                        {"key":"a b","title":" ","fromYear":2040,"toYear":2041,"parties":[""],"goals":[
                        {"key":"g","title":"G","origin":"REGIONAL","years":[2050],"weight":0,"targets":[
                          {"key":"t","title":"T","indicator":{"kind":"ANSWER_SHARE","question":"effect","tolerance":3},"threshold":{"comparator":"AT_LEAST","value":0}},
                          {"key":"t","title":"","indicator":{"kind":"MUNICIPAL_SPREAD"},"threshold":{"comparator":"MORE_THAN","value":0,"sinceYear":2020}},
                          {"key":"u","title":"U","indicator":{"kind":"REPORTED_VALUE"},"threshold":{"comparator":"RISE_AT_LEAST","values":[
                            {"year":2039,"value":1},{"year":2040,"hub":"atlantis","value":1},{"year":2041},{"year":2041,"value":2}]}},
                          {"key":"v","title":"V","indicator":{"kind":"ACTIVITIES","activities":[{"key":"a","title":"A"},{"key":"a","title":"B"}]},"threshold":null},
                          {"key":"w","title":"W","indicator":{"kind":"ASSESSMENT"},"threshold":{"comparator":"AT_LEAST","value":3}},
                          {"key":"x","title":"X","indicator":{"kind":"COMPANY_COUNT"},"threshold":null,"targets":[]},
                          {"key":"y","title":"Y","indicator":{"kind":"ANSWER_SHARE","question":"q","counted":["A"],"excluded":["A"]}},
                          {"key":"z","title":"Z","indicator":{"kind":"SAME_AS"}}]},
                        {"key":"g","title":"G"}]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/key",
                                "/title",
                                "/parties/0",
                                "/goals/0/origin",
                                "/goals/0/weight",
                                "/goals/0/years/0",
                                "/goals/0/targets/0/indicator/tolerance",
                                "/goals/0/targets/0/indicator/counted",
                                "/goals/0/targets/0/threshold/value",
                                "/goals/0/targets/1/key",
                                "/goals/0/targets/1/title",
                                "/goals/0/targets/1/indicator/tolerance",
                                "/goals/0/targets/1/threshold/sinceYear",
                                "/goals/0/targets/2/indicator/measure",
                                "/goals/0/targets/2/threshold/sinceYear",
                                "/goals/0/targets/2/threshold/values/0/year",
                                "/goals/0/targets/2/threshold/values/1/hub",
                                "/goals/0/targets/2/threshold/values/2/value",
                                "/goals/0/targets/2/threshold/values/3",
                                "/goals/0/targets/3/indicator/activities/1/key",
                                "/goals/0/targets/4/threshold",
                                "/goals/0/targets/5",
                                "/goals/0/targets/5/targets",
                                "/goals/0/targets/6/indicator/excluded/0",
                                "/goals/0/targets/7/indicator/goal",
                                "/goals/0/targets/7/indicator/target",
                                "/goals/1/key",
                                "/goals/1/targets"));
    }

    @Test
    void refusesUnknownKindsAndComparatorsWithThoseThatAreKnown() {
        post(Tokens.kl(), AGREEMENTS, """
                        {"key":"k1","title":"T","fromYear":2040,"toYear":2041,"goals":[{"key":"g","title":"G","targets":[
                        {"key":"t","title":"T","indicator":{"kind":"GUESS"},"threshold":{"comparator":"ABOUT","value":1}}]}]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/goals/0/targets/0/indicator/kind", "/goals/0/targets/0/threshold/comparator"))
                .body("errors.code", hasItem("UNKNOWN_VALUE"));
    }

    @Test
    void keepsAStatedNullApartFromNothingStated() {
        String path = AGREEMENTS + "/"
                + post(
                                Tokens.kl(),
                                AGREEMENTS,
                                body(
                                        "nulls",
                                        2042,
                                        2043,
                                        "{\"comparator\":\"AT_LEAST\",\"values\":[{\"year\":2042,\"value\":null}]}"))
                        .path("id");
        String values =
                get(Tokens.kl(), path).jsonPath().getString("goals[0].targets[0].threshold.values[0].toString()");
        assertEquals("[year:2042, value:null]", values);
    }

    @Test
    void sameAsMustHoldInEveryYearOfTheAgreement() {
        String goals = """
                {"key":"same","title":"T","fromYear":2042,"toYear":2043,"goals":[{"key":"g","title":"G","targets":[
                {"key":"t","title":"T","indicator":{"kind":"COMPANY_COUNT"},"years":[2042]},
                {"key":"s","title":"S","indicator":{"kind":"SAME_AS","goal":"g","target":"t"}%s}]}]}""";
        post(Tokens.kl(), AGREEMENTS, goals.formatted(""))
                .then()
                .statusCode(400)
                .body("errors.code", contains("SAME_AS_UNKNOWN"))
                .body("errors.pointer", contains("/goals/0"));
        post(Tokens.kl(), AGREEMENTS, goals.formatted(",\"years\":[2042]"))
                .then()
                .statusCode(201);
    }

    @Test
    void onceAdoptedItNeverChangesAndARevisionKeepsTheOldOneReadable() throws Exception {
        String path = drafted("life", 2050, 2053);
        put(Tokens.kl(), path, body("life", 2050, 2052)).then().statusCode(200).body("toYear", equalTo(2052));
        step(Tokens.kl(), path, "publication", PUBLICATION)
                .then()
                .statusCode(409)
                .body("code", equalTo("OUT_OF_ORDER"));
        post(Tokens.kl(), path + "/adoption", ADOPTION).then().statusCode(428);
        step(Tokens.kl(), path, "adoption", ADOPTION)
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("adoptedOn", equalTo("2023-12-19"));
        step(Tokens.kl(), path, "adoption", ADOPTION).then().statusCode(409).body("code", equalTo("STEP_TAKEN"));
        put(Tokens.kl(), path, body("life", 2050, 2051))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_ADOPTED"));

        Response revision = given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .post(path + "/revisions");
        revision.then().statusCode(201).body("revision", equalTo(2)).body("status", equalTo("DRAFT"));
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .post(path + "/revisions")
                .then()
                .statusCode(409)
                .body("code", equalTo("REVISION_OPEN"));
        // Without a body and without a word of its type, as a client sends what has none.
        HttpRequest bare = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + path + "/revisions"))
                .header("Authorization", "Bearer " + Tokens.kl())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertEquals(
                409,
                HttpClient.newHttpClient()
                        .send(bare, HttpResponse.BodyHandlers.discarding())
                        .statusCode());
        String next = AGREEMENTS + "/" + revision.path("id");
        put(Tokens.kl(), next, body("other", 2050, 2052))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("FROZEN_FIELD"));
        put(Tokens.kl(), next, body("life", 2050, 2054)).then().statusCode(200);
        step(Tokens.kl(), next, "adoption", ADOPTION).then().statusCode(200);
        get(Tokens.kl(), path)
                .then()
                .body("toYear", equalTo(2052))
                .body("status", equalTo("ADOPTED"))
                .body("supersededBy", equalTo(revision.path("id")));
    }

    @Test
    void noTwoAreAdoptedForTheSameYear() {
        step(Tokens.kl(), drafted("one", 2060, 2062), "adoption", ADOPTION)
                .then()
                .statusCode(200);
        step(Tokens.kl(), drafted("two", 2062, 2063), "adoption", ADOPTION)
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_OVERLAPS"));
        step(Tokens.kl(), drafted("three", 2063, 2064), "adoption", ADOPTION)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAKeyThatIsTaken() {
        drafted("taken", 2070, 2071);
        post(Tokens.kl(), AGREEMENTS, body("taken", 2072, 2073))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_EXISTS"));
    }

    @Test
    void isOpenToAllOncePublished() {
        String path = drafted("public", 2080, 2081);
        given().get(path).then().statusCode(404);
        get(Tokens.municipality("851"), path).then().statusCode(404);
        get(Tokens.hub("fyn"), path).then().statusCode(200);
        step(Tokens.kl(), path, "adoption", ADOPTION).then().statusCode(200);
        given().get(AGREEMENTS + "?key=public").then().body("items", hasSize(0));
        step(Tokens.kl(), path, "publication", PUBLICATION).then().statusCode(200);
        given().get(path).then().statusCode(200).body("goals", hasSize(1)).header("ETag", notNullValue());
        given().get(AGREEMENTS + "?key=public&status=PUBLISHED&year=2081&count=true")
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(1));
    }

    @Test
    void letsOnlyOneOfTwoDraftsWithTheSameKeyStand() {
        for (int i = 0; i < 10; i++) {
            String body = body("race-" + i, 2060, 2061);
            List<Response> answers = AtOnce.twice(() -> post(Tokens.kl(), AGREEMENTS, body));
            assertEquals(201, answers.get(0).statusCode());
            assertEquals(409, answers.get(1).statusCode(), answers.get(1).asString());
            assertEquals("AGREEMENT_EXISTS", answers.get(1).path("code"));
        }
    }
}
