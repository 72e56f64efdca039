package dk.kkr.contracts.agreement;

import static dk.kkr.contracts.Api.AGREEMENTS;
import static dk.kkr.contracts.Api.CONTRACTS;
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
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.contracts.Api;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.Stated;
import dk.kkr.contracts.goal.Target;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Agreements are renegotiated, and state thresholds by year and hub (F1, F2). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class AgreementsOverTimeTest {

    private static final String ADOPTION = "{\"adoptedOn\":\"2023-12-19\"}";

    @Inject
    ObjectMapper json;

    private static String body(String key, int from, int to, int value) {
        return """
                {"key":"%s","title":"Aftale %s","fromYear":%d,"toYear":%d,"goals":[{"key":"g","title":"G","targets":[
                {"key":"t","title":"T","indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":%d}}]}]}""".formatted(key, key, from, to, value);
    }

    private static String adopted(String path) {
        step(Tokens.kl(), path, "adoption", ADOPTION).then().statusCode(200);
        return path;
    }

    private static String drafted(String body) {
        Response made = post(Tokens.kl(), AGREEMENTS, body);
        assertEquals(201, made.statusCode(), made.asString());
        return AGREEMENTS + "/" + made.path("id");
    }

    private static Response contract(String hub, int year) {
        return post(Tokens.hub(hub), CONTRACTS, Map.of("hub", hub, "year", year));
    }

    @Test
    void aRenegotiationInMidPeriodLeavesTheYearsBeforeAndTheContractsMadeAsTheyWere() {
        String first = adopted(drafted(body("mid", 2171, 2174, 10)));
        Response made = contract("fyn", 2172);
        made.then().statusCode(201).body("goals[0].targets[0].threshold.value", equalTo(10));
        String contract = CONTRACTS + "/" + made.path("id");
        String before = get(Tokens.kl(), contract).asString();
        String second = AGREEMENTS + "/"
                + post(Tokens.kl(), first + "/revisions", body("mid", 2173, 2175, 20))
                        .path("id");
        contract("fyn", 2173).then().body("goals[0].targets[0].threshold.value", equalTo(10));
        adopted(second);
        get(Tokens.kl(), first)
                .then()
                .statusCode(200)
                .body("goals[0].targets[0].threshold.value", equalTo(10))
                .body("supersededBy", equalTo(second.substring(second.lastIndexOf('/') + 1)));
        assertEquals(before, get(Tokens.kl(), contract).asString());
        contract("sjaelland", 2172)
                .then()
                .statusCode(201)
                .body("frameworkAgreement.revision", equalTo(1))
                .body("goals[0].targets[0].threshold.value", equalTo(10));
        contract("sjaelland", 2173)
                .then()
                .statusCode(201)
                .body("frameworkAgreement.revision", equalTo(2))
                .body("goals[0].targets[0].threshold.value", equalTo(20));
        contract("sjaelland", 2175).then().statusCode(201);
        // The years that the first one still has are taken, those before it and after the second are free.
        for (int[] taken : new int[][] {{2170, 2171}, {2172, 2172}, {2175, 2176}}) {
            step(Tokens.kl(), drafted(body("mid-" + taken[0], taken[0], taken[1], 1)), "adoption", ADOPTION)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("AGREEMENT_OVERLAPS"));
        }
        adopted(drafted(body("mid-free", 2176, 2176, 1)));
    }

    @Test
    void ofTwoThatAreAdoptedAtOnceForTheSameYearOnlyOneIs() {
        String[] paths = {drafted(body("race-a", 2178, 2179, 1)), drafted(body("race-b", 2179, 2180, 1))};
        String[] tags = Arrays.stream(paths).map(p -> etag(Tokens.kl(), p)).toArray(String[]::new);
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<Integer>> answers = Stream.of(0, 1)
                    .map(i -> CompletableFuture.supplyAsync(
                            () -> given().auth()
                                    .oauth2(Tokens.kl())
                                    .contentType("application/json")
                                    .header("If-Match", tags[i])
                                    .body(ADOPTION)
                                    .post(paths[i] + "/adoption")
                                    .statusCode(),
                            pool))
                    .toList();
            assertEquals(
                    List.of(200, 409),
                    answers.stream().map(CompletableFuture::join).sorted().toList());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void cannotBePublishedBeforeItWasAdopted() {
        String path = adopted(drafted(body("early", 2182, 2182, 1)));
        step(Tokens.kl(), path, "publication", "{\"publishedOn\":\"2023-12-18\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/publishedOn"))
                .body("errors.code", contains("BEFORE_ADOPTION"));
        step(Tokens.kl(), path, "publication", "{\"publishedOn\":\"2023-12-19\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void limitsAndRequiredSectionsAreDataAndASectionThatLacksStopsTheApproval() {
        String odd = body("limits", 2184, 2185, 1)
                .replace(
                        "\"goals\"",
                        "\"evaluationAboveHours\":4,\"reviewAboveHours\":25,\"reviewWindowMonths\":6,"
                                + "\"requiredSections\":[{\"key\":\"outreach\",\"heading\":\"Opsøgende indsats\"}],\"goals\"");
        String path = adopted(drafted(odd));
        get(Tokens.kl(), path)
                .then()
                .body("evaluationAboveHours", equalTo(4))
                .body("reviewAboveHours", equalTo(25))
                .body("reviewWindowMonths", equalTo(6))
                .body("requiredSections.key", contains("outreach"));
        Response made = contract("fyn", 2184);
        made.then().statusCode(201).body("frameworkAgreement.evaluationAboveHours", equalTo(4));
        String contract = CONTRACTS + "/" + made.path("id");
        String approval = "{\"approvedOn\":\"2024-01-10\"}";
        step(Tokens.hub("fyn"), contract, "board-approval", approval)
                .then()
                .statusCode(409)
                .body("code", equalTo("SECTION_MISSING"))
                .body("detail", containsString("Opsøgende indsats (outreach)"));
        for (String text : List.of(" ", "Vi ringer til dem.")) {
            put(Tokens.hub("fyn"), contract, withSection(text)).then().statusCode(200);
            step(Tokens.hub("fyn"), contract, "board-approval", approval).then().statusCode(text.isBlank() ? 409 : 200);
        }
        post(
                        Tokens.kl(),
                        AGREEMENTS,
                        odd.replace("\"limits\"", "\"limits-2\"")
                                .replace(
                                        "[{\"key\":\"outreach\",\"heading\":\"Opsøgende indsats\"}]",
                                        "[{\"key\":\"a\",\"heading\":\"A\"},{\"key\":\"a\",\"heading\":\" \"},{}]")
                                .replace("\"evaluationAboveHours\":4", "\"evaluationAboveHours\":-1")
                                .replace("\"reviewWindowMonths\":6", "\"reviewWindowMonths\":0"))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/evaluationAboveHours",
                                "/reviewWindowMonths",
                                "/requiredSections/1/key",
                                "/requiredSections/1/heading",
                                "/requiredSections/2/key",
                                "/requiredSections/2/heading"));
        post(Tokens.kl(), AGREEMENTS, body("defaults", 2186, 2186, 1))
                .then()
                .statusCode(201)
                .body("evaluationAboveHours", equalTo(3))
                .body("reviewAboveHours", equalTo(20))
                .body("reviewWindowMonths", equalTo(12))
                .body("requiredSections", hasSize(0));
    }

    @Test
    void theAgreementsOf2021And2024StateTheirThresholdsByYearAndHub() throws Exception {
        List<Goal> first = goalsOf("framework-2021-2023.json", 8);
        assertEquals(stated(45), threshold(first, "awareness", "hub", 2021, "nordjylland"));
        assertEquals(stated(31), threshold(first, "awareness", "hub", 2021, "hovedstaden"));
        assertEquals(Optional.empty(), threshold(first, "awareness", "hub", 2022, "nordjylland"));
        assertEquals(stated(50), threshold(first, "awareness", "hub", 2023, "nordjylland"));
        assertEquals(stated(78), threshold(first, "green", "offerings", 2023, "sydjylland"));
        assertEquals(stated(70), threshold(first, "effect", "expected", 2022, "fyn"));
        List<Goal> second = goalsOf("framework-2024-2027.json", 6);
        assertEquals(Optional.of(Stated.NONE), threshold(second, "entrepreneurs", "young-companies", 2024, "fyn"));
        assertEquals(Optional.empty(), threshold(second, "entrepreneurs", "young-companies", 2025, "fyn"));
        assertEquals(stated(94), threshold(second, "entrepreneurs", "young-companies", 2027, "fyn"));
        assertEquals(stated(385), threshold(second, "entrepreneurs", "young-companies", 2027, "hovedstaden"));
        assertEquals(stated(55), threshold(second, "awareness", "offerings", 2025, "fyn"));
        assertEquals(stated(50), threshold(second, "awareness", "hub", 2026, "fyn"));
        assertEquals(
                List.of(2025, 2026, 2027),
                target(second, "awareness", "offerings").years());
    }

    @Test
    void theMostSpecificThresholdHolds() {
        drafted("""
                {"key":"specific","title":"T","fromYear":2188,"toYear":2190,"goals":[{"key":"g","title":"G","targets":[
                {"key":"t","title":"T","indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":1,"values":[
                {"hub":"fyn","value":2},{"year":2189,"value":3},{"year":2189,"hub":"fyn","value":4},{"year":2190,"value":null}]}}]}]}""");
        for (Object[] expected : new Object[][] {
            {"sjaelland", 2188, 1}, {"fyn", 2188, 2}, {"sjaelland", 2189, 3}, {"fyn", 2189, 4}, {"fyn", 2190, null}
        }) {
            contract((String) expected[0], (int) expected[1])
                    .then()
                    .statusCode(201)
                    .body(
                            "goals[0].targets[0].threshold" + (expected[2] == null ? "" : ".value"),
                            equalTo(expected[2]));
        }
    }

    private static Map<String, Object> withSection(String text) {
        Map<String, Object> section = Map.of("key", "outreach", "heading", "Opsøgende", "text", text);
        return Map.of("hub", "fyn", "year", 2184, "sections", List.of(section));
    }

    private List<Goal> goalsOf(String resource, int goals) throws Exception {
        Api.adopted(resource);
        String key = json.readTree(Api.resource(resource)).get("key").asText();
        String id = get(Tokens.kl(), AGREEMENTS + "?key=" + key).path("items[0].id");
        JsonNode shown = json.readTree(get(Tokens.kl(), AGREEMENTS + "/" + id).asString());
        List<Goal> read = json.readerForListOf(Goal.class).readValue(shown.get("goals"));
        assertEquals(goals, read.size());
        return read;
    }

    private static Optional<Stated> stated(int value) {
        return Optional.of(Stated.of(BigDecimal.valueOf(value)));
    }

    private static Optional<Stated> threshold(List<Goal> goals, String goal, String target, int year, String hub) {
        return target(goals, goal, target).threshold().statedFor(year, hub);
    }

    private static Target target(List<Goal> goals, String goal, String target) {
        return goals.stream()
                .filter(g -> goal.equals(g.key()))
                .flatMap(Goal::allTargets)
                .filter(t -> target.equals(t.key()))
                .findFirst()
                .orElseThrow();
    }
}
