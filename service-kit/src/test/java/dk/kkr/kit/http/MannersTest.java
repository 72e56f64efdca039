package dk.kkr.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.kkr.kit.test.DocumentedExamples;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.ParameterManners;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class MannersTest {

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static Response added(String text) {
        return as(Tokens.kl()).body("{\"text\":\"" + text + "\",\"stars\":1}").post("/v1/notes");
    }

    @Test
    void tellsAllUnknownFieldsAndWrongValuesAtOnce() {
        as(Tokens.kl())
                .body(
                        "{\"text\":\"a\",\"stars\":1,\"colour\":\"GREEN\",\"shape\":1,\"parts\":[{\"size\":{},\"no\":{}}]}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID"))
                .body("errors.pointer", containsInAnyOrder("/colour", "/shape", "/parts/0/size", "/parts/0/no"))
                .body("errors.code", hasItem("UNKNOWN_FIELD"));
    }

    @Test
    void pointsToUnknownFieldsWhateverTheyHoldAndWhereverTheyStand() {
        as(Tokens.kl())
                .body("{\"a/b\":{\"text\":1},\"text\":\"a\",\"x\":1,\"stars\":1,\"parts\":["
                        + "{\"no\":[{}],\"size\":1},{\"no\":{},\"size\":1,\"on\":null,\"after\":[]}],\"y\":{\"z\":{}}}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/a~1b", "/x", "/y", "/parts/0/no", "/parts/1/no", "/parts/1/after"));
    }

    @Test
    void tellsAllBrokenConstraintsAtOnceInDanish() {
        as(Tokens.kl())
                .header("Accept-Language", "da, en;q=0.5")
                .body("{\"text\":\" \",\"stars\":11,\"parts\":[{}]}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/parts/0/size", "/stars", "/text"))
                .body("errors.detail", hasItem("Tallet må højst være 10."));
    }

    @Test
    void takesADayInOneFormOnly() {
        String days = Stream.of(
                        "\"2024-03-01T23:30:00Z\"",
                        "[2024,3,1]",
                        "20240301",
                        "\"\"",
                        "\"2024-02-30\"",
                        "\"0000-12-31\"",
                        "\"+10000-01-01\"",
                        "\"-0001-12-31\"")
                .map(day -> "{\"size\":1,\"on\":" + day + "}")
                .collect(Collectors.joining(","));
        as(Tokens.kl())
                .body("{\"text\":\"a\",\"stars\":1,\"parts\":[" + days + "]}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(IntStream.range(0, 8)
                                .mapToObj(part -> "/parts/" + part + "/on")
                                .toList()))
                .body("errors.detail", everyItem(equalTo("The value must have the form 2024-03-01.")));
        as(Tokens.kl())
                .body(
                        "{\"text\":\"a\",\"stars\":1,\"parts\":[{\"size\":1,\"on\":\"0001-01-01\"},{\"size\":1,\"on\":\"9999-12-31\"},{\"size\":1,\"on\":null}]}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .body("note.parts.on", contains("0001-01-01", "9999-12-31", null));
    }

    @Test
    void takesNoBodyForAnEmptyOneWhateverItsType() throws Exception {
        assertEquals("200 \"none\"", posted("/v1/notes/blank", null, ""));
        assertEquals("200 \"none\"", posted("/v1/notes/blank", "application/json", ""));
        assertEquals("200 \"some\"", posted("/v1/notes/blank", "application/json", "{\"text\":\"a\",\"stars\":1}"));
        assertThat(posted("/v1/notes/blank", "text/plain", "a"), startsWith("415 "));
        assertThat(posted("/v1/notes/blank", null, "{}"), startsWith("415 "));
        assertThat(
                posted("/v1/notes", null, ""),
                allOf(
                        startsWith("400 "),
                        containsString("\"pointer\":\"\""),
                        containsString("The request has no body; send one, as /docs shows.")));
    }

    private static String posted(String path, @Nullable String type, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.kl())
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    @Test
    void refusesBrokenJsonWithThePlace() {
        as(Tokens.kl())
                .body("{\"text\": oops}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_JSON"))
                .body("errors[0].detail", containsString("1:"));
    }

    @Test
    void refusesNumbersAsText() {
        as(Tokens.kl())
                .body("{\"text\":5,\"stars\":1}")
                .post("/v1/notes")
                .then()
                .statusCode(400);
        as(Tokens.kl())
                .body("{\"text\":\"a\",\"stars\":\"1\"}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/stars"));
    }

    @Test
    void wantsATokenAndTheRole() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"));
        as(Tokens.erst())
                .body("{\"text\":\"a\",\"stars\":1}")
                .post("/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        as("not.a.token").body("{}").post("/v1/notes").then().statusCode(401);
    }

    @Test
    void knowsTheOrganisationOfTheCaller() {
        as(Tokens.hub("fyn"))
                .body("{\"text\":\"a\",\"stars\":1}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/notes/"))
                .header("ETag", equalTo("\"1\""))
                .body("by", equalTo("hub:fyn"));
    }

    @Test
    void echoesTheRequestIdAndTellsTheVersion() {
        given().header("X-Request-Id", "abc-1")
                .get("/v1/notes")
                .then()
                .header("X-Request-Id", equalTo("abc-1"))
                .header("API-Version", notNullValue());
        given().header("X-Request-Id", "bad id {}").get("/v1/notes").then().header("X-Request-Id", not("bad id {}"));
    }

    @Test
    void neverShowsWhatWentWrongInside() {
        given().get("/v1/notes/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("detail", not(containsString("secret")));
    }

    @Test
    void answersWithAProblemWhereThereIsNothing() {
        given().get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/notes/not-a-uuid").then().statusCode(404);
        given().get("/v1/notes/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void wantsIfMatchAndTellsTheCurrentVersion() {
        String path = "/v1/notes/" + added("etag").path("id");
        String body = "{\"text\":\"b\",\"stars\":1}";
        as(Tokens.kl()).body(body).put(path).then().statusCode(428);
        as(Tokens.kl())
                .header("If-Match", "\"7\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"1\""))
                .body("current", equalTo("\"1\""));
        as(Tokens.kl()).header("If-Match", "\"1\"").body(body).put(path).then().statusCode(200);
    }

    @Test
    void answersNotModifiedToAKnownTag() {
        String path = "/v1/notes/" + added("known").path("id");
        given().header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
        given().header("If-None-Match", "\"2\"").get(path).then().statusCode(200);
    }

    @Test
    void givesTheFirstAnswerAgainForAnIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String body = "{\"text\":\"once\",\"stars\":1}";
        Response first =
                as(Tokens.kl()).header("Idempotency-Key", key).body(body).post("/v1/notes");
        Response again =
                as(Tokens.kl()).header("Idempotency-Key", key).body(body).post("/v1/notes");
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.header("Location"), again.header("Location"));
        Response other =
                as(Tokens.hub("fyn")).header("Idempotency-Key", key).body(body).post("/v1/notes");
        assertNotEquals(first.<String>path("id"), other.<String>path("id"), "a key belongs to its caller");
        as(Tokens.kl())
                .header("Idempotency-Key", key)
                .body("{\"text\":\"other\",\"stars\":1}")
                .post("/v1/notes")
                .then()
                .statusCode(422);
    }

    @Test
    void pagesThroughAListWithCursors() {
        for (int i = 0; i < 3; i++) {
            added("page " + i);
        }
        Response page = given().get("/v1/notes?limit=2&count=true");
        page.then().body("items", hasSize(2)).body("next", notNullValue()).body("total", notNullValue());
        String link = page.header("Link");
        assertEquals(true, link.endsWith("rel=\"next\""));
        given().get(link.substring(1, link.indexOf('>'))).then().statusCode(200).body("items", not(hasSize(0)));
        given().get("/v1/notes?limit=500").then().body("next", nullValue());
        given().get("/v1/notes?limit=501").then().statusCode(400).body("errors[0].pointer", equalTo("?limit"));
        given().get("/v1/notes?cursor=nonsense").then().statusCode(400).body("errors[0].code", equalTo("BAD_CURSOR"));
    }

    @Test
    void refusesParametersOfTheWrongTypeAllAtOnceByTheirNames() {
        given().header("Accept-Language", "da")
                .get("/v1/notes?stars=abc&colour=GREEN&since=yesterday&limit=ten&count=maybe")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("?stars", "?colour", "?since", "?limit", "?count"))
                .body("errors.find { it.pointer == '?colour' }.code", equalTo("UNKNOWN_VALUE"))
                .body("errors.find { it.pointer == '?colour' }.detail", equalTo("Brug en af RED, BLUE."))
                .body("errors.find { it.pointer == '?stars' }.code", equalTo("WRONG_VALUE"));
        given().get("/v1/notes?colour=RED&stars=1&since=2024-03-01").then().statusCode(200);
        given().get("/v1/notes?limit=1").then().statusCode(200);
        given().get("/v1/notes?limit=0").then().statusCode(400).body("errors[0].pointer", equalTo("?limit"));
    }

    @Test
    void refusesJunkInEveryParameterAndEveryCursor() {
        assertEquals(java.util.List.of(), ParameterManners.faults());
    }

    @Test
    void showsEveryErrorAsItIsAnsweredInBothLanguages() {
        assertEquals(java.util.List.of(), DocumentedExamples.faultsOfErrors());
        String conflict = "components.responses.AgainstARuleOrKeyInUse.content.'application/problem+json'.examples";
        given().get("/openapi?format=json")
                .then()
                .body(conflict + ".CONFLICT.value.status", equalTo(409))
                .body(conflict + ".'CONFLICT-da'.value.title", equalTo("I strid med en regel"))
                .body(
                        "components.responses.Stale.content.'application/problem+json'.examples.STALE.value.current",
                        equalTo("\"7\""));
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        added("one");
        added("two");
        String next = given().get("/v1/notes?limit=1").path("next");
        given().get("/v1/notes?limit=1&cursor=" + next).then().statusCode(200);
        as(Tokens.kl())
                .get("/v1/dead-letters?cursor=" + next)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("BAD_CURSOR"));
    }

    @Test
    void refusesABodyOverTheLimit() {
        as(Tokens.kl())
                .body("{\"text\":\"" + "x".repeat(30_000) + "\",\"stars\":1}")
                .post("/v1/notes")
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void explainsEachProblemOnAPage() {
        given().get("/problems/STALE")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("ETag"));
    }

    @Test
    void saysRolesErrorsAndHeadersInTheOpenApi() {
        given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("paths.'/v1/notes'.post.description", containsString("hub, kl"))
                .body("paths.'/v1/notes'.post.responses", org.hamcrest.Matchers.hasKey("422"))
                .body("paths.'/v1/notes/{id}'.put.responses", org.hamcrest.Matchers.hasKey("428"))
                .body("paths.'/v1/notes'.get.description", containsString("Open to all"));
    }
}
