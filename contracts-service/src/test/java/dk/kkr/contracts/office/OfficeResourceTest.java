package dk.kkr.contracts.office;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.agreed;
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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who holds which office, and what that means to a signature (F5). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class OfficeResourceTest {

    private static final String FYN = "/v1/hubs/fyn/board";
    private static final String SYDDANMARK = "/v1/kkrs/syddanmark/chairs";

    @Inject
    MovableClock clock;

    @Inject
    OfficeService service;

    @AfterEach
    void now() {
        clock.ahead(Duration.ZERO);
    }

    private static Map<String, Object> term(String role, String name, String from, String to) {
        Map<String, Object> term = new HashMap<>(Map.of("role", role, "name", name, "from", from));
        if (to != null) {
            term.put("to", to);
        }
        return term;
    }

    private static String held(String path, String role, String name, String from, String to) {
        Response made = post(Tokens.kl(), path, term(role, name, from, to));
        assertEquals(201, made.statusCode(), made.asString());
        return path + "/" + made.path("id");
    }

    @Test
    void twoChairsMayFollowEachOtherButNotShareADay() {
        String path = "/v1/hubs/sjaelland/board";
        String first = held(path, "CHAIR", "Ane Første", "2030-01-01", "2031-06-30");
        post(Tokens.kl(), path, term("CHAIR", "Bo Anden", "2031-06-30", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("OFFICE_HELD"))
                .body("detail", containsString("2031-06-30"));
        String second = held(path, "CHAIR", "Bo Anden", "2031-07-01", null);
        post(Tokens.kl(), path, term("CHAIR", "Cai Tredje", "2040-01-01", "2041-01-01"))
                .then()
                .statusCode(409);
        held(path, "VICE_CHAIR", "Dan Næst", "2030-01-01", null);
        held(path, "MEMBER", "Eva Menig", "2030-01-01", null);
        held(path, "MEMBER", "Finn Menig", "2030-01-01", null);
        put(Tokens.kl(), first, term("CHAIR", "Ane Første", "2030-01-01", "2031-07-01"))
                .then()
                .statusCode(409);
        put(Tokens.hub("sjaelland"), second, term("CHAIR", "Bo Anden", "2031-07-01", "2032-12-31"))
                .then()
                .statusCode(200)
                .body("to", equalTo("2032-12-31"));
        held(path, "CHAIR", "Cai Tredje", "2033-01-01", null);
        get(Tokens.kl(), path + "?on=2031-06-30&count=true")
                .then()
                .body("items", hasSize(4))
                .body("total", equalTo(4));
        get(Tokens.kl(), path + "?on=2031-07-01").then().body("items.name", not(contains("Ane Første")));
        get(Tokens.kl(), path + "?on=2029-12-31").then().body("items", hasSize(0));
        Response page = get(Tokens.kl(), path + "?limit=2");
        page.then().body("items", hasSize(2));
        get(Tokens.kl(), path + "?limit=5&cursor=" + page.path("next")).then().body("items", hasSize(4));
        get(Tokens.kl(), path + "?on=yesterday").then().statusCode(400);
    }

    @Test
    void aTermIsCorrectedAndRemovedWithItsTag() {
        String path = held("/v1/hubs/nordjylland/board", "MEMBER", "Gry Gal", "2030-01-01", null);
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body(term("MEMBER", "Gry", "2030-01-01", null))
                .put(path)
                .then()
                .statusCode(428);
        given().auth()
                .oauth2(Tokens.kl())
                .header("If-Match", "\"7\"")
                .delete(path)
                .then()
                .statusCode(412);
        String tag = etag(Tokens.kl(), path);
        given().auth()
                .oauth2(Tokens.kl())
                .header("If-Match", tag)
                .delete(path)
                .then()
                .statusCode(204);
        get(Tokens.kl(), path).then().statusCode(404);
    }

    @Test
    void tellsAllFaultsOfATermAtOnce() {
        post(Tokens.kl(), SYDDANMARK, term("MEMBER", " ", "2030-01-02", "2030-01-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/role", "/name", "/to"))
                .body("errors.code", containsInAnyOrder("ROLE_NOT_OF_BODY", "NOT_BLANK", "DAYS_REVERSED"));
        post(Tokens.kl(), FYN, Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/role", "/name", "/from"));
        post(Tokens.kl(), FYN, term("MEMBER", "x".repeat(201), "2030-01-01", null))
                .then()
                .statusCode(400)
                .body("errors.code", contains("SIZE"));
        held(FYN, "MEMBER", "x".repeat(200), "2030-01-01", "2030-01-01");
    }

    @Test
    void namesAreForThePartiesAndKlAndStatedByWhomTheyConcern() {
        for (String reader : List.of(Tokens.hub("fyn"), Tokens.kkr("syddanmark"), Tokens.kl())) {
            get(reader, FYN).then().statusCode(200);
            get(reader, SYDDANMARK).then().statusCode(200);
        }
        get(Tokens.hub("sydjylland"), SYDDANMARK).then().statusCode(200);
        for (String other : List.of(Tokens.hub("sydjylland"), Tokens.kkr("sjaelland"), Tokens.municipality("461"))) {
            get(other, FYN).then().statusCode(403);
        }
        get(Tokens.hub("sjaelland"), SYDDANMARK).then().statusCode(403);
        given().get(FYN).then().statusCode(401);
        post(Tokens.kkr("syddanmark"), FYN, term("MEMBER", "H", "2030-01-01", null))
                .then()
                .statusCode(403);
        post(Tokens.hub("sydjylland"), FYN, term("MEMBER", "H", "2030-01-01", null))
                .then()
                .statusCode(403);
        post(Tokens.kkr("sjaelland"), SYDDANMARK, term("CHAIR", "H", "2030-01-01", null))
                .then()
                .statusCode(403);
        get(Tokens.kl(), "/v1/hubs/atlantis/board").then().statusCode(404);
        get(Tokens.kl(), "/v1/kkrs/atlantis/chairs").then().statusCode(404);
        String mine = held(FYN, "MEMBER", "Ib", "2030-01-01", null);
        get(Tokens.kl(), mine.replace("/fyn/", "/sydjylland/")).then().statusCode(404);
    }

    @Test
    void namesGoFiveYearsAfterTheTerm() {
        String path = "/v1/hubs/midtjylland/board";
        String old = held(path, "MEMBER", "Jan Gammel", "2015-01-01", "2020-01-01");
        String still = held(path, "MEMBER", "Kaj Ny", "2015-01-01", null);
        service.forget();
        get(Tokens.kl(), old).then().statusCode(404);
        get(Tokens.kl(), still).then().statusCode(200);
    }

    @Test
    void aSignatureIsHeldAgainstWhoWasInOfficeThatDay() {
        String framework = """
                {"key":"offices","title":"Aftale","fromYear":2151,"toYear":2153,"goals":[{"key":"g","title":"G","targets":[
                {"key":"t","title":"T","indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":1}}]}]}""";
        Response made = post(Tokens.kl(), Api.AGREEMENTS, framework);
        step(Tokens.kl(), Api.AGREEMENTS + "/" + made.path("id"), "adoption", "{\"adoptedOn\":\"2024-01-01\"}")
                .then()
                .statusCode(200);
        String contract = drafted(2151);
        held(FYN, "CHAIR", "Lis Leder", "2020-01-01", "2023-12-31");
        sign(Tokens.hub("fyn"), contract, "HUB", "Lis Leder", "2024-01-01")
                .then()
                .statusCode(200)
                .body("steps[-1].warnings.code", contains("OFFICE_UNKNOWN"))
                .body("steps[-1].warnings[0].detail.da", containsString("/v1/hubs/fyn/board"));
        held(SYDDANMARK, "CHAIR", "Mads Møller", "2022-01-01", "2025-12-31");
        held(SYDDANMARK, "VICE_CHAIR", "Nina  Næst", "2022-01-01", "2025-12-31");
        String corrected = held("/v1/kkrs/sjaelland/chairs", "CHAIR", "Ole Andensteds", "2022-01-01", "2024-12-31");
        put(Tokens.kkr("sjaelland"), corrected, term("CHAIR", "Ole Andensteds", "2022-01-01", "2025-12-31"))
                .then()
                .statusCode(200)
                .body("to", equalTo("2025-12-31"));
        sign(Tokens.kkr("sjaelland"), contract, "KKR", "Ole Andensteds", "2024-01-20")
                .then()
                .statusCode(404);
        sign(Tokens.hub("fyn"), contract, "KKR", "Mads Møller", "2024-01-20")
                .then()
                .statusCode(403);
        for (String elsewhere : List.of("Ole Andensteds", "ole  andensteds ")) {
            sign(Tokens.kkr("syddanmark"), contract, "KKR", elsewhere, "2024-01-20")
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("OFFICE_ELSEWHERE"))
                    .body("errors.pointer", contains("/name"));
        }
        sign(Tokens.kkr("syddanmark"), contract, "KKR", "mads møller", "2025-12-31")
                .then()
                .statusCode(200)
                .body("status", equalTo("SIGNED"))
                .body("steps[-1].warnings", nullValue());

        String next = drafted(2152);
        sign(Tokens.kkr("syddanmark"), next, "KKR", "Mads Møller", "2026-01-01")
                .then()
                .statusCode(200)
                .body("steps[-1].warnings.code", contains("OFFICE_UNKNOWN"));
        String third = drafted(2153);
        sign(Tokens.kkr("syddanmark"), third, "KKR", "Per Ukendt", "2024-01-20")
                .then()
                .statusCode(200)
                .body("steps[-1].warnings.code", contains("NOT_IN_OFFICE"));
        held(FYN, "MEMBER", "Rie Menig", "2024-01-02", null);
        held(FYN, "VICE_CHAIR", "Sif Vice", "2024-01-02", null);
        sign(Tokens.hub("fyn"), third, "HUB", "Rie Menig", "2024-01-20")
                .then()
                .statusCode(200)
                .body("steps[-1].warnings.code", contains("NOT_IN_OFFICE"));
        sign(Tokens.hub("fyn"), next, "HUB", "Sif Vice", "2024-01-20")
                .then()
                .statusCode(200)
                .body("steps[-1].warnings", nullValue());
        for (String recipient : List.of("KL", "ERST")) {
            step(Tokens.hub("fyn"), third, "transmissions", Map.of("recipient", recipient, "sentOn", "2024-01-25"))
                    .then()
                    .statusCode(200);
        }
        step(Tokens.hub("fyn"), third, "publication", Map.of("publishedOn", "2024-01-26"))
                .then()
                .statusCode(200);
        given().get(third)
                .then()
                .body("steps.findAll { it.step == 'SIGNATURE' }.name", contains("Per Ukendt", "Rie Menig"))
                .body("steps.findAll { it.warnings != null }", hasSize(0));
    }

    private static String drafted(int year) {
        Response drafted = post(Tokens.hub("fyn"), CONTRACTS, Map.of("hub", "fyn", "year", year));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        String contract = CONTRACTS + "/" + drafted.path("id");
        agreed(contract, "fyn", "syddanmark");
        return contract;
    }

    private static Response sign(String token, String contract, String party, String name, String on) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", etag(Tokens.kl(), contract))
                .body(Map.of("party", party, "name", name, "signedOn", on))
                .post(contract + "/signatures");
    }
}
