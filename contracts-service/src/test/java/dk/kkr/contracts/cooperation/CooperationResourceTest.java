package dk.kkr.contracts.cooperation;

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
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.kit.test.AtOnce;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Agreements of hubs and municipalities (F8). Each test has municipalities of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class CooperationResourceTest {

    private static final String ALL = "/v1/cooperation-agreements";

    private static Map<String, Object> body(String hub, String from, String to, String... municipalities) {
        return Map.of(
                "hub",
                hub,
                "municipalities",
                List.of(municipalities),
                "from",
                from,
                "to",
                to,
                "title",
                "Samarbejdsaftale",
                "sections",
                List.of(Map.of("heading", "Formål", "text", "Én indgang")),
                "priorities",
                List.of(Map.of("title", "Grøn omstilling", "theme", "SUSTAINABILITY", "status", "UNDER_WAY")),
                "meetings",
                List.of(Map.of("date", from, "title", "Opstart", "form", "IN_PERSON", "note", "Referat")),
                "contactPersons",
                List.of(ERIK));
    }

    @Test
    void aHubStatesChangesAndDeletesAnAgreement() {
        String hub = Tokens.hub("nordjylland");
        Map<String, Object> body = body("nordjylland", "2024-01-01", "2027-12-31", "773", "787");
        Response made = post(hub, ALL, body);
        made.then()
                .statusCode(201)
                .header("Location", containsString(ALL + "/" + made.path("id")))
                .header("ETag", equalTo("\"1\""))
                .body("kkr", equalTo("nordjylland"))
                .body("municipalities", contains("773", "787"))
                .body("priorities[0].status", equalTo("UNDER_WAY"))
                .body("meetings[0].held", equalTo(false))
                .body("contactPersons[0].email", equalTo("erik@example.dk"));
        String path = ALL + "/" + made.path("id");
        put(hub, path, with(body, "hub", null, "municipalities", List.of("773"), "meetings", null))
                .then()
                .statusCode(200)
                .body("municipalities", contains("773"))
                .body("meetings", hasSize(0));
        get(Tokens.municipality("787"), path).then().statusCode(404);
        patch(hub, path, "{\"to\":\"2025-12-31\",\"sections\":null}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("to", equalTo("2025-12-31"))
                .body("sections", hasSize(0))
                .body("priorities", hasSize(1))
                .body("contactPersons", hasSize(1));
        refused(patch(hub, path, "{\"to\":null}"), "/to", "NOT_NULL");
        delete(hub, path).then().statusCode(204);
        get(hub, path).then().statusCode(404);
        areTold("cooperation-agreement:" + made.path("id"), "dk.kkr.contracts.cooperation-agreement", 3);
    }

    @Test
    void tellsAllFaultsAtOnceAndTakesWhatLiesWithinTheLimits() {
        String hub = Tokens.hub("nordjylland");
        post(hub, ALL, Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/hub", "/from", "/to", "/title", "/municipalities"));
        refused(post(hub, ALL, body("atlantis", "2024-01-01", "2024-12-31", "810")), "/hub", "UNKNOWN_HUB");
        Map<String, Object> body = body("nordjylland", "2024-01-01", "2024-12-31", "810");
        checksTheCommonParts(hub, ALL, with(body, "sections", null), "2024-06-01");
        refused(
                post(hub, ALL, with(body, "sections", List.of(Map.of("text", "x")))),
                "/sections/0/heading",
                "NOT_BLANK");
    }

    @Test
    void meetingsLieWithinTheDaysAndTheDaysWithinReason() {
        String hub = Tokens.hub("nordjylland");
        Map<String, Object> body = with(body("nordjylland", "2024-02-02", "2024-02-01", "813"), "meetings", List.of());
        refused(post(hub, ALL, body), "/to", "DAYS_REVERSED");
        Map<String, Object> day = with(body, "to", "2024-02-02");
        for (String outside : List.of("2024-02-01", "2024-02-03")) {
            refused(
                    post(hub, ALL, with(day, "meetings", List.of(Map.of("date", outside, "title", "M")))),
                    "/meetings/0/date",
                    "MEETING_OUTSIDE_SPAN");
        }
        String path = made(
                hub, ALL, with(day, "meetings", List.of(Map.of("date", "2024-02-02", "title", "M", "held", true))));
        get(hub, path).then().body("meetings[0].held", equalTo(true));
        refused(post(hub, ALL, with(day, "from", "2006-12-31")), "/from", "IMPLAUSIBLE_YEAR");
        refused(post(hub, ALL, with(day, "to", "2201-01-01")), "/to", "IMPLAUSIBLE_YEAR");
        made(hub, ALL, with(day, "from", "2007-01-01", "to", "2024-02-01"));
        made(hub, ALL, with(day, "from", "2024-02-03", "to", "2200-12-31"));
    }

    @Test
    void municipalitiesAreTheHubsOwnAndNamedOnce() {
        String hub = Tokens.hub("fyn");
        Map<String, Object> body = body("fyn", "2019-01-01", "2020-12-31", "420");
        refused(post(hub, ALL, with(body, "municipalities", List.of())), "/municipalities", "NOT_EMPTY");
        refused(post(hub, ALL, with(body, "municipalities", List.of("420", "851"))), "/municipalities/1", "NOT_OF_HUB");
        refused(post(hub, ALL, with(body, "municipalities", List.of("000"))), "/municipalities/0", "NOT_OF_HUB");
        refused(
                post(hub, ALL, with(body, "municipalities", List.of("420", "420"))),
                "/municipalities/1",
                "DUPLICATE_KEY");
        refused(
                post(hub, ALL, with(body, "municipalities", Arrays.asList("420", null))),
                "/municipalities/1",
                "NOT_NULL");
        Map<String, Object> person = Map.of("side", "MUNICIPALITY", "name", "Else");
        Map<String, Object> two = with(body, "municipalities", List.of("420", "430"));
        refused(
                post(hub, ALL, with(two, "contactPersons", List.of(person))),
                "/contactPersons/0/municipality",
                "NOT_NULL");
        delete(hub, made(hub, ALL, with(two, "contactPersons", List.of(with(person, "municipality", "430")))))
                .then()
                .statusCode(204);
        made(hub, ALL, with(body, "contactPersons", List.of(person)));
    }

    @Test
    void aMunicipalityThatMovesKeepsTheAgreementsItHad() {
        for (String[] move : new String[][] {{"fyn", "2010-01-01"}, {"sjaelland", "2020-07-01"}}) {
            given().auth()
                    .oauth2(Tokens.kl())
                    .contentType("application/json")
                    .header("If-Match", "*")
                    .body(Map.of(
                            "name",
                            "Flytteby",
                            "hub",
                            move[0],
                            "settlement",
                            "RURAL",
                            "group",
                            "RURAL",
                            "validFrom",
                            move[1]))
                    .put("/v1/municipalities/951")
                    .then()
                    .statusCode(move[0].equals("fyn") ? 201 : 200);
        }
        String fyn = Tokens.hub("fyn");
        String path = made(fyn, ALL, body("fyn", "2020-06-30", "2021-12-31", "951"));
        patch(fyn, path, "{\"title\":\"Stadig\"}").then().statusCode(200);
        refused(patch(fyn, path, "{\"from\":\"2020-07-01\"}"), "/municipalities/0", "NOT_OF_HUB");
        String sjaelland = Tokens.hub("sjaelland");
        refused(
                post(sjaelland, ALL, body("sjaelland", "2019-01-01", "2020-06-30", "951")),
                "/municipalities/0",
                "NOT_OF_HUB");
        made(sjaelland, ALL, body("sjaelland", "2019-01-01", "2020-07-01", "951"));
    }

    @Test
    void withAMunicipalityThereIsOneAgreementAtATime() {
        String hub = Tokens.hub("nordjylland");
        String first = made(hub, ALL, body("nordjylland", "2020-01-01", "2020-12-31", "820", "825"));
        Response overlap = post(hub, ALL, body("nordjylland", "2020-12-31", "2022-12-31", "840", "825"));
        overlap.then()
                .statusCode(409)
                .body("code", equalTo("COOPERATION_OVERLAPS"))
                .body("errors.pointer", contains("/municipalities/1"))
                .body("errors[0].detail", containsString("2020-12-31"));
        made(hub, ALL, body("nordjylland", "2020-12-31", "2022-12-31", "840"));
        String next = made(hub, ALL, body("nordjylland", "2021-01-01", "2022-12-31", "825"));
        made(hub, ALL, body("nordjylland", "2019-01-01", "2019-12-31", "825"));
        patch(hub, next, "{\"from\":\"2020-12-31\"}").then().statusCode(409);
        patch(hub, next, "{\"municipalities\":[\"840\"]}").then().statusCode(409);
        patch(hub, first, "{\"to\":\"2020-12-30\",\"meetings\":null}").then().statusCode(200);
        patch(hub, next, "{\"from\":\"2020-12-31\",\"meetings\":null}").then().statusCode(200);
    }

    @Test
    void letsOnlyOneOfTwoOverlappingAgreementsMadeAtTheSameMomentStand() {
        String hub = Tokens.hub("nordjylland");
        Map<String, Object> body = body("nordjylland", "2024-01-01", "2024-12-31", "846");
        for (int i = 0; i < 8; i++) {
            List<Response> answers = AtOnce.twice(() -> post(hub, ALL, body));
            assertEquals(201, answers.get(0).statusCode(), answers.get(0).asString());
            assertEquals(409, answers.get(1).statusCode(), answers.get(1).asString());
            assertEquals("COOPERATION_OVERLAPS", answers.get(1).path("code"));
            delete(hub, ALL + "/" + answers.get(0).path("id")).then().statusCode(204);
        }
    }

    @Test
    void isSeenByItsPartiesItsKkrAndKlAndByNobodyElse() {
        Map<String, Object> body = body("nordjylland", "2024-01-01", "2024-12-31", "851");
        isSeenByThoseItConcerns(ALL, made(Tokens.hub("nordjylland"), ALL, body), body);
    }

    @Test
    void keepsTheMannersOfTheApi() {
        keepsTheManners(Tokens.hub("nordjylland"), ALL, body("nordjylland", "2024-01-01", "2024-12-31", "860"));
    }

    @Test
    void isFoundByHubMunicipalityYearAndDay() {
        String hub = Tokens.hub("midtjylland");
        String old = made(hub, ALL, body("midtjylland", "2018-07-01", "2020-06-30", "615", "657"));
        String middle = made(hub, ALL, body("midtjylland", "2020-07-01", "2021-12-31", "615"));
        String late = made(hub, ALL, body("midtjylland", "2022-01-01", "2023-12-31", "615"));
        String of615 = ALL + "?hub=midtjylland&municipality=615";
        areListedByPages(Tokens.kl(), of615, List.of(late, middle, old), ALL);
        get(hub, of615).then().body("items[2].municipalities", contains("615", "657"));
        get(hub, ALL + "?municipality=657").then().body("items", hasSize(1));
        get(Tokens.municipality("657"), ALL).then().body("items", hasSize(1));
        get(hub, of615 + "&year=2020").then().body("items", hasSize(2));
        get(hub, of615 + "&year=2017").then().body("items", hasSize(0));
        get(hub, of615 + "&year=2147483647").then().statusCode(200).body("items", hasSize(0));
        get(hub, of615 + "&validOn=2020-06-30").then().body("items.from", contains("2018-07-01"));
        get(hub, of615 + "&validOn=2020-07-01").then().body("items.from", contains("2020-07-01"));
        get(hub, of615 + "&validOn=2024-01-01").then().body("items", hasSize(0));
        get(hub, ALL + "?validOn=soon").then().statusCode(400);
    }
}
