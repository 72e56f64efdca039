package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each kind of indicator over a few rows that can be counted by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class IndicatorTest {

    private static final String HUB = "fyn";

    private final List<ObjectNode> rows = new ArrayList<>();
    private final List<ObjectNode> evaluations = new ArrayList<>();
    private int year;

    private ObjectNode row(String id, String municipality, String monthAndDay) {
        ObjectNode row = Guided.row(year + id, HUB, municipality, year + "-" + monthAndDay);
        rows.add(row);
        return row;
    }

    private static String indicator(String kind, String more) {
        return "{\"kind\":\"" + kind + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    /** A contract of one goal with these targets, each held to at least 50. */
    private UUID contract(Map<String, String> indicators) {
        UUID id = UUID.randomUUID();
        ObjectNode contract = Told.contract(id, HUB, year);
        ArrayNode goals = contract.putArray("goals");
        ObjectNode goal = goals.addObject()
                .put("key", "g")
                .put("number", 1)
                .put("title", "G")
                .put("origin", "REGIONAL");
        ArrayNode targets = goal.putArray("targets");
        indicators.forEach((key, json) -> {
            try {
                JsonNode parts = Told.JSON.readTree(json);
                ObjectNode target = targets.addObject().put("key", key).put("title", key);
                target.set("indicator", parts.has("indicator") ? parts.get("indicator") : parts);
                target.set(
                        "threshold",
                        parts.has("threshold")
                                ? parts.get("threshold")
                                : Told.JSON.readTree("{\"comparator\":\"AT_LEAST\",\"value\":50}"));
            } catch (java.io.IOException wrong) {
                throw new IllegalStateException(wrong);
            }
        });
        Told.contract(contract, 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> fulfilment(id).statusCode() == 200);
        return id;
    }

    private void push() {
        Response done = Pushed.import_("registrations", Pushed.lines(rows));
        assertEquals(0, done.<Integer>path("rejected"), done.asString());
        if (!evaluations.isEmpty()) {
            assertEquals(
                    0, Pushed.import_("evaluations", Pushed.lines(evaluations)).<Integer>path("rejected"));
        }
    }

    private static Response fulfilment(UUID id) {
        return given().auth().oauth2(Tokens.hub(HUB)).get("/v1/contracts/" + id + "/fulfilment");
    }

    private static @Nullable Object of(UUID contract, String target, String field) {
        return fulfilment(contract).path("goals[0].targets.find { it.key == '" + target + "' }." + field);
    }

    private static void actual(double wanted, UUID contract, String target) {
        Number found = (Number) of(contract, target, "actual");
        assertEquals(wanted, found == null ? Double.NaN : found.doubleValue(), 0.0001, target);
    }

    @Test
    void awaitsCountsWhileTheHubHasNoRowsOfTheYearAndThenCountsNone() {
        year = 2009;
        UUID contract = contract(Map.of(
                "companies", indicator("COMPANY_COUNT", "\"themes\":[\"SALES\"]"),
                "pathways", indicator("PATHWAY_COUNT", "\"themes\":[\"SALES\"]")));
        assertEquals("PENDING", of(contract, "companies", "state"));
        assertNull(of(contract, "pathways", "actual"));
        row("a", "461", "02-01").put("theme", "LABOUR");
        push();
        actual(0, contract, "companies");
        actual(0, contract, "pathways");
        assertEquals("NOT_MET", of(contract, "pathways", "state"));
    }

    @Test
    void countsCompaniesPathwaysAndSharesOfThem() {
        year = 2015;
        ObjectNode a = row("a", "461", "02-01").put("companyFoundedOn", "2013-01-01");
        row("a2", "479", "11-01")
                .put("cvr", a.path("cvr").asText())
                .put("theme", "LABOUR")
                .putArray("referredTo")
                .addObject()
                .put("actor", "X")
                .put("kind", "CLUSTER");
        ObjectNode b = row("b", "461", "03-01").put("companyFoundedOn", "2012-03-01");
        row("c", "482", "04-01").put("pathway", "SHORT").putNull("segment");
        ObjectNode person = row("p", "461", "05-01").put("preStarter", true);
        person.remove(List.of("cvr", "pNumber"));
        ObjectNode before = Guided.row("2014b", HUB, "461", "2014-06-01")
                .put("cvr", b.path("cvr").asText());
        rows.add(before);
        UUID id = contract(Map.of(
                "companies", indicator("COMPANY_COUNT", ""),
                "pathways", indicator("PATHWAY_COUNT", ""),
                "young", indicator("COMPANY_COUNT", "\"youngerThanYears\":3"),
                "new", indicator("NEW_COMPANY_SHARE", ""),
                "referred", indicator("REFERRED_SHARE", ""),
                "rural", indicator("COMPANY_COUNT", "\"settlement\":\"RURAL\""),
                "labour", indicator("PATHWAY_COUNT", "\"themes\":[\"LABOUR\"],\"pathways\":[\"GROWTH\"]"),
                "earlier", indicator("PATHWAY_COUNT", "\"period\":\"YEAR_EARLIER\""),
                "muchEarlier", indicator("NEW_COMPANY_SHARE", "\"period\":\"YEAR_EARLIER\"")));
        push();
        actual(3, id, "companies");
        actual(5, id, "pathways");
        actual(1, id, "young");
        assertEquals(List.of(Map.of("reason", "FOUNDING_DATE_UNKNOWN", "companies", 1)), of(id, "young", "leftOut"));
        actual(200.0 / 3, id, "new");
        actual(100.0 / 3, id, "referred");
        actual(2, id, "rural");
        actual(1, id, "labour");
        actual(1, id, "earlier");
        assertNull(of(id, "muchEarlier", "actual"), "no row of the year before is no data");
        assertEquals("PENDING", of(id, "muchEarlier", "state"));
        assertEquals(3, of(id, "new", "denominator"));
        assertEquals(List.of("g"), fulfilment(id).path("awaits"));
    }

    @Test
    void sharesAnswersOfThoseAskedAndTakesTheLowestSegment() {
        year = 2016;
        String[] answers = {"VERY_SATISFIED", "VERY_SATISFIED", "SATISFIED", "DONT_KNOW"};
        for (int i = 0; i < answers.length; i++) {
            evaluations.add(Guided.evaluation(row("g" + i, "461", "02-01"), "competence", answers[i]));
        }
        evaluations.add(Guided.evaluation(
                row("o", "461", "02-01").put("pathway", "OPERATIONS").put("segment", "OPERATIONS"),
                "competence",
                "VERY_SATISFIED"));
        for (int score : new int[] {10, 9, 8, 0}) {
            evaluations.add(Guided.evaluation(row("n" + score, "461", "02-01"), "recommend", score));
        }
        String share = "\"question\":\"competence\",\"counted\":[\"VERY_SATISFIED\"],\"excluded\":[\"DONT_KNOW\"]";
        UUID id = contract(Map.of(
                "all", indicator("ANSWER_SHARE", share),
                "each", indicator("ANSWER_SHARE", share + ",\"perSegment\":true"),
                "nps", indicator("NET_PROMOTER_SCORE", "\"question\":\"recommend\""),
                "npsEach", indicator("NET_PROMOTER_SCORE", "\"question\":\"recommend\",\"perSegment\":true"),
                "same", indicator("SAME_AS", "\"goal\":\"g\",\"target\":\"nps\""),
                "circle", indicator("SAME_AS", "\"goal\":\"g\",\"target\":\"circle\"")));
        push();
        actual(75, id, "all");
        assertEquals(
                List.of(4, 3, 4),
                List.of(of(id, "all", "n"), of(id, "all", "numerator"), of(id, "all", "denominator")));
        actual(200.0 / 3, id, "each");
        assertEquals(List.of("GROWTH", "OPERATIONS"), of(id, "each", "segments.segment"));
        actual(25, id, "nps");
        actual(25, id, "same");
        assertNull(of(id, "npsEach", "actual"), "a segment without answers leaves the target without data");
        assertNull(of(id, "circle", "actual"));
    }

    @Test
    void leavesEarlyWarningCompaniesOutOfOperations() {
        year = 2017;
        ObjectNode warned =
                row("w", "461", "02-01").put("pathway", "OPERATIONS").put("segment", "OPERATIONS");
        row("o", "461", "02-01").put("pathway", "OPERATIONS").put("segment", "OPERATIONS");
        row("g", "461", "03-01").put("cvr", warned.path("cvr").asText());
        rows.add(Guided.row("2013w", HUB, "461", "2013-02-01")
                .put("cvr", warned.path("cvr").asText())
                .put("pathway", "EARLY_WARNING")
                .putNull("segment"));
        UUID id = contract(Map.of(
                "operations", indicator("COMPANY_COUNT", "\"segments\":[\"OPERATIONS\"]"),
                "growth", indicator("COMPANY_COUNT", "\"segments\":[\"GROWTH\"]"),
                "all", indicator("PATHWAY_COUNT", "")));
        push();
        actual(1, id, "operations");
        assertEquals(
                List.of(Map.of("reason", "EARLY_WARNING_COMPANY", "companies", 1)), of(id, "operations", "leftOut"));
        actual(1, id, "growth");
        actual(3, id, "all");
    }

    @Test
    void countsMunicipalitiesWithinTheToleranceWithTheEdge() {
        year = 2018;
        Map<String, Integer> inhabitants = Map.of(
                "420", 1000, "430", 1000, "440", 1000, "450", 1000, "461", 2000, "479", 1000, "480", 1000, "482", 1000,
                "492", 1000);
        inhabitants.forEach((code, count) -> {
            ObjectNode municipality = Told.JSON
                    .createObjectNode()
                    .put("code", code)
                    .put("name", code)
                    .put("hub", HUB)
                    .put("kkr", "syddanmark")
                    .put("settlement", List.of("479", "482", "492").contains(code) ? "RURAL" : "URBAN");
            municipality.putArray("population").addObject().put("year", 2016).put("inhabitants", count);
            Told.send(
                    "kkr.reference.v1",
                    "municipality:" + code,
                    "dk.kkr.reference.municipality-changed.v1",
                    7,
                    municipality);
        });
        // Of 100 companies: 461 has 22 of an exact share of 20 (the edge), 420 has 12 of 10, the others about theirs.
        Map<String, Integer> companies =
                Map.of("461", 22, "420", 12, "430", 10, "440", 10, "450", 10, "479", 9, "480", 9, "482", 9, "492", 9);
        companies.forEach((code, count) -> {
            for (int i = 0; i < count; i++) {
                row(code + "-" + i, code, "02-01");
            }
        });
        UUID id = contract(Map.of("spread", indicator("MUNICIPAL_SPREAD", "\"tolerance\":10")));
        push();
        await().atMost(Duration.ofSeconds(20)).until(() -> of(id, "spread", "actual") != null);
        actual(800.0 / 9, id, "spread");
        assertEquals(List.of(2016), of(id, "spread", "populationYears"));
    }

    @Test
    void comparesWithAnEarlierYearAndTellsWhatIsAwaited() {
        year = 2023;
        UUID id = contract(Map.of(
                "rise",
                        "{\"indicator\":{\"kind\":\"REPORTED_VALUE\",\"measure\":\"TEST_RISE\",\"unit\":\"PERCENT\"},"
                                + "\"threshold\":{\"comparator\":\"RISE_AT_LEAST\",\"value\":5,\"sinceYear\":2020}}",
                "own",
                        "{\"indicator\":{\"kind\":\"REPORTED_VALUE\",\"measure\":\"TEST_OWN\",\"unit\":\"PERSONS\",\"reportedBy\":\"HUB\"},"
                                + "\"threshold\":null}"));
        String value =
                "{\"hub\":\"fyn\",\"year\":%d,\"measure\":\"%s\",\"segment\":null,\"value\":%s,\"unit\":\"%s\",\"source\":\"S\",\"measuredOn\":\"2024-01-02\"}";
        post(Tokens.erst(), value.formatted(2023, "TEST_RISE", "48", "PERCENT"), 201);
        assertNull(of(id, "rise", "actual"), "the earlier year is not known yet");
        post(Tokens.erst(), value.formatted(2020, "TEST_RISE", "45", "PERCENT"), 201);
        actual(3, id, "rise");
        assertEquals(60, ((Number) of(id, "rise", "percent")).intValue());
        assertEquals("PERCENTAGE_POINTS", of(id, "rise", "unit"));
        Instant then = Instant.now();
        post(Tokens.erst(), value.formatted(2023, "TEST_RISE", "50", "PERCENT"), 201);
        actual(5, id, "rise");
        Number known = given().auth()
                .oauth2(Tokens.hub(HUB))
                .get("/v1/contracts/" + id + "/fulfilment?asOf=" + then)
                .path("goals[0].targets.find { it.key == 'rise' }.actual");
        assertEquals(3, known.intValue());

        post(Tokens.erst(), value.formatted(2023, "TEST_OWN", "7", "PERSONS"), 403);
        post(Tokens.hub("sjaelland"), value.formatted(2023, "TEST_OWN", "7", "PERSONS"), 403);
        post(Tokens.hub(HUB), value.formatted(2023, "TEST_RISE", "99", "PERCENT"), 403);
        post(Tokens.hub(HUB), value.formatted(2023, "TEST_OWN", "7", "PERSONS"), 201);
        actual(7, id, "own");
        assertNull(of(id, "own", "state"), "no threshold, no state");
        post(Tokens.erst(), value.formatted(2023, "TEST_RISE", "150", "PERCENT"), 400);
        post(Tokens.erst(), value.formatted(2023, "TEST_RISE", "50", "PERSONS"), 400);
    }

    @Test
    void waitsForTheYearToEnd() {
        year = 2026;
        UUID id = contract(Map.of("pathways", indicator("PATHWAY_COUNT", "")));
        row("a", "461", "01-05");
        push();
        Response got = fulfilment(id);
        assertEquals(true, got.<Boolean>path("provisional"));
        assertEquals(List.of("YEAR_END"), got.path("awaits"));
    }

    @Test
    void countsWhatWasKnownThen() {
        year = 2019;
        UUID id = contract(Map.of(
                "pathways",
                indicator("PATHWAY_COUNT", ""),
                "hours",
                indicator("COMPANY_COUNT", "\"themes\":[\"LABOUR\"]")));
        ObjectNode first = row("a", "461", "02-01");
        push();
        Instant then = Instant.now();
        first.put("theme", "LABOUR").put("recordedAt", "2019-06-01T12:00:00Z");
        row("b", "461", "02-02");
        push();
        actual(2, id, "pathways");
        actual(1, id, "hours");
        Response past = given().auth().oauth2(Tokens.hub(HUB)).get("/v1/contracts/" + id + "/fulfilment?asOf=" + then);
        assertEquals(
                1,
                past.<Number>path("goals[0].targets.find { it.key == 'pathways' }.actual")
                        .intValue(),
                past.asString());
        assertEquals(
                0,
                past.<Number>path("goals[0].targets.find { it.key == 'hours' }.actual")
                        .intValue());
        Pushed.asAgency()
                .get("/v1/contracts/" + id + "/fulfilment?asOf=yesterday")
                .then()
                .statusCode(400);
    }

    private static void post(String token, String body, int status) {
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/v1/measurements")
                .then()
                .statusCode(status);
    }
}
