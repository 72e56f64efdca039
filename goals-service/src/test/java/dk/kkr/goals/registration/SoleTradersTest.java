package dk.kkr.goals.registration;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.goals.Guided;
import dk.kkr.goals.Pushed;
import dk.kkr.goals.Told;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sole traders are forgotten when all guidance of them is old, and no figure tells that they were. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class SoleTradersTest {

    private static final String HUB = "sjaelland";
    private static final int YEAR = LocalDate.now(ZoneOffset.UTC).getYear() - 6;

    @Inject
    RetentionService retention;

    private final List<ObjectNode> rows = new ArrayList<>();

    private ObjectNode row(String id, int year, boolean soleTrader) {
        ObjectNode row = Guided.row("sole" + id, HUB, "265", year + "-05-02")
                .put("companyName", "Jens Jensen")
                .put("soleTrader", soleTrader);
        rows.add(row);
        return row;
    }

    private static ObjectNode same(ObjectNode company, ObjectNode row) {
        return row.put("cvr", company.path("cvr").asText())
                .put("pNumber", company.path("pNumber").asText());
    }

    private static RequestSpecification asHub() {
        return given().auth().oauth2(Tokens.hub(HUB)).contentType("application/json");
    }

    private static UUID contract() throws IOException {
        UUID id = UUID.randomUUID();
        ObjectNode contract = Told.contract(id, HUB, YEAR);
        contract.put("status", "SIGNED");
        String target = "{\"key\":\"%1$s\",\"title\":\"T\",\"indicator\":{\"kind\":%2$s},"
                + "\"threshold\":{\"comparator\":\"AT_LEAST\",\"value\":50}}";
        contract.set(
                "goals",
                Told.JSON.readTree("[{\"key\":\"g\",\"number\":1,\"title\":\"G\",\"origin\":\"REGIONAL\",\"targets\":["
                        + String.join(
                                ",",
                                target.formatted("companies", "\"COMPANY_COUNT\""),
                                target.formatted("new", "\"NEW_COMPANY_SHARE\""),
                                target.formatted("referred", "\"REFERRED_SHARE\""),
                                target.formatted("rest", "\"COMPANY_COUNT\",\"segments\":[\"OPERATIONS\"]"),
                                target.formatted("young", "\"COMPANY_COUNT\",\"youngerThanYears\":3"))
                        + "]}]"));
        Told.contract(contract, 1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> asHub().get("/v1/contracts/" + id + "/fulfilment").statusCode() == 200);
        return id;
    }

    /** All that is told of the year's rows in figures. */
    private static List<Object> figures(UUID contract) {
        String year = "?year=" + YEAR;
        Response compliance = asHub().get("/v1/hubs/" + HUB + "/compliance" + year);
        List<Object> told = new ArrayList<>();
        told.add(asHub().get("/v1/contracts/" + contract + "/fulfilment").path("goals"));
        told.add(asHub().get("/v1/hubs/" + HUB + "/statistics" + year + "&by=theme&by=month")
                .asString());
        told.add(List.of(
                compliance.path("missingEvaluationsCount"),
                compliance.path("longGuidanceCount"),
                compliance.path("decided.hours")));
        told.add(asHub().get("/v1/hubs/" + HUB + "/data-quality" + year).path("counts"));
        return told;
    }

    private static String approved(UUID contract) {
        Response made = asHub().body(Map.of("approvedOn", YEAR + 1 + "-04-15", "acceptProvisional", true))
                .post("/v1/contracts/" + contract + "/statements");
        made.then().statusCode(201);
        return made.path("sha256");
    }

    private static String cvr(String id) {
        return asHub().get("/v1/registrations/" + HUB + "/sole" + id).path("cvr");
    }

    @Test
    void goesWithoutATraceInAnyFigure() throws IOException {
        ObjectNode jens = row("a1", YEAR, true).put("hours", 15).put("companyFoundedOn", YEAR - 2 + "-01-01");
        jens.putArray("referredTo").addObject().put("actor", "Else Eksempel").put("kind", "OTHER");
        same(jens, row("a2", YEAR, false).put("hours", 10).put("theme", "LABOUR"));
        same(jens, row("a3", YEAR - 1, true));
        ObjectNode warned = row("b1", YEAR, true).put("segment", "OPERATIONS").put("pathway", "OPERATIONS");
        same(warned, row("b2", YEAR - 2, true).put("pathway", "EARLY_WARNING").putNull("segment"));
        row("c1", YEAR, true).put("segment", "OPERATIONS").put("pathway", "OPERATIONS");
        ObjectNode company = row("d1", YEAR, false);
        ObjectNode back = row("e1", YEAR, true);
        same(back, row("e2", YEAR + 1, true));
        Response done = Pushed.import_("registrations", Pushed.lines(rows));
        assertEquals(rows.size(), done.<Integer>path("created"), done.asString());
        String number = jens.path("cvr").asText();
        asHub().body("{\"decidedOn\":\"" + YEAR + "-05-02\",\"reason\":\"Ejerskifte\"}")
                .put("/v1/hubs/" + HUB + "/companies/" + number + "/long-guidance-decision")
                .then()
                .statusCode(201);
        UUID contract = contract();
        List<Object> before = figures(contract);
        String sha256 = approved(contract);
        Response frozen = asHub().get("/v1/contracts/" + contract + "/statements/1");

        retention.sweep();

        assertEquals(before, figures(contract));
        assertEquals(sha256, approved(contract));
        assertEquals(
                frozen.asString(),
                asHub().get("/v1/contracts/" + contract + "/statements/1").asString());
        String word = cvr("a1");
        assertTrue(word.matches("S[0-9a-f-]{36}"), word);
        assertEquals(List.of(word, word), List.of(cvr("a2"), cvr("a3")));
        assertNotEquals(word, cvr("c1"));
        assertEquals(company.path("cvr").asText(), cvr("d1"));
        assertEquals(back.path("cvr").asText(), cvr("e1"), "guided since, so still known");

        expectChanges(0, jens);
        expectChanges(1, jens.put("hours", 16).put("recordedAt", YEAR + "-06-01T12:00:00Z"));
        assertEquals(number, cvr("a1"));
        retention.sweep();
        assertEquals(word, cvr("a1"));
        asHub().get("/v1/registrations/" + HUB + "/solea1/history")
                .then()
                .body("items.cvr", equalTo(List.of(word, word)))
                .body("items.companyName", equalTo(java.util.Arrays.asList(null, null)));
    }

    private static void expectChanges(int updated, ObjectNode row) {
        Response done = Pushed.import_("registrations", row + "\n");
        assertEquals(updated, done.<Integer>path("updated"), done.asString());
        assertEquals(0, done.<Integer>path("rejected"));
    }
}
