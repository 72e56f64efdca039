package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a hub reports and approves: manners, refusals, and the events that follow. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class HubReportTest {

    @Test
    void tellsOfFiguresThatChangedAndOnlyOfThose() {
        UUID id = UUID.randomUUID();
        ObjectNode contract = Told.contract(id, "midtjylland", 2024);
        Told.contract(contract, 1);
        String path = "/v1/contracts/" + id;
        RequestSpecification hub = given().auth().oauth2(Tokens.hub("midtjylland"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().auth()
                                .oauth2(Tokens.hub("midtjylland"))
                                .get(path + "/fulfilment")
                                .statusCode()
                        == 200);
        Told.contract(contract.put("status", "REPORTED"), 2);
        String value =
                "{\"hub\":\"midtjylland\",\"year\":2024,\"measure\":\"AWARENESS_OF_HUB\",\"value\":40,\"unit\":\"PERCENT\",\"source\":\"S\",\"measuredOn\":\"2024-01-02\"}";
        for (int i = 0; i < 2; i++) {
            Pushed.asAgency()
                    .contentType("application/json")
                    .body(value)
                    .post("/v1/measurements")
                    .then()
                    .statusCode(201);
        }
        hub.contentType("application/json")
                .body("{\"summary\":\"Godt\"}")
                .put(path + "/goals/awareness/report")
                .then()
                .statusCode(201);
        List<String> mine = new java.util.ArrayList<>();
        try (Emitted topic = new Emitted("kkr.goals.v1")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                topic.poll().stream()
                        .filter(e -> e.key().equals("fulfilment:" + id))
                        .forEach(e -> mine.add(e.body()));
                return !mine.isEmpty() && mine.get(mine.size() - 1).contains("Godt");
            });
        }
        assertEquals(3, mine.size(), "when drafted, when measured, when accounted for; not for the same value again");
        // A draft that was given up takes its figures with it.
        Told.send("kkr.contracts.v1", "contract:" + id, "dk.kkr.contracts.contract-deleted.v1", 3, null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().auth()
                                .oauth2(Tokens.hub("midtjylland"))
                                .get(path + "/fulfilment")
                                .statusCode()
                        == 404);
    }

    @Test
    void refusesAStatementOfAContractNotSignedAndOfProvisionalFigures() {
        UUID id = UUID.randomUUID();
        ObjectNode contract = Told.contract(id, "sydjylland", 2024);
        Told.contract(contract.put("status", "AGREED"), 1);
        String path = "/v1/contracts/" + id;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as("sydjylland").get(path + "/fulfilment").statusCode() == 200);
        as("sydjylland")
                .body("{\"approvedOn\":\"2025-04-15\"}")
                .post(path + "/statements")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTRACT_NOT_SIGNED"));
        Told.contract(contract.put("status", "SIGNED"), 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> as("sydjylland")
                .body("{\"approvedOn\":\"2025-04-15\"}")
                .post(path + "/statements")
                .path("code")
                .equals("PROVISIONAL"));
        as("sydjylland")
                .body("{}")
                .post(path + "/statements")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/approvedOn"));
        as("fyn")
                .body("{\"approvedOn\":\"2025-04-15\"}")
                .post(path + "/statements")
                .then()
                .statusCode(404);
        as("sydjylland")
                .body("{\"approvedOn\":\"2025-04-15\",\"acceptProvisional\":true}")
                .post(path + "/statements")
                .then()
                .statusCode(201)
                .body("fulfilment.provisional", equalTo(true));
    }

    @Test
    void keepsTheMannersOfEtagsForWhatAHubReports() {
        UUID id = UUID.randomUUID();
        Told.contract(Told.contract(id, "sjaelland", 2024), 1);
        String path = "/v1/contracts/" + id;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as("sjaelland").get(path + "/fulfilment").statusCode() == 200);
        String activity = path + "/goals/strategy/activities/a1";
        String done = "{\"state\":\"DONE\",\"satisfactory\":true,\"note\":\"\"}";
        as("sjaelland").get(activity).then().statusCode(404);
        as("sjaelland").body(done).put(activity).then().statusCode(201).header("ETag", equalTo("\"1\""));
        as("sjaelland").body(done).put(activity).then().statusCode(428);
        as("sjaelland")
                .header("If-Match", "\"9\"")
                .body(done)
                .put(activity)
                .then()
                .statusCode(412);
        as("sjaelland")
                .header("If-Match", "\"1\"")
                .body(done)
                .put(activity)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        as("sjaelland").get(activity).then().statusCode(200).body("state", equalTo("DONE"));
        as("sjaelland")
                .body(done)
                .put(path + "/goals/strategy/activities/zz")
                .then()
                .statusCode(404);
        as("sjaelland")
                .body(done)
                .put(path + "/goals/nothing/activities/a1")
                .then()
                .statusCode(404);
        as("sjaelland")
                .body("{\"state\":\"PLANNED\",\"satisfactory\":true}")
                .put(path + "/goals/strategy/activities/a2")
                .then()
                .statusCode(400);
        as("fyn").body(done).put(path + "/goals/strategy/activities/a2").then().statusCode(404);
        // By its number a goal is the same.
        String assessment = path + "/goals/7/assessment";
        as("sjaelland")
                .body("{\"percent\":80,\"reason\":\"Fordi\"}")
                .put(assessment)
                .then()
                .statusCode(201)
                .body("goal", equalTo("strategy"));
        as("sjaelland")
                .header("If-Match", "\"1\"")
                .body("{\"percent\":80,\"reason\":\"Fordi\"}")
                .put(assessment)
                .then()
                .statusCode(200);
        as("sjaelland").get(assessment).then().statusCode(200).body("percent", equalTo(80));
        as("sjaelland")
                .get(path + "/fulfilment")
                .then()
                .body("goals[6].percent", equalTo(80))
                .body("goals[6].assessment.reason", equalTo("Fordi"))
                .body("goals[6].computedPercent", equalTo(null))
                .body("goals[6].provisional", equalTo(false));
        as("sjaelland").delete(assessment).then().statusCode(428);
        as("sjaelland").header("If-Match", "\"2\"").delete(assessment).then().statusCode(204);
        as("sjaelland").get(assessment).then().statusCode(404);
        as("sjaelland")
                .body("{\"percent\":101,\"reason\":\"\"}")
                .put(assessment)
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(2));
        as("sjaelland")
                .body("{\"percent\":70,\"reason\":\"Igen\"}")
                .put(assessment)
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(Tokens.kkr("sjaelland"))
                .get(path + "/fulfilment")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.kkr("syddanmark"))
                .get(path + "/fulfilment")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.municipality("851"))
                .get(path + "/fulfilment")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.municipality("265"))
                .get(path + "/fulfilment")
                .then()
                .statusCode(200);
        String tag = as("sjaelland").get(path + "/fulfilment").header("ETag");
        as("sjaelland")
                .header("If-None-Match", tag)
                .get(path + "/fulfilment")
                .then()
                .statusCode(304);
    }

    @Test
    void takesLinksAndAttachmentsAsEvidenceAndTablesThatAreWhole() {
        UUID id = UUID.randomUUID();
        Told.contract(Told.contract(id, "sjaelland", 2025), 1);
        String goal = "/v1/contracts/" + id + "/goals/strategy/";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as("sjaelland")
                                .get("/v1/contracts/" + id + "/fulfilment")
                                .statusCode()
                        == 200);
        String activity = "{\"state\":\"DONE\",\"satisfactory\":true,\"evidence\":[%s]}";
        for (String bad : List.of("\"http://a.dk\"", "\"javascript:alert(1)\"", "\"https://\"", "\" \"", "null")) {
            as("sjaelland")
                    .body(activity.formatted("\"bilag-1.pdf\"," + bad))
                    .put(goal + "activities/a1")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/evidence/1"))
                    .body("errors[0].code", equalTo("EVIDENCE_LINK"));
        }
        as("sjaelland")
                .body("{\"state\":\"PLANNED\",\"satisfactory\":true,\"evidence\":[\"http://a.dk\"]}")
                .put(goal + "activities/a1")
                .then()
                .body("errors.size()", equalTo(2));
        as("sjaelland")
                .body(activity.formatted("\"https://a.dk/r?x=1\",\"bilag-1.pdf\",\"Referat: møde 3\""))
                .put(goal + "activities/a1")
                .then()
                .statusCode(201)
                .body("evidence.size()", equalTo(3));
        String account =
                "{\"summary\":\"S\",\"sections\":[{\"heading\":\"H\",\"table\":{\"columns\":[\"a\",\"b\"],\"rows\":[[\"1\",\"2\"],[%s]]}}]}";
        as("sjaelland")
                .body(account.formatted("\"1\""))
                .put(goal + "report")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sections/0/table/rows/1"))
                .body("errors[0].code", equalTo("TABLE_SHAPE"));
        as("sjaelland")
                .body(account.formatted("\"1\",\"2\""))
                .put(goal + "report")
                .then()
                .statusCode(201);
        as("sjaelland")
                .header("If-Match", "\"1\"")
                .body(account.formatted("\"1\",\"3\""))
                .put(goal + "report")
                .then()
                .statusCode(200);
        as("sjaelland").get(goal + "report").then().statusCode(200).body(containsString("3"));
        String value = "{\"hub\":\"sjaelland\",\"year\":2025,\"measure\":\"AWARENESS_OF_HUB\",\"value\":40,"
                + "\"unit\":\"PERCENT\",\"source\":\"S\",\"measuredOn\":\"2025-01-02\",\"evidence\":[\"%s\"]}";
        Pushed.asAgency()
                .contentType("application/json")
                .body(value.formatted("ftp://a.dk/x"))
                .post("/v1/measurements")
                .then()
                .statusCode(400);
        String measurement = Pushed.asAgency()
                .contentType("application/json")
                .body(value.formatted("https://a.dk/x"))
                .post("/v1/measurements")
                .then()
                .statusCode(201)
                .body("evidence", equalTo(List.of("https://a.dk/x")))
                .extract()
                .path("id");
        String path = "/v1/measurements/" + measurement;
        as("sjaelland").get(path).then().statusCode(200).body("value", equalTo(40));
        as("sjaelland").get(path + "/history").then().statusCode(200).body("items.value", hasItem(40));
        as("sjaelland")
                .get("/v1/measurements?hub=sjaelland&year=2025")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(measurement));
    }

    private static RequestSpecification as(String hub) {
        return given().auth().oauth2(Tokens.hub(hub)).contentType("application/json");
    }
}
