package dk.kkr.survey.wave;

import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.member;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.plan;
import static dk.kkr.survey.Surveys.planned;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class WaveResourceTest {

    private static final Map<String, Integer> TEN = Map.of("nordjylland MAYOR", 6, "nordjylland OTHER", 4);

    @Inject
    EventConsumer references;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    @Test
    void asksThePanelAsItWasWhenItOpened() {
        List<Map<String, Object>> members = new ArrayList<>();
        members.add(member("a", "nordjylland", "MAYOR"));
        Map<String, Object> former = member("b", "nordjylland", "OTHER");
        former.put("to", "2000-01-01");
        members.add(former);
        Map<String, Object> deputy = member("c", "nordjylland", "OTHER");
        deputy.put("deputyFor", "a");
        members.add(deputy);
        String panel = panel(members);
        String wave = opened(questionnaire(SCALE), panel);
        kl().header("If-Match", kl().get("/v1/panels/" + panel).header("ETag"))
                .body(List.of(member("d", "nordjylland", "MAYOR"), member("e", "nordjylland", "MAYOR")))
                .put("/v1/panels/" + panel + "/members")
                .then()
                .statusCode(200);
        kl().get("/v1/waves/" + wave + "/participation")
                .then()
                .body("panel", equalTo(1))
                .body("responded", equalTo(0))
                .body("groups", hasSize(4))
                .body("groups.find { it.kkr == 'nordjylland' && it.role == 'MAYOR' }.panel", equalTo(1));
    }

    @Test
    void tellsBeforeOpeningWhichGroupsAreTooSmallToBeShown() {
        String wave = planned(questionnaire(SCALE), panel(TEN));
        kl().get("/v1/waves/" + wave + "/check")
                .then()
                .body("detail", hasSize(2))
                .body("detail", hasItem(containsString("nordjylland × OTHER has 4 members")));
        String large = planned(questionnaire(SCALE), panel(Map.of("nordjylland MAYOR", 5, "nordjylland OTHER", 5)));
        kl().get("/v1/waves/" + large + "/check").then().body("", empty());
    }

    @Test
    void keepsWhatIsAskedOnceItHasOpened() {
        String questionnaire = questionnaire(SCALE);
        String panel = panel(TEN);
        String wave = opened(questionnaire, panel);
        Map<String, Object> longer = plan(questionnaire, panel, "2095-01-06T08:00:00Z", "2095-02-20T22:00:00Z");
        String tag = kl().get("/v1/waves/" + wave).header("ETag");
        kl().header("If-Match", tag)
                .body(longer)
                .put("/v1/waves/" + wave)
                .then()
                .statusCode(200)
                .body("closesAt", equalTo("2095-02-20T22:00:00Z"));
        longer.put("title", "En anden titel");
        kl().header("If-Match", kl().get("/v1/waves/" + wave).header("ETag"))
                .body(longer)
                .put("/v1/waves/" + wave)
                .then()
                .statusCode(409)
                .body("code", equalTo("WAVE_NOT_PLANNED"));
        kl().header("If-Match", tag)
                .body(longer)
                .put("/v1/waves/" + wave)
                .then()
                .statusCode(412);
        step("/v1/waves/" + wave, "opening").then().statusCode(409);
        kl().header("If-Match", kl().get("/v1/waves/" + wave).header("ETag"))
                .delete("/v1/waves/" + wave)
                .then()
                .statusCode(409);
    }

    @Test
    void listsWavesAndQuestionnairesInTheOrderTheyWereMadePageByPage() {
        String panel = panel(TEN);
        String first = questionnaire(SCALE);
        String second = questionnaire(SCALE);
        String wave = planned(second, panel);
        String next = planned(first, panel);
        assertThat(listed("/v1/questionnaires")).containsSubsequence(first, second);
        assertThat(listed("/v1/waves")).containsSubsequence(wave, next);
    }

    private static List<String> listed(String path) {
        List<String> ids = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            Response page = kl().get(path + "?limit=2&cursor=" + cursor);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            cursor = page.path("next");
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    @Test
    void refusesToOpenForNobody() {
        String wave = planned(questionnaire(SCALE), panel(List.of()));
        step("/v1/waves/" + wave, "opening").then().statusCode(409).body("code", equalTo("PANEL_EMPTY"));
        kl().get("/v1/waves/" + wave).then().body("state", equalTo("PLANNED"));
        kl().header("If-Match", "\"1\"").delete("/v1/waves/" + wave).then().statusCode(204);
        kl().get("/v1/waves/" + wave).then().statusCode(404);
    }

    @Test
    void tellsAllFaultsOfAPlanAtOnce() {
        kl().body(plan(
                        UUID.randomUUID().toString(),
                        UUID.randomUUID().toString(),
                        "2095-01-20T08:00:00Z",
                        "2095-01-06T22:00:00Z"))
                .post("/v1/waves")
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        equalTo(List.of("QUESTIONNAIRE_NOT_PUBLISHED", "UNKNOWN_PANEL", "PERIOD_REVERSED")));
    }

    @Test
    void asksMunicipalitiesByGroupAndSettlementThoughOnlyTheMembersTellThatTheyAre() {
        String panel = panel(List.of());
        String wave = planned(questionnaire(SCALE), panel);
        List<Map<String, String>> members = List.of(
                Map.of("memberId", "1", "name", "Aalborg", "municipality", "851", "kkr", "nordjylland"),
                Map.of("memberId", "2", "name", "Læsø", "municipality", "825"));
        kl().header("If-Match", kl().get("/v1/panels/" + panel).header("ETag"))
                .body(members)
                .put("/v1/panels/" + panel + "/members")
                .then()
                .statusCode(200)
                .body("kind", equalTo("MUNICIPALITIES"));
        kl().get("/v1/waves/" + wave + "/check")
                .then()
                .body("detail", hasItem(containsString("METROPOLITAN × URBAN has 1 members")));
        step("/v1/waves/" + wave, "opening").then().statusCode(200).body("panelKind", equalTo("MUNICIPALITIES"));
        kl().get("/v1/waves/" + wave + "/participation")
                .then()
                .body("panel", equalTo(2))
                .body(
                        "groups.find { it.municipalityGroup == 'METROPOLITAN' && it.settlement == 'URBAN' }.panel",
                        equalTo(1));
        step("/v1/waves/" + wave, "closing").then().statusCode(200);
        kl().get("/v1/waves/" + wave + "/results?by=municipalityGroup&by=settlement")
                .then()
                .statusCode(200)
                .body("groups", hasSize(1 + 2 + 2 + 2));
        kl().get("/v1/waves/" + wave + "/results?by=kkr").then().statusCode(400);
    }

    @Test
    void becomesAWaveOfPublishedFiguresWhenItsPanelIsTakenAway() {
        String questionnaire = questionnaire(SCALE);
        String wave = planned(questionnaire, panel(TEN));
        kl().header("If-Match", kl().get("/v1/waves/" + wave).header("ETag"))
                .body(plan(questionnaire, null, "2017-01-06T08:00:00Z", "2017-01-20T22:00:00Z"))
                .put("/v1/waves/" + wave)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void refusesAMunicipalityTwiceOrWithARole() {
        String panel = kl().body(
                        Map.of("key", "panel-" + UUID.randomUUID(), "title", "Kommuner", "kind", "MUNICIPALITIES"))
                .post("/v1/panels")
                .path("id");
        kl().header("If-Match", "\"1\"")
                .body(List.of(
                        Map.of("memberId", "1", "name", "Aalborg", "municipality", "851"),
                        Map.of("memberId", "2", "name", "Aalborg", "municipality", "851", "role", "OTHER"),
                        Map.of("memberId", "3", "name", "Ingen"),
                        Map.of("memberId", "4", "name", "Læsø", "municipality", "825", "kkr", "sjaelland")))
                .put("/v1/panels/" + panel + "/members")
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        equalTo(List.of("DUPLICATE_MEMBER", "NOT_FOR_KIND", "NOT_NULL", "MUNICIPALITY_OF_OTHER_KKR")));
    }

    @Test
    void warnsOfAnUnusualComposition() {
        List<Map<String, Object>> members = new ArrayList<>();
        Map<String, Object> mayor = member("a", "nordjylland", "MAYOR");
        mayor.put("municipality", "851");
        members.add(mayor);
        for (int i = 0; i < 4; i++) {
            members.add(member("o" + i, "nordjylland", "OTHER"));
        }
        for (int i = 0; i < 2; i++) {
            Map<String, Object> deputy = member("d" + i, "nordjylland", "OTHER");
            deputy.put("name", "Samme Stedfortræder");
            deputy.put("deputyFor", "o" + i);
            members.add(deputy);
        }
        kl().get("/v1/panels/" + panel(members) + "/warnings")
                .then()
                .body("code", equalTo(List.of("KKR_TOO_LARGE", "MAYOR_MISSING", "DEPUTY_FOR_SEVERAL")))
                .body("detail[1]", equalTo("KKR nordjylland lacks the mayors of Læsø."));
    }
}
