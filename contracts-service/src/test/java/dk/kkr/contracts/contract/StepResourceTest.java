package dk.kkr.contracts.contract;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.agreed;
import static dk.kkr.contracts.Api.decision;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.signature;
import static dk.kkr.contracts.Api.signed;
import static dk.kkr.contracts.Api.step;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.contracts.Api;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps of F5, each on both sides of its edge. Years 2090 and on have agreements of their own here. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class StepResourceTest {

    private static final Map<String, Object> BOARD = Map.of("approvedOn", "2024-01-10");

    private static final String AGREEMENT = """
            {"key":"%s","title":"Aftale","fromYear":%d,"toYear":%d,"goals":[{"key":"g","title":"G","targets":[
            {"key":"t","title":"T","indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":%d}}]}]}""";

    @BeforeEach
    void agreements() {
        if (get(Tokens.kl(), Api.AGREEMENTS + "?key=steps")
                .jsonPath()
                .getList("items")
                .isEmpty()) {
            String id = post(Tokens.kl(), Api.AGREEMENTS, AGREEMENT.formatted("steps", 2090, 2099, 1))
                    .path("id");
            step(Tokens.kl(), Api.AGREEMENTS + "/" + id, "adoption", "{\"adoptedOn\":\"2089-12-01\"}")
                    .then()
                    .statusCode(200);
        }
    }

    private static String drafted(String hub, int year) {
        Response drafted = post(Tokens.hub(hub), CONTRACTS, "{\"hub\":\"%s\",\"year\":%d}".formatted(hub, year));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        return CONTRACTS + "/" + drafted.path("id");
    }

    private static void refused(Response response, String code) {
        response.then().statusCode(409).body("code", equalTo(code));
    }

    @Test
    void refusesEachStepThatComesTooEarlyOrTwice() {
        String path = drafted("nordjylland", 2090);
        String hub = Tokens.hub("nordjylland");
        String kkr = Tokens.kkr("nordjylland");
        refused(step(hub, path, "signatures", signature("HUB")), "OUT_OF_ORDER");
        refused(step(hub, path, "transmissions", Map.of("recipient", "KL", "sentOn", "2024-01-25")), "OUT_OF_ORDER");
        refused(step(hub, path, "publication", Map.of("publishedOn", "2024-01-26")), "OUT_OF_ORDER");
        refused(step(kkr, path, "report-requests", Map.of("dueOn", "2024-09-01")), "OUT_OF_ORDER");
        refused(step(hub, path, "amendments", Map.of("reason", "r", "effectiveFrom", "2090-06-01")), "OUT_OF_ORDER");
        step(hub, path, "board-approval", BOARD).then().statusCode(200).body("status", equalTo("DRAFT"));
        refused(step(hub, path, "board-approval", BOARD), "STEP_TAKEN");
        refused(step(kkr, path, "signatures", signature("KKR")), "OUT_OF_ORDER");
        step(kkr, path, "kkr-decision", decision("APPROVED", 22, 18, 18, 0, "FOR"))
                .then()
                .statusCode(200)
                .body("status", equalTo("AGREED"));
        refused(step(kkr, path, "kkr-decision", decision("APPROVED", 22, 18, 18, 0, "FOR")), "STEP_TAKEN");
        step(hub, path, "signatures", signature("HUB")).then().statusCode(200).body("status", equalTo("AGREED"));
        refused(step(hub, path, "signatures", signature("HUB")), "STEP_TAKEN");
        refused(step(hub, path, "transmissions", Map.of("recipient", "KL", "sentOn", "2024-01-25")), "OUT_OF_ORDER");
        step(kkr, path, "signatures", signature("KKR")).then().statusCode(200).body("status", equalTo("SIGNED"));
        refused(step(kkr, path, "signatures", signature("KKR")), "STEP_TAKEN");
        refused(step(kkr, path, "kkr-decision", decision("APPROVED", 22, 18, 18, 0, "FOR")), "OUT_OF_ORDER");
        refused(step(kkr, path, "kkr-decision", decision("SENT_BACK", 22, 18, 18, 0, "FOR")), "OUT_OF_ORDER");
        step(hub, path, "transmissions", Map.of("recipient", "ERST", "sentOn", "2024-01-25"))
                .then()
                .statusCode(200)
                .body("status", equalTo("SIGNED"));
        refused(step(hub, path, "transmissions", Map.of("recipient", "ERST", "sentOn", "2024-01-25")), "STEP_TAKEN");
        refused(step(hub, path, "publication", Map.of("publishedOn", "2024-01-26")), "OUT_OF_ORDER");
        step(kkr, path, "transmissions", Map.of("recipient", "KL", "sentOn", "2024-01-25"))
                .then()
                .statusCode(200)
                .body("status", equalTo("TRANSMITTED"));
        step(hub, path, "publication", Map.of("publishedOn", "2024-01-26"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("publishedOn", equalTo("2024-01-26"));
        refused(step(hub, path, "publication", Map.of("publishedOn", "2024-01-27")), "STEP_TAKEN");
        step(kkr, path, "report-requests", Map.of("dueOn", "2024-09-01", "note", "status"))
                .then()
                .statusCode(200)
                .body("reportRequests", hasSize(1));
    }

    @Test
    void boardAndKkrApproveInEitherOrder() {
        String path = drafted("fyn", 2090);
        step(Tokens.kkr("syddanmark"), path, "kkr-decision", decision("APPROVED", 22, 11, 6, 5, "AGAINST"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"));
        step(Tokens.hub("fyn"), path, "board-approval", BOARD)
                .then()
                .statusCode(200)
                .body("status", equalTo("AGREED"));
    }

    @Test
    void aDecisionThatIsNotForItVoidsTheBoardsApproval() {
        String path = drafted("sydjylland", 2090);
        String hub = Tokens.hub("sydjylland");
        String kkr = Tokens.kkr("syddanmark");
        step(hub, path, "board-approval", BOARD).then().statusCode(200);
        step(kkr, path, "kkr-decision", decision("REJECTED", 22, 18, 0, 18, "AGAINST"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("steps[0].voided", equalTo("REJECTED"));
        step(hub, path, "board-approval", BOARD).then().statusCode(200);
        step(kkr, path, "kkr-decision", decision("SENT_BACK", 22, 18, 9, 9, "NONE"))
                .then()
                .statusCode(200)
                .body("steps[2].voided", equalTo("SENT_BACK"));
        agreed(path, "sydjylland", "syddanmark");
        get(hub, path).then().body("status", equalTo("AGREED"));
    }

    @Test
    void aKkrCanDecideAnewUntilBothHaveSigned() {
        String path = drafted("sydjylland", 2091);
        String hub = Tokens.hub("sydjylland");
        String kkr = Tokens.kkr("syddanmark");
        agreed(path, "sydjylland", "syddanmark");
        step(hub, path, "signatures", signature("HUB")).then().statusCode(200);
        step(kkr, path, "kkr-decision", decision("REJECTED", 22, 18, 2, 16, "AGAINST"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("steps.findAll { it.voided == 'REJECTED' }.step", hasSize(3));
        refused(step(kkr, path, "signatures", signature("KKR")), "OUT_OF_ORDER");
        agreed(path, "sydjylland", "syddanmark");
        signed(path, "sydjylland", "syddanmark");
        get(hub, path).then().body("status", equalTo("SIGNED"));
    }

    @Test
    void speaksDanishToThoseWhoAskForIt() {
        String path = drafted("nordjylland", 2092);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.hub("nordjylland"))
                .header("Accept-Language", "da")
                .header("If-Match", Api.etag(Tokens.hub("nordjylland"), path))
                .contentType("application/json")
                .body(signature("HUB"))
                .post(path + "/signatures")
                .then()
                .statusCode(409)
                .body("detail", containsString("Kontrakten er et udkast."));
    }

    @Test
    void refusesDecisionsThatCannotHaveBeenMade() {
        String path = drafted("sjaelland", 2090);
        String kkr = Tokens.kkr("sjaelland");
        refused(step(kkr, path, "kkr-decision", decision("APPROVED", 17, 8, 8, 0, "FOR")), "NO_QUORUM");
        refused(
                step(kkr, path, "kkr-decision", decision("APPROVED", 17, 17, 8, 9, "FOR")),
                "OUTCOME_NOT_GIVEN_BY_VOTES");
        refused(step(kkr, path, "kkr-decision", decision("APPROVED", 18, 18, 9, 9, "NONE")), "TIE_UNDECIDED");
        step(kkr, path, "kkr-decision", decision("APPROVED", 17, 18, 17, 2, "FOR"))
                .then()
                .statusCode(400);
        step(kkr, path, "kkr-decision", decision("APPROVED", 18, Integer.MAX_VALUE, 9, 9, "FOR"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/membersPresent"))
                .body("errors[0].code", equalTo("MAX"));
        step(kkr, path, "kkr-decision", decision("APPROVED", 18, 18, 9, 9, "FOR"))
                .then()
                .statusCode(200);
    }

    @Test
    void eachPartyTakesItsOwnSteps() {
        String path = drafted("midtjylland", 2090);
        String hub = Tokens.hub("midtjylland");
        String kkr = Tokens.kkr("midtjylland");
        step(kkr, path, "board-approval", BOARD).then().statusCode(403);
        step(hub, path, "kkr-decision", decision("APPROVED", 22, 18, 18, 0, "FOR"))
                .then()
                .statusCode(403);
        post(Tokens.kkr("nordjylland"), path + "/kkr-decision", decision("APPROVED", 22, 18, 18, 0, "FOR"))
                .then()
                .statusCode(404);
        agreed(path, "midtjylland", "midtjylland");
        step(hub, path, "signatures", signature("KKR")).then().statusCode(403);
        step(kkr, path, "signatures", signature("HUB")).then().statusCode(403);
        step(Tokens.kl(), path, "signatures", signature("KKR")).then().statusCode(403);
        signed(path, "midtjylland", "midtjylland");
        post(hub, path + "/transmissions", Map.of("recipient", "KL", "sentOn", "2024-01-25"))
                .then()
                .statusCode(428);
    }

    @Test
    void tellsWhatIsMissingInAStep() {
        String path = drafted("hovedstaden", 2090);
        step(Tokens.hub("hovedstaden"), path, "board-approval", "{}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/approvedOn"));
        step(Tokens.kkr("hovedstaden"), path, "kkr-decision", "{\"outcome\":\"MAYBE\"}")
                .then()
                .statusCode(400);
        step(Tokens.kkr("hovedstaden"), path, "kkr-decision", "{}")
                .then()
                .statusCode(400)
                .body("errors", hasSize(7));
    }

    @Test
    void onAnAgreementNotYetAdoptedTheDecisionMustSaySo() {
        String id = post(Tokens.kl(), Api.AGREEMENTS, AGREEMENT.formatted("not-yet", 2100, 2101, 5))
                .path("id");
        String agreement = Api.AGREEMENTS + "/" + id;
        String path = drafted("fyn", 2100);
        String kkr = Tokens.kkr("syddanmark");
        refused(step(kkr, path, "kkr-decision", decision("APPROVED", 22, 18, 18, 0, "FOR")), "AGREEMENT_NOT_ADOPTED");
        Map<String, Object> saying = new HashMap<>(decision("APPROVED", 22, 18, 18, 0, "FOR"));
        saying.put("acceptsUnadoptedAgreement", true);
        step(kkr, path, "kkr-decision", saying).then().statusCode(200);

        Api.put(Tokens.kl(), agreement, AGREEMENT.formatted("not-yet", 2100, 2101, 6))
                .then()
                .statusCode(200);
        get(Tokens.kl(), path + "/history")
                .then()
                .body("items[-1].action", equalTo("AGREEMENT_CHANGED"))
                .body("items[-1].changes[0].path", equalTo("/agreementChanged"));
        get(Tokens.hub("fyn"), path).then().body("agreementChanged", equalTo(true));
        Response approval = step(Tokens.hub("fyn"), path, "board-approval", BOARD);
        refused(approval, "AGREEMENT_CHANGED");
        approval.then().body("detail", containsString("PUT"));
        Api.put(Tokens.hub("fyn"), path, "{}")
                .then()
                .statusCode(200)
                .body("agreementChanged", org.hamcrest.Matchers.nullValue())
                .body("goals[0].targets[0].threshold.value", equalTo(6));
        step(kkr, path, "kkr-decision", saying).then().statusCode(200);
        step(Tokens.hub("fyn"), path, "board-approval", BOARD)
                .then()
                .statusCode(200)
                .body("status", equalTo("AGREED"));

        // What both have agreed on can be signed; a later change of the agreement comes in by an amendment (F1).
        Api.put(Tokens.kl(), agreement, AGREEMENT.formatted("not-yet", 2100, 2101, 7))
                .then()
                .statusCode(200);
        get(Tokens.hub("fyn"), path).then().body("agreementChanged", equalTo(true));
        signed(path, "fyn", "syddanmark");
        get(Tokens.hub("fyn"), path)
                .then()
                .body("agreementChanged", org.hamcrest.Matchers.nullValue())
                .body("goals[0].targets[0].threshold.value", equalTo(6));
        step(Tokens.kl(), agreement, "adoption", "{\"adoptedOn\":\"2099-12-01\"}")
                .then()
                .statusCode(200);
        step(Tokens.hub("fyn"), path, "amendments", Map.of("reason", "Vedtaget", "effectiveFrom", "2100-01-01"))
                .then()
                .statusCode(200)
                .body("amendment.changes.path", org.hamcrest.Matchers.hasItem("/goals/g/targets/t/threshold/value"));
    }
}
