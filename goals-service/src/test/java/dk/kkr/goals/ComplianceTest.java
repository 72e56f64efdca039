package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a hub must see to, what a municipality may know, and counts by one or two sides. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ComplianceTest {

    private static final String HUB = "hovedstaden";

    private final List<ObjectNode> rows = new ArrayList<>();

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    private ObjectNode row(String id, String day, double hours) {
        ObjectNode row = Guided.row("comp" + id, HUB, "147", day).put("hours", hours);
        rows.add(row);
        return row;
    }

    private ObjectNode again(ObjectNode first, String id, String day, double hours) {
        return row(id, day, hours).put("cvr", first.path("cvr").asText());
    }

    private void push() {
        Response done = Pushed.import_("registrations", Pushed.lines(rows));
        assertEquals(0, done.<Integer>path("rejected"), done.asString());
    }

    @Test
    void listsGuidanceOfMoreThanThreeHoursWithoutAnEvaluation() {
        row("m1", "2001-02-01", 3);
        row("m2", "2001-02-01", 3.25);
        ObjectNode evaluated = row("m3", "2001-02-01", 8);
        row("m4", "2001-02-01", 8);
        push();
        Pushed.import_("evaluations", Guided.evaluation(evaluated, "recommend", 8) + "\n");
        String compliance = "/v1/hubs/" + HUB + "/compliance";
        as(Tokens.hub(HUB))
                .get(compliance + "?year=2001")
                .then()
                .statusCode(200)
                .body("evaluationAboveHours", equalTo(3))
                .body("missingEvaluationsCount", equalTo(2))
                .body("missingEvaluations.registrationId", equalTo(List.of("compm2", "compm4")));
        Response page = as(Tokens.erst()).get(compliance + "/missing-evaluations?year=2001&limit=1&count=true");
        page.then().body("items.registrationId", equalTo(List.of("compm2"))).body("total", equalTo(2));
        as(Tokens.erst())
                .get(compliance + "/missing-evaluations?year=2001&limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.registrationId", equalTo(List.of("compm4")))
                .body("next", nullValue());
        as(Tokens.hub("fyn")).get(compliance + "?year=2001").then().statusCode(404);
        as(Tokens.kkr(HUB)).get(compliance + "?year=2001").then().statusCode(403);
        as(Tokens.hub(HUB)).get(compliance).then().statusCode(400);
    }

    @Test
    void listsCompaniesBeyondTwentyHoursWithinAnyTwelveMonthsUntilThereIsADecision() {
        ObjectNode exactly = row("l1", "2003-05-01", 12);
        again(exactly, "l2", "2003-06-01", 8);
        ObjectNode beyond = row("l3", "2002-09-15", 12).put("theme", "LABOUR");
        again(beyond, "l4", "2003-09-14", 8.5).put("pathway", "SHORT");
        ObjectNode yearApart = row("l5", "2002-09-15", 12);
        again(yearApart, "l6", "2003-09-15", 12);
        ObjectNode before = row("l7", "2002-03-01", 15);
        again(before, "l8", "2002-04-01", 15);
        push();
        String compliance = "/v1/hubs/" + HUB + "/compliance";
        as(Tokens.hub(HUB))
                .get(compliance + "?year=2003")
                .then()
                .body("longGuidance.cvr", equalTo(List.of(beyond.path("cvr").asText())))
                .body("longGuidance[0].hours", equalTo(20.5f))
                .body("longGuidance[0].pathways", equalTo(2))
                .body("longGuidance[0].from", equalTo("2002-09-15"))
                .body("longGuidance[0].to", equalTo("2003-09-14"));
        as(Tokens.hub(HUB))
                .get(compliance + "?year=2002")
                .then()
                .body("longGuidance.cvr", equalTo(List.of(before.path("cvr").asText())));
        String decision = "/v1/hubs/" + HUB + "/companies/" + beyond.path("cvr").asText() + "/long-guidance-decision";
        as(Tokens.hub(HUB)).get(decision).then().statusCode(404);
        as(Tokens.hub(HUB))
                .body("{\"decidedOn\":\"2003-09-20\"}")
                .put(decision)
                .then()
                .statusCode(400);
        String body = "{\"decidedOn\":\"%s\",\"reason\":\"Ejerskifte\"}";
        as(Tokens.hub(HUB))
                .body(body.formatted("2002-08-01"))
                .put(decision)
                .then()
                .statusCode(201);
        as(Tokens.hub(HUB)).get(decision).then().statusCode(200).body("reason", equalTo("Ejerskifte"));
        as(Tokens.hub(HUB))
                .get(compliance + "/long-guidance?year=2003")
                .then()
                .statusCode(200)
                .body("items.cvr", equalTo(List.of(beyond.path("cvr").asText())));
        // Too long before: what was decided then does not cover guidance more than a year later.
        as(Tokens.hub(HUB)).get(compliance + "?year=2003").then().body("longGuidanceCount", equalTo(1));
        as(Tokens.hub(HUB))
                .body(body.formatted("2003-09-20"))
                .put(decision)
                .then()
                .statusCode(428);
        as(Tokens.hub(HUB))
                .header("If-Match", "\"1\"")
                .body(body.formatted("2003-09-20"))
                .put(decision)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("by", equalTo("hub:" + HUB));
        as(Tokens.hub(HUB))
                .get(compliance + "?year=2003")
                .then()
                .body("longGuidanceCount", equalTo(0))
                .body("decided[0].reason", equalTo("Ejerskifte"));
        as(Tokens.hub(HUB)).get(decision + "/history").then().body("items.version", equalTo(List.of(2, 1)));
        as(Tokens.hub("fyn"))
                .body(body.formatted("2003-09-20"))
                .put(decision)
                .then()
                .statusCode(404);
        as(Tokens.hub(HUB))
                .body(body.formatted("2003-09-20"))
                .put("/v1/hubs/" + HUB + "/companies/10000009/long-guidance-decision")
                .then()
                .statusCode(404);
    }

    @Test
    void takesTheLimitsOfTheFrameworkAgreement() {
        UUID id = UUID.randomUUID();
        ObjectNode contract = Told.contract(id, HUB, 2006);
        ((ObjectNode) contract.path("frameworkAgreement"))
                .put("evaluationAboveHours", 5)
                .put("reviewAboveHours", 9)
                .put("reviewWindowMonths", 6);
        Told.contract(contract, 1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(Tokens.hub(HUB))
                                .get("/v1/contracts/" + id + "/fulfilment")
                                .statusCode()
                        == 200);
        row("f1", "2006-02-01", 5);
        ObjectNode half = row("f2", "2006-02-01", 5.5);
        again(half, "f3", "2006-07-31", 4);
        ObjectNode apart = row("f4", "2006-02-01", 5.5);
        again(apart, "f5", "2006-08-01", 4);
        push();
        as(Tokens.hub(HUB))
                .get("/v1/hubs/" + HUB + "/compliance?year=2006")
                .then()
                .body("missingEvaluations.registrationId", equalTo(List.of("compf2", "compf4")))
                .body("longGuidance.cvr", equalTo(List.of(half.path("cvr").asText())));
    }

    @Test
    void tellsAMunicipalityWhatBecameOfThoseItReferredAndNobodyElse() {
        ObjectNode referred =
                row("r1", "2007-02-01", 2).put("referredFrom", "147").put("endedOn", "2007-03-01");
        again(referred, "r2", "2007-05-01", 4)
                .put("endedOn", "2007-06-01")
                .putArray("referredTo")
                .addObject()
                .put("actor", "Klynge")
                .put("kind", "CLUSTER");
        row("r3", "2007-02-01", 4).put("referredFrom", "101");
        ObjectNode person =
                row("r4", "2007-04-01", 1).put("referredFrom", "147").put("preStarter", true);
        person.remove(List.of("cvr", "pNumber"));
        again(referred, "r0", "2006-11-01", 4);
        push();
        String referrals = "/v1/municipalities/147/referrals?year=2007";
        Response told = as(Tokens.municipality("147")).get(referrals + "&count=true");
        told.then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items[0].cvr", equalTo(referred.path("cvr").asText()))
                .body("items[0].outcome", equalTo("REFERRED_ON"))
                .body("items[0].pathways.startedOn", equalTo(List.of("2007-02-01", "2007-05-01")))
                .body("items[1].cvr", nullValue())
                .body("items[1].outcome", equalTo("IN_GUIDANCE"));
        Response first = as(Tokens.municipality("147")).get(referrals + "&limit=1");
        as(Tokens.municipality("147"))
                .get(referrals + "&limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].outcome", equalTo("IN_GUIDANCE"));
        as(Tokens.municipality("101")).get(referrals).then().statusCode(404);
        as(Tokens.municipality("101"))
                .get("/v1/municipalities/101/referrals?year=2007")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].cvr", not(equalTo(referred.path("cvr").asText())));
        for (String token : List.of(Tokens.hub(HUB), Tokens.kl(), Tokens.kkr(HUB), Tokens.erst())) {
            as(token).get(referrals).then().statusCode(403);
        }
    }

    @Test
    void countsByPairsOfSidesAndWhoTheCompaniesAre() {
        ObjectNode a = row("s1", "2000-01-15", 1).put("companyFoundedOn", "1998-01-01");
        again(a, "s2", "2000-02-15", 1).put("theme", "LABOUR").put("municipality", "101");
        row("s3", "2000-01-20", 1)
                .put("companyFoundedOn", "1990-01-01")
                .putArray("referredTo")
                .addObject()
                .put("actor", "X")
                .put("kind", "CLUSTER");
        ObjectNode before = row("s4", "1999-03-01", 1);
        again(before, "s5", "2000-03-01", 1).put("segment", "OPERATIONS").put("pathway", "OPERATIONS");
        push();
        String statistics = "/v1/hubs/" + HUB + "/statistics?year=2000";
        Response pairs = as(Tokens.hub(HUB)).get(statistics + "&by=month&by=theme");
        pairs.then()
                .statusCode(200)
                .body("by", equalTo("month,theme"))
                .body("items.key", equalTo(List.of("2000-01/SALES", "2000-02/LABOUR", "2000-03/SALES")))
                .body("items[0].keys", equalTo(Map.of("month", "2000-01", "theme", "SALES")))
                .body("items.count", equalTo(List.of(2, 1, 1)))
                .body("items.share", equalTo(List.of(50f, 25f, 25f)))
                .body("companies.total", equalTo(3))
                .body("companies.young", equalTo(1))
                .body("companies.foundingDateUnknown", equalTo(1))
                .body("companies.new", equalTo(2))
                .body("companies.guidedBefore", equalTo(1))
                .body("companies.referred", equalTo(1))
                .body("companies.repeated", equalTo(1));
        as(Tokens.municipality("101"))
                .get(statistics + "&by=theme&by=pathway")
                .then()
                .statusCode(200)
                .body("items.key", equalTo(List.of("LABOUR/GROWTH")))
                .body("companies", nullValue());
        as(Tokens.municipality("101"))
                .get(statistics + "&by=month")
                .then()
                .body("items.key", equalTo(List.of("2000-02")))
                .body("items.count", equalTo(List.of(1)));
        as(Tokens.municipality("101")).get(statistics + "&by=segment").then().statusCode(403);
        as(Tokens.municipality("561")).get(statistics + "&by=theme").then().statusCode(404);
        for (String wrong : List.of("", "&by=theme&by=theme", "&by=mood", "&by=theme&by=month&by=pathway")) {
            as(Tokens.hub(HUB)).get(statistics + wrong).then().statusCode(400);
        }
        as(Tokens.hub(HUB))
                .get("/v1/hubs/" + HUB + "/statistics?year=1998&by=theme")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("companies.new", nullValue());
    }
}
