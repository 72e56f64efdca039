package dk.kkr.contracts.focusplan;

import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.put;
import static dk.kkr.contracts.partnership.Partnerships.ERIK;
import static dk.kkr.contracts.partnership.Partnerships.areListedByPages;
import static dk.kkr.contracts.partnership.Partnerships.areTold;
import static dk.kkr.contracts.partnership.Partnerships.checksTheCommonParts;
import static dk.kkr.contracts.partnership.Partnerships.delete;
import static dk.kkr.contracts.partnership.Partnerships.isSeenByThoseItConcerns;
import static dk.kkr.contracts.partnership.Partnerships.keepsTheManners;
import static dk.kkr.contracts.partnership.Partnerships.made;
import static dk.kkr.contracts.partnership.Partnerships.patch;
import static dk.kkr.contracts.partnership.Partnerships.refused;
import static dk.kkr.contracts.partnership.Partnerships.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.kkr.kit.test.AtOnce;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Focus plans (F8). Each test has municipalities and years of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class FocusPlanResourceTest {

    private static final String ALL = "/v1/focus-plans";
    private static final String AGREEMENTS = "/v1/cooperation-agreements";

    private static Map<String, Object> body(String hub, String municipality, int year) {
        return Map.of(
                "hub",
                hub,
                "municipality",
                municipality,
                "year",
                year,
                "title",
                "Fokusplan " + year,
                "priorities",
                List.of(Map.of("title", "Flere iværksættere", "theme", "ENTREPRENEURSHIP")),
                "meetings",
                List.of(Map.of("date", year + "-03-05", "title", "Halvårsmøde", "held", true, "note", "Referat")),
                "contactPersons",
                List.of(ERIK, Map.of("side", "MUNICIPALITY", "name", "Else Eksempel")),
                "followUp",
                "Evalueres");
    }

    private static String agreement(String hub, String from, String to, String... municipalities) {
        return made(
                Tokens.hub(hub),
                AGREEMENTS,
                Map.of("hub", hub, "municipalities", municipalities, "from", from, "to", to, "title", "Aftale"));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aHubStatesChangesAndDeletesAPlan() {
        String hub = Tokens.hub("nordjylland");
        Map<String, Object> body = body("nordjylland", "773", 2024);
        Response made = post(hub, ALL, body);
        made.then()
                .statusCode(201)
                .header("Location", containsString(ALL + "/" + made.path("id")))
                .header("ETag", equalTo("\"1\""))
                .body("kkr", equalTo("nordjylland"))
                .body("municipality", equalTo("773"))
                .body("year", equalTo(2024))
                .body("priorities[0].status", equalTo("PLANNED"))
                .body("meetings[0].held", equalTo(true))
                .body("contactPersons", hasSize(2))
                .body("followUp", equalTo("Evalueres"));
        String path = ALL + "/" + made.path("id");
        put(hub, path, with(body, "hub", null, "municipality", null, "year", null, "followUp", null))
                .then()
                .statusCode(200)
                .body("year", equalTo(2024));
        assertNull(get(hub, path).path("followUp"));
        patch(hub, path, "{\"followUp\":\"Opfyldt\",\"priorities\":[{\"title\":\"P\",\"status\":\"DONE\"}]}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("followUp", equalTo("Opfyldt"))
                .body("priorities.status", contains("DONE"))
                .body("meetings", hasSize(1));
        delete(hub, path).then().statusCode(204);
        get(hub, path).then().statusCode(404);
        areTold("focus-plan:" + made.path("id"), "dk.kkr.contracts.focus-plan", 3);
    }

    @Test
    void tellsAllFaultsAtOnceAndTakesWhatLiesWithinTheLimits() {
        String hub = Tokens.hub("nordjylland");
        post(hub, ALL, Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/hub", "/year", "/municipality", "/title"));
        Map<String, Object> body = body("nordjylland", "787", 2024);
        checksTheCommonParts(hub, ALL, body, "2024-06-01");
        refused(post(hub, ALL, with(body, "hub", "atlantis")), "/hub", "UNKNOWN_HUB");
        refused(post(hub, ALL, with(body, "municipality", "461")), "/municipality", "NOT_OF_HUB");
        for (int year : List.of(2006, 2201)) {
            refused(post(hub, ALL, with(body, "year", year)), "/year", "IMPLAUSIBLE_YEAR");
        }
        for (int year : List.of(2007, 2200)) {
            made(hub, ALL, with(body, "year", year, "meetings", null));
        }
    }

    @Test
    void meetingsLieFromTheYearBeforeToTheYearAfter() {
        String hub = Tokens.hub("nordjylland");
        Map<String, Object> body = body("nordjylland", "810", 2024);
        for (String outside : List.of("2022-12-31", "2026-01-01")) {
            refused(
                    post(hub, ALL, with(body, "meetings", List.of(Map.of("date", outside, "title", "M")))),
                    "/meetings/0/date",
                    "MEETING_OUTSIDE_SPAN");
        }
        made(
                hub,
                ALL,
                with(
                        body,
                        "meetings",
                        List.of(
                                Map.of("date", "2023-01-01", "title", "M"),
                                Map.of("date", "2025-12-31", "title", "M"))));
    }

    @Test
    void thereIsOnePlanOfAMunicipalityAndYearAlsoWhenTwoComeAtOnce() {
        String hub = Tokens.hub("nordjylland");
        String path = made(hub, ALL, body("nordjylland", "813", 2024));
        post(hub, ALL, body("nordjylland", "813", 2024))
                .then()
                .statusCode(409)
                .body("code", equalTo("FOCUS_PLAN_EXISTS"));
        made(hub, ALL, body("nordjylland", "813", 2025));
        made(hub, ALL, body("nordjylland", "820", 2024));
        refused(patch(hub, path, "{\"year\":2026}"), "/year", "FROZEN_FIELD");
        refused(put(hub, path, body("nordjylland", "813", 2026)), "/year", "FROZEN_FIELD");
        refused(put(hub, path, body("nordjylland", "820", 2024)), "/municipality", "FROZEN_FIELD");
        refused(put(hub, path, body("fyn", "813", 2024)), "/hub", "FROZEN_FIELD");
        Map<String, Object> body = body("nordjylland", "825", 2024);
        for (int i = 0; i < 8; i++) {
            List<Response> answers = AtOnce.twice(() -> post(hub, ALL, body));
            assertEquals(201, answers.get(0).statusCode(), answers.get(0).asString());
            assertEquals(409, answers.get(1).statusCode(), answers.get(1).asString());
            assertEquals("FOCUS_PLAN_EXISTS", answers.get(1).path("code"));
            delete(hub, ALL + "/" + answers.get(0).path("id")).then().statusCode(204);
        }
    }

    @Test
    void refersOnlyToAnAgreementThatCoversIt() {
        String hub = Tokens.hub("sydjylland");
        String agreement = agreement("sydjylland", "2024-06-30", "2026-01-01", "410", "510");
        Map<String, Object> plan = with(body("sydjylland", "410", 2023), "cooperationAgreement", id(agreement));
        for (int year : List.of(2023, 2027)) {
            refused(
                    post(hub, ALL, with(plan, "year", year, "meetings", null)),
                    "/cooperationAgreement",
                    "COOPERATION_NOT_COVERING");
        }
        for (int year : List.of(2024, 2026)) {
            made(hub, ALL, with(plan, "year", year, "meetings", null));
        }
        refused(
                post(hub, ALL, with(plan, "year", 2025, "municipality", "530", "meetings", null)),
                "/cooperationAgreement",
                "COOPERATION_NOT_COVERING");
        refused(
                post(
                        hub,
                        ALL,
                        with(plan, "cooperationAgreement", UUID.randomUUID().toString())),
                "/cooperationAgreement",
                "UNKNOWN_COOPERATION_AGREEMENT");
        String ofFyn = agreement("fyn", "2024-01-01", "2026-12-31", "440");
        refused(
                post(hub, ALL, with(plan, "cooperationAgreement", id(ofFyn))),
                "/cooperationAgreement",
                "UNKNOWN_COOPERATION_AGREEMENT");
        get(hub, ALL + "?cooperationAgreement=" + id(agreement)).then().body("items.year", contains(2026, 2024));
    }

    @Test
    void anAgreementThatAPlanRefersToStaysAndGoesOnToCoverIt() {
        String hub = Tokens.hub("sydjylland");
        String agreement = agreement("sydjylland", "2024-01-01", "2026-12-31", "540", "550");
        String plan = made(hub, ALL, with(body("sydjylland", "540", 2025), "cooperationAgreement", id(agreement)));
        for (String uncovering :
                List.of("{\"municipalities\":[\"550\"]}", "{\"to\":\"2024-12-31\"}", "{\"from\":\"2026-01-01\"}")) {
            patch(hub, agreement, uncovering).then().statusCode(409).body("code", equalTo("COOPERATION_IN_USE"));
        }
        delete(hub, agreement).then().statusCode(409).body("code", equalTo("COOPERATION_IN_USE"));
        patch(hub, agreement, "{\"municipalities\":[\"540\"],\"from\":\"2025-12-31\",\"to\":\"2025-12-31\"}")
                .then()
                .statusCode(200);
        patch(hub, plan, "{\"cooperationAgreement\":null}").then().statusCode(200);
        delete(hub, agreement).then().statusCode(204);
    }

    @Test
    void isSeenByItsPartiesItsKkrAndKlAndByNobodyElse() {
        Map<String, Object> body = body("nordjylland", "851", 2024);
        isSeenByThoseItConcerns(ALL, made(Tokens.hub("nordjylland"), ALL, body), body);
    }

    @Test
    void keepsTheMannersOfTheApi() {
        keepsTheManners(Tokens.hub("nordjylland"), ALL, body("nordjylland", "860", 2024));
    }

    @Test
    void isFoundByHubMunicipalityAndYear() {
        String hub = Tokens.hub("midtjylland");
        String late = made(hub, ALL, body("midtjylland", "615", 2025));
        String second = made(hub, ALL, body("midtjylland", "657", 2024));
        String first = made(hub, ALL, body("midtjylland", "615", 2024));
        areListedByPages(Tokens.kl(), ALL + "?hub=midtjylland", List.of(late, first, second), ALL);
        get(hub, ALL + "?year=2024").then().body("items.municipality", contains("615", "657"));
        get(hub, ALL + "?municipality=615").then().body("items.year", contains(2025, 2024));
        get(Tokens.municipality("657"), ALL).then().body("items", hasSize(1));
        get(hub, ALL + "?hub=nordjylland").then().body("items", hasSize(0));
        get(hub, ALL + "?year=soon").then().statusCode(400);
    }
}
