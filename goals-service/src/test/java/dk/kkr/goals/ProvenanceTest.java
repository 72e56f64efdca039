package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every figure can be traced: to sentences, to a calculation, to rows, to imports, and to what was frozen. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ProvenanceTest {

    private static final String HUB = "sydjylland";

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    private final List<ObjectNode> rows = new ArrayList<>();
    private final List<ObjectNode> evaluations = new ArrayList<>();

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static UUID contract(int year, String goals) throws IOException {
        UUID id = UUID.randomUUID();
        ObjectNode contract = Told.contract(id, HUB, year);
        contract.set("goals", Told.JSON.readTree(goals));
        Told.contract(contract, 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(Tokens.hub(HUB))
                                .get("/v1/contracts/" + id + "/fulfilment")
                                .statusCode()
                        == 200);
        return id;
    }

    private static String goal(String targets) {
        return "[{\"key\":\"g\",\"number\":1,\"title\":\"Tilfredshed\",\"origin\":\"REGIONAL\",\"targets\":[" + targets
                + "]}]";
    }

    private static final String COMPETENCE =
            "\"indicator\":{\"kind\":\"ANSWER_SHARE\",\"question\":\"competence\",\"counted\":[\"VERY_SATISFIED\"],"
                    + "\"excluded\":[\"DONT_KNOW\"],\"segments\":[\"OPERATIONS\"],\"themes\":[\"SALES\"]},"
                    + "\"threshold\":{\"comparator\":\"AT_LEAST\",\"value\":80}";

    private ObjectNode row(int year, String id, String segment, String theme) {
        ObjectNode row = Guided.row(year + id, HUB, "561", year + "-03-01")
                .put("segment", segment)
                .put("pathway", segment)
                .put("theme", theme);
        rows.add(row);
        return row;
    }

    private void answered(ObjectNode row, String answer) {
        evaluations.add(Guided.evaluation(row, "competence", answer));
    }

    private void rowsOf(int year) {
        answered(row(year, "a", "OPERATIONS", "SALES"), "VERY_SATISFIED");
        answered(row(year, "b", "OPERATIONS", "SALES"), "VERY_SATISFIED");
        answered(row(year, "c", "OPERATIONS", "SALES"), "SATISFIED");
        answered(row(year, "d", "OPERATIONS", "SALES"), "DONT_KNOW");
        row(year, "e", "OPERATIONS", "SALES");
        answered(row(year, "f", "OPERATIONS", "LABOUR"), "VERY_SATISFIED");
        answered(row(year, "g", "GROWTH", "SALES"), "VERY_SATISFIED");
        ObjectNode warned = row(year, "h", "OPERATIONS", "SALES");
        answered(warned, "VERY_SATISFIED");
        rows.add(Guided.row(year + "w", HUB, "561", year + "-04-01")
                .put("cvr", warned.path("cvr").asText())
                .put("pathway", "EARLY_WARNING")
                .put("theme", "CRISIS")
                .putNull("segment"));
        evaluations.add(Guided.evaluation(row(year, "i", "OPERATIONS", "SALES"), "recommend", 9));
    }

    @Test
    void explainsAShareInSentencesAndLineByLine() throws IOException {
        rowsOf(2011);
        UUID id = contract(2011, goal("{\"key\":\"competence\",\"title\":\"Kompetence\"," + COMPETENCE + "}"));
        String first = Pushed.import_("registrations", Pushed.lines(rows)).path("id");
        String second = Pushed.import_("evaluations", Pushed.lines(evaluations)).path("id");
        String target = "/v1/contracts/" + id + "/goals/1/targets/competence";
        Response told = as(Tokens.hub(HUB)).get(target + "/explanation");
        told.then()
                .statusCode(200)
                .body("language", equalTo("da"))
                .body("exact", equalTo("200/3"))
                .body("definitionRevision", equalTo(1))
                .body("parts[0].periodYear", equalTo(2011))
                .body("parts[0].n", equalTo(3))
                .body("parts[0].numerator", equalTo(2))
                .body("parts[0].denominator", equalTo(3))
                .body("parts[0].provenance.rows", equalTo(10))
                .body("parts[0].provenance.counted", equalTo(3))
                .body("parts[0].provenance.imports.id", hasItems(first, second))
                .body("parts[0].provenance.imports.rows", equalTo(List.of(3, 3)))
                .body("arithmetic", hasItem("100 × 2 / 3 = 66,666666…"))
                .body("arithmetic", hasItem("100 × 66,666666… / 80 = 83,333333…"))
                .body("arithmetic", hasItem("Vist, afrundet én gang: 83,33 %"))
                .body("sentences", hasItem("Måltallet er mindst 80 %."))
                .body("sentences", hasItem("Tallet er 66,7 %, og målepunktet er opfyldt med 83,33 procent."))
                .body(
                        "sentences",
                        hasItem(
                                "Tallet er andelen af svar på spørgsmålet om rådgivernes kompetence, som lyder »meget tilfreds«."))
                .body("sentences", hasItem(containsString("»Salg og markedsføring«")))
                .body("sentences", hasItem(containsString("i Early Warning (1 virksomheder)")));
        assertEquals(
                Map.of(
                        "OTHER_THEME", 2,
                        "OTHER_SEGMENT", 1,
                        "EARLY_WARNING_COMPANY", 1,
                        "NOT_EVALUATED", 1,
                        "NOT_ASKED", 1,
                        "EXCLUDED_ANSWER", 1),
                told.jsonPath().getList("parts[0].provenance.leftOut", Map.class).stream()
                        .collect(java.util.stream.Collectors.toMap(l -> l.get("reason"), l -> l.get("rows"))));
        assertFalse(told.path("sentences").toString().matches(".*[A-Z]{3,}_[A-Z].*"), "no codes among the words");
        as(Tokens.hub(HUB))
                .header("Accept-Language", "en")
                .get(target + "/explanation")
                .then()
                .body("sentences", hasItem("The threshold is at least 80 %."))
                .body("arithmetic", hasItem("100 × 2 / 3 = 66.666666…"));
        // What the explanation counts is what the fulfilment shows.
        as(Tokens.hub(HUB))
                .get("/v1/contracts/" + id + "/fulfilment")
                .then()
                .body("goals[0].targets[0].n", equalTo(3))
                .body("goals[0].targets[0].leftOut.reason", equalTo(List.of("EARLY_WARNING_COMPANY")));
    }

    @Test
    void listsTheRowsForTheHubAndTheAgencyAndKeepsWhoReadThem() throws IOException, SQLException {
        rowsOf(2012);
        UUID id = contract(2012, goal("{\"key\":\"competence\",\"title\":\"Kompetence\"," + COMPETENCE + "}"));
        Pushed.import_("registrations", Pushed.lines(rows));
        Pushed.import_("evaluations", Pushed.lines(evaluations));
        String list = "/v1/contracts/" + id + "/goals/g/targets/competence/rows";
        Response page = as(Tokens.hub(HUB)).get(list + "?limit=2&count=true");
        page.then()
                .statusCode(200)
                .body("items.registrationId", equalTo(List.of("2012a", "2012b")))
                .body("items.answer", equalTo(List.of("VERY_SATISFIED", "VERY_SATISFIED")))
                .body("items[0].importId", notNullValue())
                .body("total", equalTo(3));
        as(Tokens.erst())
                .get(list + "?cursor=" + page.path("next"))
                .then()
                .body("items.registrationId", equalTo(List.of("2012c")));
        as(Tokens.hub(HUB))
                .get(list + "?leftOut=EARLY_WARNING_COMPANY")
                .then()
                .body("items.registrationId", equalTo(List.of("2012h")));
        for (String token : List.of(Tokens.kl(), Tokens.kkr("syddanmark"), Tokens.municipality("561"))) {
            as(token).get(list).then().statusCode(403);
        }
        as(Tokens.hub("fyn")).get(list).then().statusCode(404);
        as(Tokens.hub(HUB))
                .get("/v1/contracts/" + id + "/goals/g/targets/nothing/rows")
                .then()
                .statusCode(404);
        assertEquals(List.of("erst", "hub:" + HUB, "hub:" + HUB), readers("contract:" + id));
    }

    private List<String> readers(String about) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("select actor, about from row_read where about like ?")) {
            select.setString(1, about + "%");
            List<String> actors = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    actors.add(found.getString(1));
                    assertFalse(found.getString(2).matches(".*[0-9]{8}, .*cvr.*"));
                }
            }
            Collections.sort(actors);
            return actors;
        }
    }

    @Test
    void explainsGroupsSegmentsRisesAndWhatIsPending() throws IOException {
        String nps = "\"indicator\":{\"kind\":\"NET_PROMOTER_SCORE\",\"question\":\"recommend\",\"perSegment\":true},"
                + "\"threshold\":{\"comparator\":\"AT_LEAST\",\"value\":50}";
        String rise = "\"indicator\":{\"kind\":\"REPORTED_VALUE\",\"measure\":\"EXPLAINED_RISE\",\"unit\":\"PERCENT\"},"
                + "\"threshold\":{\"comparator\":\"RISE_AT_LEAST\",\"value\":8,\"sinceYear\":2010}";
        UUID id = contract(
                2013,
                goal("{\"key\":\"group\",\"title\":\"Gruppe\",\"targets\":[{\"key\":\"nps\",\"title\":\"Loyalitet\","
                        + nps
                        + "},{\"key\":\"rise\",\"title\":\"Stigning\",\"weight\":3," + rise
                        + "},{\"key\":\"wait\",\"title\":\"Venter\",\"indicator\":{\"kind\":\"REPORTED_VALUE\","
                        + "\"measure\":\"NEVER\"},\"threshold\":{\"comparator\":\"AT_LEAST\",\"value\":1}}]}"));
        for (String segment : List.of("GROWTH", "OPERATIONS")) {
            for (int score : segment.equals("GROWTH") ? new int[] {9, 10, 7, 9} : new int[] {9, 9, 0, 8}) {
                evaluations.add(Guided.evaluation(
                        row(2013, segment + evaluations.size(), segment, "SALES"), "recommend", score));
            }
        }
        Pushed.import_("registrations", Pushed.lines(rows));
        Pushed.import_("evaluations", Pushed.lines(evaluations));
        for (String value : List.of("2010,\"value\":40", "2013,\"value\":44.5")) {
            as(Tokens.erst())
                    .body("{\"hub\":\"" + HUB + "\",\"year\":" + value
                            + ",\"measure\":\"EXPLAINED_RISE\",\"unit\":\"PERCENT\",\"source\":\"Styrelsen\","
                            + "\"measuredOn\":\"2013-05-06\"}")
                    .post("/v1/measurements")
                    .then()
                    .statusCode(201);
        }
        String targets = "/v1/contracts/" + id + "/goals/g/targets/";
        as(Tokens.kkr("syddanmark"))
                .get(targets + "nps/explanation")
                .then()
                .statusCode(200)
                .body("parts.segment", equalTo(List.of("GROWTH", "OPERATIONS")))
                .body("arithmetic", hasItem("vækstsegmentet: 100 × (3) / 4 = 75"))
                .body("arithmetic", hasItem("Det laveste af de to segmenter tæller: driftssegmentet (25)"))
                .body("sentences", hasItem("Tallet er 25 point, og målepunktet er opfyldt med 50 procent."));
        as(Tokens.municipality("561"))
                .get(targets + "rise/explanation")
                .then()
                .body("arithmetic", hasItem("44,5 (nu) − 40 (2010) = 4,5"))
                .body("sentences", hasItem("Måltallet er en stigning på mindst 8 procentpoint siden 2010."))
                .body("sentences", hasItem("Kilden er »Styrelsen«, målt den 6. maj 2013."));
        as(Tokens.hub(HUB))
                .get(targets + "wait/explanation")
                .then()
                .body("sentences", hasItem(containsString("hverken som 0 eller som 100")));
        as(Tokens.hub(HUB))
                .get(targets + "group/explanation")
                .then()
                .body("arithmetic", hasItem("Venter: afventer, holdes ude"))
                .body("arithmetic", hasItem("(1 × 50 + 3 × 56,25) / 4 = 54,6875"))
                .body("arithmetic", hasItem("Vist, afrundet én gang: 54,69 %"));
        as(Tokens.hub(HUB)).get(targets + "rise/rows").then().statusCode(404);
    }

    @Test
    void freezesTheSameBytesFromTheSameDataWhateverOrderTheyCameIn() throws IOException, SQLException {
        String hub = "sjaelland";
        for (int year : new int[] {2004, 2005}) {
            for (int i = 0; i < 12; i++) {
                ObjectNode row = Guided.row("same" + year + "-" + i, hub, "265", year + "-02-0" + (1 + i % 9));
                row.put("theme", i % 3 == 0 ? "LABOUR" : "SALES");
                evaluations.add(Guided.evaluation(row, "recommend", i % 11));
                rows.add(row);
            }
        }
        rows.get(12).put("cvr", rows.get(0).path("cvr").asText());
        Random random = new Random(42);
        List<String> canonical = new ArrayList<>();
        for (int attempt = 0; attempt < 4; attempt++) {
            forget(hub);
            Collections.shuffle(rows, random);
            Collections.shuffle(evaluations, random);
            int cut = 1 + random.nextInt(rows.size() - 1);
            Pushed.import_("evaluations", Pushed.lines(evaluations.subList(0, cut)));
            Pushed.import_("registrations", Pushed.lines(rows.subList(cut, rows.size())));
            Pushed.import_("registrations", Pushed.lines(rows));
            Pushed.import_("evaluations", Pushed.lines(evaluations));
            canonical.add(frozen(hub, attempt));
        }
        assertTrue(canonical.get(0).contains("\"count\":24"), canonical.get(0));
        assertEquals(1, Set.copyOf(canonical).size());
    }

    private void forget(String hub) throws SQLException {
        try (Connection connection = database.getConnection();
                var delete = connection.createStatement()) {
            for (String table : List.of("registration", "evaluation")) {
                delete.execute("delete from " + table + " where hub = '" + hub + "' and registration_id like 'same%'");
            }
        }
    }

    /** The bytes of a new contract with the same definitions. */
    private static String frozen(String hub, int attempt) throws IOException {
        UUID id = UUID.randomUUID();
        ObjectNode contract = Told.contract(id, hub, 2005);
        contract.set(
                "goals",
                Told.JSON.readTree(goal("{\"key\":\"new\",\"title\":\"Nye\",\"indicator\":{\"kind\":"
                        + "\"NEW_COMPANY_SHARE\"},\"threshold\":{\"comparator\":\"AT_LEAST\",\"value\":50}},"
                        + "{\"key\":\"nps\",\"title\":\"NPS\",\"indicator\":{\"kind\":\"NET_PROMOTER_SCORE\","
                        + "\"question\":\"recommend\"},\"threshold\":null}")));
        Told.contract(contract.put("status", "SIGNED"), 1);
        String path = "/v1/contracts/" + id;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(Tokens.hub(hub)).get(path + "/fulfilment").statusCode() == 200);
        as(Tokens.hub(hub))
                .body("{\"approvedOn\":\"2006-04-0" + (1 + attempt) + "\"}")
                .post(path + "/statements")
                .then()
                .statusCode(201);
        as(Tokens.hub(hub))
                .get(path + "/statements/1/provenance")
                .then()
                .body("items[0].path", equalTo("new"))
                .body("items[0].parts[0].provenance.counted", equalTo(12))
                .body("items[0].parts[0].provenance.imports.size()", greaterThan(0));
        return as(Tokens.hub(hub)).get(path + "/statements/1/canonical").asString();
    }

    @Test
    void computesByTheRevisionInForceAndLeavesTheOldEditionAsItWas() throws IOException {
        rowsOf(2010);
        UUID id = contract(2010, goal("{\"key\":\"competence\",\"title\":\"Kompetence\"," + COMPETENCE + "}"));
        Pushed.import_("registrations", Pushed.lines(rows));
        Pushed.import_("evaluations", Pushed.lines(evaluations));
        String path = "/v1/contracts/" + id;
        as(Tokens.hub(HUB))
                .body("{\"approvedOn\":\"2011-04-01\"}")
                .post(path + "/statements")
                .then()
                .statusCode(201);
        String before = as(Tokens.hub(HUB)).get(path + "/statements/1").asString();
        Instant then = Instant.now();
        ObjectNode amended = Told.contract(id, HUB, 2010).put("revision", 2);
        amended.set(
                "goals",
                Told.JSON.readTree(goal("{\"key\":\"competence\",\"title\":\"Kompetence\","
                        + COMPETENCE.replace("\"value\":80", "\"value\":60") + "}")));
        Told.contract(amended, 2);
        await().atMost(Duration.ofSeconds(30)).until(() -> as(Tokens.hub(HUB))
                .get(path + "/fulfilment")
                .path("definitionRevision")
                .equals(2));
        as(Tokens.hub(HUB)).get(path + "/fulfilment").then().body("shown", equalTo(100));
        as(Tokens.hub(HUB))
                .get(path + "/fulfilment?asOf=" + then)
                .then()
                .body("definitionRevision", equalTo(1))
                .body("shown", equalTo(83));
        as(Tokens.hub(HUB))
                .get(path + "/goals/g/targets/competence/explanation?asOf=" + then)
                .then()
                .body("definitionRevision", equalTo(1))
                .body("sentences", hasItem("Måltallet er mindst 80 %."));
        assertEquals(before, as(Tokens.hub(HUB)).get(path + "/statements/1").asString());
        as(Tokens.hub(HUB))
                .get(path + "/statements/1/differences")
                .then()
                .body("differences.path", hasItems("/definitionRevision", "/goals/g/targets/competence/threshold"));
    }

    @Test
    void showsWhatACorrectionAfterFreezingChanged() throws IOException {
        rowsOf(2014);
        UUID id = contract(2014, goal("{\"key\":\"competence\",\"title\":\"Kompetence\"," + COMPETENCE + "}"));
        Pushed.import_("registrations", Pushed.lines(rows));
        Pushed.import_("evaluations", Pushed.lines(evaluations));
        String statements = "/v1/contracts/" + id + "/statements";
        as(Tokens.hub(HUB))
                .body("{\"approvedOn\":\"2015-04-01\"}")
                .post(statements)
                .then()
                .statusCode(201);
        as(Tokens.hub(HUB))
                .get(statements + "/1/differences")
                .then()
                .statusCode(200)
                .body("same", equalTo(true))
                .body("differences.size()", equalTo(0));
        String before = as(Tokens.hub(HUB)).get(statements + "/1/provenance").asString();
        ObjectNode corrected = evaluations.get(2);
        ((ObjectNode) corrected.path("answers")).put("competence", "VERY_SATISFIED");
        Pushed.import_("evaluations", corrected.put("recordedAt", "2015-05-01T12:00:00Z") + "\n");
        Response differs = as(Tokens.kkr("syddanmark")).get(statements + "/1/differences");
        differs.then()
                .body("same", equalTo(false))
                .body("differences.path", hasItem("/goals/g/targets/competence/numerator"))
                .body("differences.find { it.path == '/goals/g/targets/competence/numerator' }.frozen", equalTo(2))
                .body("differences.find { it.path == '/goals/g/targets/competence/numerator' }.live", equalTo(3))
                .body("differences.find { it.path == '/shown' }.live", equalTo(100));
        assertEquals(
                before, as(Tokens.hub(HUB)).get(statements + "/1/provenance").asString());
        as(Tokens.hub("fyn")).get(statements + "/1/differences").then().statusCode(404);
    }
}
