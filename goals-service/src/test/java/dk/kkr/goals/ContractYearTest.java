package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.EventSchemas;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract year of Nordjylland 2024, from rows to frozen statement, with the published figures. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ContractYearTest {

    private static final String HUB = "nordjylland";

    private static RequestSpecification asHub() {
        return given().auth().oauth2(Tokens.hub(HUB)).contentType("application/json");
    }

    private static RequestSpecification asKkr() {
        return given().auth().oauth2(Tokens.kkr(HUB)).contentType("application/json");
    }

    @Test
    void comesOutAtThePublishedNinetySevenPerCent() {
        JsonNode published = Told.resource("nordjylland-2024.json");
        UUID id = UUID.randomUUID();
        Told.contract(Told.contract(id, HUB, 2024), 1);
        String contract = "/v1/contracts/" + id;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> asHub().get(contract + "/fulfilment").statusCode() == 200);

        pushRows(published);
        reportTheRest(published, contract);

        Response got = asHub().get(contract + "/fulfilment");
        got.then().statusCode(200);
        assertEquals(96.94, got.<Number>path("percent").doubleValue(), 0.006);
        assertEquals(97, got.<Integer>path("shown"));
        assertEquals(false, got.<Boolean>path("provisional"), got.asString());
        published
                .at("/expected/goals")
                .fields()
                .forEachRemaining(goal -> assertEquals(
                        goal.getValue().path("shown").asInt(),
                        got.<Integer>path("goals.find { it.key == '" + goal.getKey() + "' }.shown"),
                        goal.getKey()));
        published.at("/expected/actuals").fields().forEachRemaining(actual -> {
            String[] path = actual.getKey().split("/");
            Number found = got.path(
                    "goals.find { it.key == '" + path[0] + "' }.targets.find { it.key == '" + path[1] + "' }.actual");
            assertEquals(actual.getValue().asDouble(), found.doubleValue(), 0.005, actual.getKey());
        });
        published.at("/expected/statistics").fields().forEachRemaining(by -> {
            Response counts = asHub().get("/v1/hubs/" + HUB + "/statistics?year=2024&by=" + by.getKey());
            Map<String, Integer> seen = new HashMap<>();
            counts.jsonPath()
                    .getList("items", Map.class)
                    .forEach(item -> seen.put((String) item.get("key"), (Integer) item.get("count")));
            Map<String, Integer> wanted = new HashMap<>();
            by.getValue()
                    .fields()
                    .forEachRemaining(f -> wanted.put(f.getKey(), f.getValue().asInt()));
            assertEquals(wanted, seen);
        });
        freezesWhatWasApproved(published, contract);
        goesItsWayToTheReaders(contract);
        tellsWhatTheSchemasSay(id);
    }

    private static void goesItsWayToTheReaders(String contract) {
        String edition = contract + "/statements/1";
        asHub().body("{\"publishedOn\":\"2025-06-20\"}")
                .post(edition + "/publication")
                .then()
                .statusCode(428);
        step(asHub(), edition, "publication", "{\"publishedOn\":\"2025-06-20\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_CONSIDERED"));
        String considered = "{\"consideredOn\":\"2025-06-12\",\"meeting\":\"KKR 12. juni 2025\"}";
        step(asKkr(), edition, "kkr-consideration", considered)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_TRANSMITTED"));
        given().get(edition).then().statusCode(404);
        step(asHub(), edition, "transmissions", "{\"recipient\":\"KKR\",\"sentOn\":\"2025-04-14\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sentOn"))
                .body("errors[0].code", equalTo("BEFORE_EARLIER_STEP"));
        for (String recipient : List.of("KKR", "KL", "ERST")) {
            String sent = "{\"recipient\":\"" + recipient + "\",\"sentOn\":\"2025-05-01\"}";
            step(asHub(), edition, "transmissions", sent).then().statusCode(200);
            step(asHub(), edition, "transmissions", sent).then().statusCode(409);
        }
        step(asKkr(), edition, "kkr-consideration", considered.replace("06-12", "04-30"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("BEFORE_EARLIER_STEP"));
        step(asKkr(), edition, "kkr-consideration", considered).then().statusCode(200);
        step(asHub(), edition, "publication", "{\"publishedOn\":\"2025-06-11\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/publishedOn"));
        step(asHub(), edition, "publication", "{\"publishedOn\":\"2025-06-20\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"));
        given().get(edition).then().statusCode(200).body("transmissions.size()", equalTo(3));
        given().get(contract + "/statements").then().body("items.size()", equalTo(1));
        String canonical = given().get(edition + "/canonical").asString();
        String sha256 = given().get(edition).path("sha256");
        assertEquals(sha256, org.apache.commons.codec.digest.DigestUtils.sha256Hex(canonical));
        assertTrue(!canonical.contains("computedAt") && !canonical.contains(contract.substring(14)));
        // A corrected statement is a new edition; the same figures again would be the same bytes.
        asHub().body("{\"approvedOn\":\"2025-07-01\"}")
                .post(contract + "/statements")
                .then()
                .statusCode(201)
                .body("edition", equalTo(2))
                .body("sha256", not(equalTo(sha256)));
        asHub().body("{\"approvedOn\":\"2025-07-02\"}")
                .post(contract + "/statements")
                .then()
                .statusCode(201)
                .body("edition", equalTo(3));
        assertEquals(
                asHub().get(contract + "/statements/2").<String>path("sha256"),
                asHub().get(contract + "/statements/3").<String>path("sha256"));
        given().get(contract + "/statements/2").then().statusCode(404);
        given().auth()
                .oauth2(Tokens.hub("fyn"))
                .get(contract + "/statements")
                .then()
                .body("items.size()", equalTo(1));
    }

    private static Response step(RequestSpecification as, String edition, String step, String body) {
        String tag = asHub().get(edition).header("ETag");
        return as.header("If-Match", tag).body(body).post(edition + "/" + step);
    }

    private static void tellsWhatTheSchemasSay(UUID id) {
        Set<String> wanted = Set.of(
                "dk.kkr.goals.fulfilment-changed.v1",
                "dk.kkr.goals.statement-approved.v1",
                "dk.kkr.goals.statement-transmitted.v1",
                "dk.kkr.goals.statement-considered.v1",
                "dk.kkr.goals.statement-published.v1",
                "dk.kkr.goals.import-finished.v1");
        Map<String, String> latest = new java.util.TreeMap<>();
        Map<String, Long> versions = new HashMap<>();
        try (Emitted topic = new Emitted("kkr.goals.v1")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                topic.poll().forEach(event -> {
                    assertEquals(List.of(), EventSchemas.faults(event.type(), event.body()), event.type());
                    assertTrue(versions.getOrDefault(event.key(), 0L) < event.version(), event.key() + " rises");
                    versions.put(event.key(), event.version());
                    if (event.key().contains(id.toString()) || event.key().startsWith("import:")) {
                        latest.put(event.type(), event.body());
                    }
                });
                return latest.keySet().containsAll(wanted) && versions.containsKey("statement:" + id + ":3");
            });
        }
        latest.forEach((type, body) -> {
            assertEquals(List.of(), EventSchemas.faults(type, EventSchemas.example(type)), type);
            assertTrue(!body.contains("Eksempel"), "no company is named in an event");
        });
    }

    private static void pushRows(JsonNode published) {
        GeneratedRows rows = new GeneratedRows(published);
        String registrations = Pushed.lines(rows.registrations());
        String evaluations = Pushed.lines(rows.evaluations(published.at("/microdata/evaluations")));
        String bad = "{\"registrationId\": \"bad\", \"cvr\": \"12345678\"\nnot json at all\n";
        for (Map.Entry<String, String> dataset : Map.of("evaluations", evaluations, "registrations", registrations)
                .entrySet()) {
            int count = (int) dataset.getValue().lines().count();
            Response first = Pushed.import_(dataset.getKey(), dataset.getValue() + bad);
            assertEquals("COMPLETED", first.path("state"), first.asString());
            assertEquals(count, first.<Integer>path("created"));
            assertEquals(count + 2, first.<Integer>path("received"));
            assertEquals(2, first.<Integer>path("rejected"));
            Response rejections = Pushed.asAgency().get("/v1/imports/" + first.path("id") + "/rejections");
            assertEquals(
                    2,
                    rejections.jsonPath().getList("items.line").stream()
                            .distinct()
                            .count());
            Response again = Pushed.import_(dataset.getKey(), dataset.getValue());
            assertEquals(0, again.<Integer>path("created"));
            assertEquals(count, again.<Integer>path("unchanged"));
        }
    }

    private static void reportTheRest(JsonNode published, String contract) {
        published.path("measurements").forEach(m -> Pushed.asAgency()
                .contentType("application/json")
                .body(((ObjectNode) m.deepCopy()).put("hub", HUB).toString())
                .post("/v1/measurements")
                .then()
                .statusCode(201));
        published.path("activities").forEach(a -> asHub().body(Map.of(
                        "state",
                        a.path("state").asText(),
                        "satisfactory",
                        a.path("satisfactory").asBoolean(),
                        "note",
                        ""))
                .put(contract + "/goals/" + a.path("goal").asText() + "/activities/"
                        + a.path("key").asText())
                .then()
                .statusCode(201));
        published.path("assessments").forEach(a -> asHub().body(Map.of(
                        "percent",
                        a.path("percent").asInt(),
                        "reason",
                        a.path("reason").asText()))
                .put(contract + "/goals/" + a.path("goal").asText() + "/assessment")
                .then()
                .statusCode(201));
    }

    private static void freezesWhatWasApproved(JsonNode published, String contract) {
        asHub().body("{\"approvedOn\":\"2025-04-15\",\"note\":\"\"}")
                .post(contract + "/statements")
                .then()
                .statusCode(201);
        Response frozen = asHub().get(contract + "/statements/1");
        ObjectNode correction = published.at("/measurements/0").deepCopy();
        correction.put("hub", HUB).put("value", 25).put("note", "correction");
        Pushed.asAgency()
                .contentType("application/json")
                .body(correction.toString())
                .post("/v1/measurements")
                .then()
                .statusCode(201);
        Number live = asHub().get(contract + "/fulfilment").path("percent");
        assertTrue(live.doubleValue() < 96, "the live figure follows the correction");
        assertEquals(frozen.asString(), asHub().get(contract + "/statements/1").asString());
    }
}
