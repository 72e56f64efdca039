package dk.kkr.goals;

import static dk.kkr.goals.Hovedstaden.HUB;
import static dk.kkr.goals.Hovedstaden.codes;
import static dk.kkr.goals.Hovedstaden.expect;
import static dk.kkr.goals.Hovedstaden.good;
import static dk.kkr.goals.Hovedstaden.pushed;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Themes, kinds of actors, questions and scales are data: what is added by API holds for the next row. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class CatalogueTest {

    private static Response put(String path, String body) {
        return given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body(body)
                .put(path);
    }

    private static Response put(String path, String etag, String body) {
        return given().auth()
                .oauth2(Tokens.erst())
                .contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .put(path);
    }

    @Test
    void takesRowsOfAThemeFromTheMomentItIsAdded() {
        assertEquals(List.of("UNKNOWN_VALUE"), codes(pushed(good("th1").put("theme", "RURAL"))));
        put("/v1/themes/RURAL", "{\"name\":{\"da\":\"Landdistrikter\"}}")
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/themes/RURAL"))
                .body("name.da", equalTo("Landdistrikter"));
        expect(pushed(good("th1").put("theme", "RURAL")), 1, 0, 0, 0);
        given().get("/v1/themes").then().statusCode(200).body("items.code", hasItems("RURAL", "CRISIS"));
    }

    @Test
    void refusesAThemeOutsideTheTimeItHoldsFor() {
        String body = "{\"name\":{\"da\":\"Genstart\"},\"validFrom\":\"2022-01-01\",\"validTo\":\"2022-03-01\"}";
        String etag = put("/v1/themes/RESTART", body).header("ETag");
        expect(pushed(good("rs1").put("theme", "RESTART")), 1, 0, 0, 0);
        Response late = pushed(good("rs2").put("theme", "RESTART").put("startedOn", "2022-03-02"));
        expect(late, 0, 0, 0, 1);
        assertEquals(List.of("THEME_NOT_IN_USE"), codes(late));
        put("/v1/themes/RESTART", body).then().statusCode(428);
        put("/v1/themes/RESTART", etag, body.replace("2022-03-01", "2022-03-02"))
                .then()
                .statusCode(200);
        given().get("/v1/themes/RESTART").then().statusCode(200).body("validTo", equalTo("2022-03-02"));
        expect(pushed(good("rs2").put("theme", "RESTART").put("startedOn", "2022-03-02")), 1, 0, 0, 0);
        put("/v1/themes/RESTART", etag, body).then().statusCode(412);
    }

    @Test
    void takesAnswersToAQuestionFromTheMomentItIsAdded() {
        ObjectNode answer = Guided.evaluation(good("qu1"), "digitalTools", "HIGH");
        assertEquals(List.of("UNKNOWN_QUESTION"), codes(Pushed.import_("evaluations", answer + "\n")));
        Response added = put(
                "/v1/questions/digitalTools",
                "{\"text\":{\"da\":\"Bruger du digitale værktøjer?\"},\"scale\":{\"answers\":[{\"code\":\"HIGH\"},"
                        + "{\"code\":\"LOW\"}]},\"validTo\":\"2023-12-31\"}");
        added.then().statusCode(201);
        expect(Pushed.import_("evaluations", answer + "\n"), 1, 0, 0, 0);
        Response wrong = Pushed.import_("evaluations", Guided.evaluation(good("qu2"), "digitalTools", "SOME") + "\n");
        assertEquals(List.of("UNKNOWN_ANSWER"), codes(wrong));
        ObjectNode late = Guided.evaluation(good("qu3"), "digitalTools", "HIGH").put("answeredOn", "2024-01-01");
        assertEquals(List.of("QUESTION_NOT_IN_USE"), codes(Pushed.import_("evaluations", late + "\n")));
        given().get("/v1/questions/digitalTools").then().body("scale.answers.code", equalTo(List.of("HIGH", "LOW")));
    }

    @Test
    void holdsContractsToAQuestionAThemeAndAMeasureThatWereAdded() throws IOException {
        put("/v1/themes/CIRCULAR", "{\"name\":{\"da\":\"Cirkulær økonomi\"}}")
                .then()
                .statusCode(201);
        put(
                        "/v1/questions/reuse",
                        "{\"text\":{\"da\":\"Genbruger du mere?\"},\"scale\":{\"answers\":[{\"code\":\"YES\",\"text\":"
                                + "{\"da\":\"Ja\"}},{\"code\":\"NO\"},{\"code\":\"DONT_KNOW\"}]}}")
                .then()
                .statusCode(201);
        UUID id = UUID.randomUUID();
        ObjectNode contract = Told.contract(id, HUB, 2022);
        String target =
                "{\"key\":\"%s\",\"title\":\"T\",\"indicator\":%s,\"threshold\":{\"comparator\":\"AT_LEAST\",\"value\":50}}";
        String share =
                "{\"kind\":\"ANSWER_SHARE\",\"question\":\"reuse\",\"counted\":[\"YES\"],\"excluded\":[\"DONT_KNOW\"],"
                        + "\"themes\":[\"CIRCULAR\"]}";
        contract.set(
                "goals",
                Told.JSON.readTree("[{\"key\":\"g\",\"number\":1,\"title\":\"G\",\"origin\":\"REGIONAL\",\"targets\":["
                        + target.formatted("reuse", share) + ","
                        + target.formatted(
                                "tonnes",
                                "{\"kind\":\"REPORTED_VALUE\",\"measure\":\"TONNES_REUSED\",\"unit\":\"TONNES\"}")
                        + "," + target.formatted("guided", "{\"kind\":\"COMPANY_COUNT\",\"themes\":[\"CIRCULAR\"]}")
                        + "]}]"));
        Told.contract(contract, 1);
        String fulfilment = "/v1/contracts/" + id + "/fulfilment";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Pushed.asAgency().get(fulfilment).statusCode() == 200);
        List<ObjectNode> rows = new ArrayList<>();
        List<ObjectNode> answers = new ArrayList<>();
        for (String answer : List.of("YES", "YES", "NO", "DONT_KNOW")) {
            ObjectNode row = good("ci" + rows.size()).put("theme", "CIRCULAR");
            rows.add(row);
            answers.add(Guided.evaluation(row, "reuse", answer));
        }
        expect(Pushed.import_("registrations", Pushed.lines(rows)), 4, 0, 0, 0);
        expect(Pushed.import_("evaluations", Pushed.lines(answers)), 4, 0, 0, 0);
        Pushed.asAgency()
                .contentType("application/json")
                .body("{\"hub\":\"" + HUB
                        + "\",\"year\":2022,\"measure\":\"TONNES_REUSED\",\"value\":25,\"unit\":\"TONNES\","
                        + "\"source\":\"S\",\"measuredOn\":\"2023-01-05\"}")
                .post("/v1/measurements")
                .then()
                .statusCode(201);
        Pushed.asAgency()
                .get(fulfilment)
                .then()
                .body("goals[0].targets[0].actual", equalTo(66.666667f))
                .body("goals[0].targets[0].n", equalTo(3))
                .body("goals[0].targets[1].actual", equalTo(25))
                .body("goals[0].targets[1].percent", equalTo(50))
                .body("goals[0].targets[2].actual", equalTo(4));
        Pushed.asAgency()
                .get("/v1/contracts/" + id + "/goals/g/targets/reuse/explanation")
                .then()
                .body("sentences.toString()", containsString("Genbruger du mere?"))
                .body("sentences.toString()", containsString("Cirkulær økonomi"));
        given().auth()
                .oauth2(Tokens.hub(HUB))
                .get("/v1/hubs/" + HUB + "/statistics?year=2022&by=theme")
                .then()
                .body("items.find { it.key == 'CIRCULAR' }.count", equalTo(4));
    }

    @Test
    void letsAScaleGrowButNeverShrink() {
        String etag = put(
                        "/v1/questions/satisfaction",
                        "{\"text\":{\"da\":\"Hvor tilfreds er du?\"},\"scale\":{\"min\":1,\"max\":5}}")
                .header("ETag");
        put(
                        "/v1/questions/satisfaction",
                        etag,
                        "{\"text\":{\"da\":\"Hvor tilfreds er du?\"},\"scale\":{\"min\":2,\"max\":5}}")
                .then()
                .statusCode(409)
                .body("code", equalTo("SCALE_NARROWED"));
        put(
                        "/v1/questions/satisfaction",
                        etag,
                        "{\"text\":{\"da\":\"Hvor tilfreds er du?\"},\"scale\":{\"min\":1,\"max\":7,"
                                + "\"answers\":[{\"code\":\"DONT_KNOW\"}]}}")
                .then()
                .statusCode(200);
        expect(Pushed.import_("evaluations", Guided.evaluation(good("sc1"), "satisfaction", 7) + "\n"), 1, 0, 0, 0);
        put("/v1/questions/nothing", "{\"text\":{\"da\":\"?\"},\"scale\":{\"min\":1}}")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("SCALE_EMPTY"));
        put("/v1/questions/Bad-Key", "{\"text\":{\"da\":\"?\"},\"scale\":{\"min\":1,\"max\":2}}")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("CODE_FORM"));
    }

    @Test
    void warnsOfAKindOfActorThatIsNotKnownUntilItIsAdded() {
        ObjectNode row = good("ac1");
        row.putArray("referredTo").addObject().put("actor", "Agro").put("kind", "FARM_ADVISOR");
        Response unknown = pushed(row);
        expect(unknown, 1, 0, 0, 0);
        assertEquals(1, unknown.<Integer>path("warnings"));
        put("/v1/actor-kinds/FARM_ADVISOR", "{\"name\":{\"da\":\"Landbrugsrådgiver\"}}")
                .then()
                .statusCode(201);
        assertEquals(0, pushed(row.deepCopy().put("registrationId", "ac2")).<Integer>path("warnings"));
        put("/v1/actor-kinds/FARM_ADVISOR", "\"1\"", "{\"name\":{\"da\":\"Landbrugsrådgivere\"}}")
                .then()
                .statusCode(200);
        given().get("/v1/actor-kinds/FARM_ADVISOR").then().body("name.da", equalTo("Landbrugsrådgivere"));
    }

    @Test
    void warnsOfManyHoursAndRefusesImpossibleOnes() {
        assertEquals(0, pushed(good("ho1").put("hours", 200)).<Integer>path("warnings"));
        Response many = pushed(good("ho2").put("hours", 200.5));
        expect(many, 1, 0, 0, 0);
        assertEquals(1, many.<Integer>path("warnings"));
        expect(pushed(good("ho3").put("hours", 8784)), 1, 0, 0, 0);
        assertEquals(List.of("HOURS_IMPLAUSIBLE"), codes(pushed(good("ho4").put("hours", 8784.5))));
        expect(pushed(good("ho5").put("hours", 0)), 1, 0, 0, 0);
        assertEquals(HUB, Hovedstaden.read("ho5").path("hub"));
    }

    private static ObjectNode inProeveby(String id, String startedOn) {
        return good(id).put("hub", "proeve").put("municipality", "998").put("startedOn", startedOn);
    }

    @Test
    void holdsAMunicipalityAgainstTheHubItBelongedToWhenGuidanceBegan() {
        // Made up: a hub, and a municipality that came to it at a new year, and ended.
        Told.send(
                "kkr.reference.v1",
                "hub:proeve",
                "dk.kkr.reference.hub-changed.v1",
                1,
                Told.JSON
                        .createObjectNode()
                        .put("hub", "proeve")
                        .put("name", "Prøve")
                        .put("kkr", "proeve"));
        ObjectNode told = Told.JSON.createObjectNode();
        told.put("code", "998")
                .put("name", "Prøveby")
                .put("hub", "proeve")
                .put("kkr", "proeve")
                .put("settlement", "RURAL");
        told.put("group", "RURAL").putArray("population");
        var periods = told.putArray("periods");
        periods.addObject()
                .put("hub", "sjaelland")
                .put("validFrom", "2010-01-01")
                .put("validTo", "2021-12-31");
        periods.addObject().put("hub", "proeve").put("validFrom", "2022-01-01").put("validTo", "2022-06-30");
        Told.send("kkr.reference.v1", "municipality:998", "dk.kkr.reference.municipality-changed.v1", 1, told);
        ObjectNode row = inProeveby("mp1", "2022-03-01");
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> pushed(row).<Integer>path("rejected") == 0);
        assertEquals(List.of("MUNICIPALITY_OF_OTHER_HUB"), codes(pushed(inProeveby("mp2", "2021-12-31"))));
        assertEquals(List.of("MUNICIPALITY_NOT_THEN"), codes(pushed(inProeveby("mp3", "2022-07-01"))));
        expect(pushed(inProeveby("mp4", "2022-06-30")), 1, 0, 0, 0);
    }
}
