package dk.kkr.contracts;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.agreed;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.signed;
import static dk.kkr.contracts.Api.step;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is around contracts is read by a fixed number of statements, whatever the size: funding, deadlines, offices, what
 * revisions say differently, and what was in force on a day. The years 2192 to 2199 are its own.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class StatementsOfReadsTest {

    private static final String HUB = Tokens.hub("midtjylland");
    private static final String KKR = Tokens.kkr("midtjylland");
    private static final int MOST = 5;

    @Test
    void isTheSameNumberWhateverTheSize() {
        String agreement = post(Tokens.kl(), Api.AGREEMENTS, """
                {"key":"statements","title":"Aftale","fromYear":2192,"toYear":2199,"goals":[{"key":"n","title":"Kendskab",
                "targets":[{"key":"t","title":"Grad","indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":1}}]}]}""").path("id");
        step(Tokens.kl(), Api.AGREEMENTS + "/" + agreement, "adoption", "{\"adoptedOn\":\"2191-12-01\"}")
                .then()
                .statusCode(200);
        String contract = inForce(2192);
        amend(contract, 1);
        String board = held("/v1/hubs/midtjylland/board", "CHAIR", 2192);
        String chairs = held("/v1/kkrs/midtjylland/chairs", "CHAIR", 2192);
        String deadline = "/v1/deadlines/" + get(HUB, "/v1/deadlines?year=2192").path("items[0].id");
        List<String> paths = List.of(
                contract + "/funding",
                contract + "?validOn=2192-12-31",
                contract + "?validOn=2192-12-31&asOf=2999-01-01T00:00:00Z",
                contract + "/revisions/2/differences",
                contract + "/revisions?count=true",
                "/v1/funding?fromYear=2192&count=true&limit=500",
                "/v1/municipalities/751/funding?count=true",
                deadline,
                "/v1/deadlines?count=true&limit=500",
                "/v1/deadlines?state=LATE&year=2192",
                board,
                "/v1/hubs/midtjylland/board?count=true",
                "/v1/hubs/midtjylland/board?on=2192-06-01",
                chairs,
                "/v1/kkrs/midtjylland/chairs?count=true",
                "/v1/municipalities/751/population",
                "/v1/municipalities/751/history",
                "/v1/calendar-feeds?count=true");
        Map<String, Integer> before = statements(paths);
        for (int year = 2193; year < 2197; year++) {
            amend(inForce(year), 1);
            held("/v1/hubs/midtjylland/board", "MEMBER", year);
            held("/v1/kkrs/midtjylland/chairs", "VICE_CHAIR", year);
        }
        amend(contract, 3);
        amend(contract, 5);
        get(HUB, "/v1/funding?fromYear=2192&limit=500").then().body("items.year.unique()", hasSize(5));
        get(HUB, contract + "/revisions").then().body("items", hasSize(4));
        assertEquals(before, statements(paths));
        before.forEach((path, count) -> assertTrue(count >= 1 && count <= MOST, path + " runs " + count));
    }

    private static Map<String, Integer> statements(List<String> paths) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        paths.forEach(path -> counts.put(path, SqlStatements.of(HUB, path)));
        counts.put("deadlines, KL", SqlStatements.of(Tokens.kl(), "/v1/deadlines?count=true"));
        counts.put("deadlines, KKR", SqlStatements.of(KKR, "/v1/deadlines?count=true"));
        counts.put("shares, municipality", SqlStatements.of(Tokens.municipality("751"), "/v1/funding?fromYear=2192"));
        return counts;
    }

    /** A signed contract with its grant shared among all municipalities of the hub. */
    private static String inForce(int year) {
        Response drafted =
                post(HUB, CONTRACTS, Map.of("hub", "midtjylland", "year", year, "title", "Kontrakt " + year));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        String path = CONTRACTS + "/" + drafted.path("id");
        List<String> codes =
                get(HUB, "/v1/municipalities?hub=midtjylland&limit=200").path("items.code");
        Map<String, Object> funding = new HashMap<>();
        funding.put("totalDkk", 1000L * codes.size());
        funding.put(
                "shares",
                codes.stream()
                        .map(code -> Map.of("municipality", code, "amountDkk", 1000))
                        .toList());
        step(HUB, path, "funding", funding).then().statusCode(201);
        agreed(path, "midtjylland", "midtjylland");
        signed(path, "midtjylland", "midtjylland");
        return path;
    }

    private static void amend(String contract, int followUps) {
        int year = get(HUB, contract).path("year");
        List<Map<String, String>> more = new ArrayList<>();
        for (int i = 0; i < followUps; i++) {
            more.add(Map.of("title", "Møde " + i, "dueOn", year + "-0" + (i + 1) + "-15"));
        }
        step(
                        HUB,
                        contract,
                        "amendments",
                        Map.of(
                                "reason", "Ændring " + followUps,
                                "effectiveFrom", year + "-0" + (followUps + 1) + "-01",
                                "followUps", more))
                .then()
                .statusCode(200);
        agreed(contract, "midtjylland", "midtjylland");
        signed(contract, "midtjylland", "midtjylland");
        get(HUB, contract + "?validOn=" + year + "-12-31").then().body("revision", equalTo(revisions(contract)));
    }

    private static int revisions(String contract) {
        return get(HUB, contract + "/revisions").jsonPath().getList("items").size();
    }

    private static String held(String path, String role, int year) {
        Response made = post(
                Tokens.kl(),
                path,
                Map.of("role", role, "name", "Navn " + year, "from", year + "-01-01", "to", year + "-12-31"));
        assertEquals(201, made.statusCode(), made.asString());
        return path + "/" + made.path("id");
    }
}
