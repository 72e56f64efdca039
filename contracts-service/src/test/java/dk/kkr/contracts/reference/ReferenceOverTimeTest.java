package dk.kkr.contracts.reference;

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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reference data change, and what held before stays readable. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ReferenceOverTimeTest {

    private static final String ALL = "/v1/municipalities";

    @Inject
    MovableClock clock;

    @Inject
    ReferenceService service;

    @AfterEach
    void now() {
        clock.ahead(Duration.ZERO);
        service.takeEffect();
    }

    private static Map<String, Object> body(String name, String hub, String from) {
        return Map.of("name", name, "hub", hub, "settlement", "RURAL", "group", "RURAL", "validFrom", from);
    }

    private static Response create(String code, Object body) {
        return given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body(body)
                .put(ALL + "/" + code);
    }

    @Test
    void aMunicipalityThatMovesHubKeepsItsHistory() {
        String path = ALL + "/901";
        create("901", body("Flytteby", "fyn", "2010-01-01"))
                .then()
                .statusCode(201)
                .body("kkr", equalTo("syddanmark"));
        put(Tokens.kl(), path, body("Flytteby", "sjaelland", "2020-07-01"))
                .then()
                .statusCode(200)
                .body("hub", equalTo("sjaelland"))
                .body("kkr", equalTo("sjaelland"))
                .body("validFrom", equalTo("2020-07-01"));
        given().get(path + "?validOn=2020-06-30")
                .then()
                .body("hub", equalTo("fyn"))
                .body("kkr", equalTo("syddanmark"))
                .body("validTo", equalTo("2020-06-30"));
        given().get(path + "?validOn=2020-07-01").then().body("hub", equalTo("sjaelland"));
        given().get(path + "?validOn=2009-12-31").then().statusCode(404);
        given().get(path + "?validOn=2010-01-01").then().statusCode(200);
        given().get(path + "?validOn=soon").then().statusCode(400);
        given().get(ALL + "?hub=fyn&validOn=2020-06-30&limit=500").then().body("items.code", hasItem("901"));
        given().get(ALL + "?hub=fyn&validOn=2020-07-01&limit=500").then().body("items.code", not(hasItem("901")));
        given().get(ALL + "?kkr=sjaelland&limit=500").then().body("items.code", hasItem("901"));
        given().get(path + "/history")
                .then()
                .statusCode(200)
                .body("items.hub", contains("fyn", "sjaelland"))
                .body("items.validFrom", contains("2010-01-01", "2020-07-01"))
                .body("items[1].validTo", nullValue());
        String tag = get(Tokens.kl(), path).header("ETag");
        put(Tokens.kl(), path, body("Flytteby", "sjaelland", "2022-01-01"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
        put(Tokens.kl(), path, body("Flyttested", "sjaelland", "2020-07-01"))
                .then()
                .statusCode(200);
        put(Tokens.kl(), path, body("Midt", "fyn", "2015-01-01"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Flyttested"));
        given().get(path + "/history?limit=2").then().body("items.name", contains("Flytteby", "Midt"));
    }

    @Test
    void whatIsStatedForALaterDayHoldsFromThatDay() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen"));
        String later = today.plusDays(30).toString();
        create("902", body("Før", "fyn", "2010-01-01")).then().statusCode(201);
        put(Tokens.kl(), ALL + "/902", body("Efter", "sjaelland", later))
                .then()
                .statusCode(200)
                .body("name", equalTo("Før"));
        create("903", body("Ny", "fyn", later)).then().statusCode(201).body("validFrom", equalTo(later));
        given().get(ALL + "?hub=fyn&limit=500")
                .then()
                .body("items.code", hasItem("902"))
                .body("items.code", not(hasItem("903")));
        String tag = given().get(ALL + "/902").header("ETag");
        clock.ahead(Duration.of(29, ChronoUnit.DAYS));
        service.takeEffect();
        given().get(ALL + "/902").then().body("name", equalTo("Før")).header("ETag", equalTo(tag));
        clock.ahead(Duration.of(31, ChronoUnit.DAYS));
        service.takeEffect();
        given().get(ALL + "/902").then().body("name", equalTo("Efter")).header("ETag", not(equalTo(tag)));
        given().get(ALL + "?hub=fyn&limit=500").then().body("items.code", hasItem("903"));
    }

    @Test
    void aMergedMunicipalityEndsAndNamesItsSuccessor() {
        create("904", body("Lille", "fyn", "2010-01-01")).then().statusCode(201);
        create("905", body("Stor", "fyn", "2010-01-01")).then().statusCode(201);
        String path = ALL + "/904";
        post(Tokens.kl(), path + "/merger", merger("905", "2020-01-01")).then().statusCode(428);
        step(Tokens.kl(), path, "merger", merger("904", "2020-01-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/into"))
                .body("errors.code", contains("UNKNOWN_MUNICIPALITY"));
        step(Tokens.kl(), path, "merger", merger("999", "2010-01-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/into", "/on"));
        step(Tokens.kl(), path, "merger", Map.of()).then().statusCode(400).body("errors", hasSize(2));
        step(Tokens.hub("fyn"), path, "merger", merger("905", "2020-01-01"))
                .then()
                .statusCode(403);
        step(Tokens.kl(), path, "merger", merger("905", "2020-01-01"))
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2019-12-31"))
                .body("mergedInto", equalTo("905"));
        given().get(path).then().statusCode(200).body("name", equalTo("Lille"));
        given().get(path + "?validOn=2019-12-31").then().statusCode(200);
        given().get(path + "?validOn=2020-01-01").then().statusCode(404);
        given().get(ALL + "?limit=500").then().body("items.code", not(hasItem("904")));
        given().get(ALL + "?limit=500&validOn=2019-12-31").then().body("items.code", hasItem("904"));
        step(Tokens.kl(), path, "merger", merger("905", "2021-01-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("MUNICIPALITY_ENDED"));
        put(Tokens.kl(), path, body("Ny", "fyn", "2020-01-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("MUNICIPALITY_ENDED"));
        put(Tokens.kl(), path, body("Næsten", "fyn", "2019-12-31")).then().statusCode(200);
        population("904", 2020, 409);
        population("904", 2019, 201);
        // 905 took 904 in on 2020-01-01, so it cannot itself have ended before.
        create("906", body("Tredje", "fyn", "2010-01-01")).then().statusCode(201);
        step(Tokens.kl(), ALL + "/905", "merger", merger("906", "2020-01-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("LATER_CHANGE_KNOWN"));
        step(Tokens.kl(), ALL + "/906", "merger", merger("904", "2020-01-01"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_VALID_THEN"));
        given().auth()
                .oauth2(Tokens.kl())
                .header("If-Match", get(Tokens.kl(), path).header("ETag"))
                .delete(path + "/merger")
                .then()
                .statusCode(200)
                .body("mergedInto", nullValue());
        given().get(ALL + "?limit=500").then().body("items.code", hasItem("904"));
        step(Tokens.kl(), path, "merger", merger("905", "2019-12-31"))
                .then()
                .statusCode(409)
                .body("code", equalTo("LATER_CHANGE_KNOWN"));
    }

    @Test
    void hubsAndKkrsChangeNameToo() {
        put(Tokens.kl(), "/v1/hubs/fyn", Map.of("name", "Erhvervshus Fyn", "kkr", "syddanmark"))
                .then()
                .statusCode(200);
        put(Tokens.kl(), "/v1/hubs/fyn", Map.of("name", "Fyns Hus", "kkr", "atlantis", "validFrom", "2006-12-31"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/kkr", "/validFrom"));
        put(Tokens.kl(), "/v1/hubs/fyn", Map.of("name", "Væksthus Fyn", "kkr", "syddanmark", "validFrom", "2007-01-01"))
                .then()
                .statusCode(200);
        put(
                        Tokens.kl(),
                        "/v1/hubs/fyn",
                        Map.of("name", "Erhvervshus Fyn", "kkr", "syddanmark", "validFrom", "2019-01-01"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Erhvervshus Fyn"));
        given().get("/v1/hubs?validOn=2018-12-31").then().body("items.name", hasItem("Væksthus Fyn"));
        given().get("/v1/hubs/fyn/history").then().body("items.name", contains("Væksthus Fyn", "Erhvervshus Fyn"));
        put(Tokens.kl(), "/v1/kkrs/sjaelland", Map.of("name", "KKR Sjælland", "validFrom", "2012-01-01"))
                .then()
                .statusCode(200);
        given().get("/v1/kkrs/sjaelland").then().statusCode(200);
        given().get("/v1/kkrs/atlantis").then().statusCode(404);
        given().get("/v1/hubs/atlantis").then().statusCode(404);
        put(Tokens.hub("fyn"), "/v1/hubs/fyn", Map.of("name", "X", "kkr", "syddanmark"))
                .then()
                .statusCode(403);
        create("9x1", body("X", "fyn", "2010-01-01")).then().statusCode(400);
        create("907", Map.of("name", " ", "hub", "atlantis"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/name", "/hub", "/settlement", "/group"));
    }

    private static Map<String, Object> merger(String into, String on) {
        return Map.of("into", into, "on", on);
    }

    private static void population(String code, int year, int status) {
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body("{\"inhabitants\":1}")
                .put(ALL + "/" + code + "/population/" + year)
                .then()
                .statusCode(status);
    }
}
