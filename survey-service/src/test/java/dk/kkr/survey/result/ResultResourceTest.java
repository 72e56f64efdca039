package dk.kkr.survey.result;

import static dk.kkr.survey.Surveys.PICK;
import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.plan;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.EventSchemas;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.survey.Surveys;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.questionnaire.Questionnaires;
import dk.kkr.survey.wave.Group;
import dk.kkr.survey.wave.Wave;
import dk.kkr.survey.wave.Waves;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ResultResourceTest {

    private static final Map<String, Integer> ANSWERS = new LinkedHashMap<>(
            Map.of("nordjylland MAYOR", 8, "nordjylland OTHER", 4, "sjaelland MAYOR", 9, "sjaelland OTHER", 7));

    @Inject
    EventConsumer references;

    @Inject
    Waves waves;

    @Inject
    Questionnaires questionnaires;

    @Inject
    ResultService results;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    @Test
    void showsResultsToKlAtTheClosingAndToAllAtThePublication() {
        String questionnaire = questionnaire(PICK, SCALE);
        String wave = opened(questionnaire, panel(ANSWERS));
        String path = "/v1/waves/" + wave;
        kl().get(path + "/results").then().statusCode(409).body("code", equalTo("WAVE_OPEN"));
        given().get(path + "/results").then().statusCode(404);
        close(wave);
        given().get(path + "/results").then().statusCode(404);
        given().get(path + "/exports/spss.csv").then().statusCode(404);
        kl().get(path + "/results?by=kkr&by=role")
                .then()
                .statusCode(200)
                .body("n", equalTo(28))
                .body("groups", hasSize(1 + 2 + 2 + 4))
                .body("groups[0].kkr", nullValue())
                .body("groups[0].questions[0].frames.TODAY.n", equalTo(28))
                .body("groups[0].questions[0].frames.TODAY.options[0].rank", notNullValue())
                .body("groups[0].questions[1].mean", notNullValue())
                .body("groups.find { it.kkr == 'nordjylland' && it.role == 'OTHER' }.withheld", equalTo(true))
                .body("groups.find { it.kkr == 'nordjylland' && it.role == 'MAYOR' }.withheld", equalTo(true))
                .body("groups.find { it.kkr == 'sjaelland' && it.role == 'OTHER' }.withheld", equalTo(true))
                .body("groups.find { it.kkr == 'nordjylland' && it.role == 'OTHER' }.questions[1].mean", nullValue());
        kl().get(path + "/results").then().body("groups", hasSize(1));
        kl().get(path + "/results?by=kkr").then().body("groups", hasSize(3));
        kl().get(path + "/results?by=settlement")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_BREAKDOWN"));
        step(path, "publication").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        given().get(path + "/results").then().statusCode(200).body("n", equalTo(28));
        given().get(path + "/exports/results.csv").then().statusCode(200).body(containsString(";n;28"));
        given().get(path + "/exports/spss.csv").then().body(containsString("Q1_TODAY_N"));
        given().get(path + "/exports/codebook.csv").then().body(containsString("Q2_MEAN"));
    }

    @Test
    void takesTheFiguresOfAnOldWaveAndComparesAWaveWithThem() {
        String questionnaire = questionnaire(PICK, SCALE);
        String wave = opened(questionnaire, panel(ANSWERS));
        close(wave);
        String old = kl().body(plan(questionnaire, null, "2017-01-06T08:00:00Z", "2017-01-20T22:00:00Z"))
                .post("/v1/waves")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String scale = key(SCALE);
        kl().get("/v1/waves/" + old + "/results").then().statusCode(409).body("code", equalTo("NO_FIGURES_YET"));
        String figures = "{\"title\":\"2017\",\"n\":56,\"scale\":{\"" + scale + "\":{\"mean\":3.1,\"n\":56}},"
                + "\"groups\":[{\"kkr\":\"nordjylland\",\"n\":57}]}";
        kl().header("Accept-Language", "da")
                .body(figures)
                .post("/v1/waves/" + old + "/aggregates")
                .then()
                .statusCode(201)
                .body("consistent", equalTo(false))
                .body("contradictions.code", hasItem("PARTS_DO_NOT_SUM"))
                .body("contradictions[0].detail", containsString("tilsammen"));
        kl().get("/v1/waves/" + old + "/consistency").then().body("contradictions", hasSize(1));
        kl().get("/v1/waves/" + wave + "/consistency").then().body("consistent", equalTo(true));
        kl().get("/v1/waves/" + old + "/results").then().body("groups[0].questions[0].mean", equalTo(3.1f));
        kl().get("/v1/waves/" + wave + "/comparison?with=" + old)
                .then()
                .statusCode(200)
                .body("warning", startsWith("Other people"))
                .body("questions", hasSize(1))
                .body("questions[0].mean.verdict", equalTo("NOT_ASSESSABLE"))
                .body("questions[0].mean.interval", nullValue())
                .body("questions[0].mean.other", closeTo(3.1f));
        kl().get("/v1/waves/" + wave + "/comparison").then().statusCode(400);
        kl().body(figures)
                .post("/v1/waves/" + wave + "/aggregates")
                .then()
                .statusCode(409)
                .body("code", equalTo("WAVE_HAS_PANEL"));
        kl().body("{\"title\":\"2017\",\"n\":56,\"scale\":{\"nothing\":{\"mean\":3.1}}}")
                .post("/v1/waves/" + old + "/aggregates")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_QUESTION"));
    }

    @Test
    void showsPublishedFiguresOfMunicipalitiesByTheirGroups() {
        String old = kl().body(plan(questionnaire(SCALE), null, "2017-01-06T08:00:00Z", "2017-01-20T22:00:00Z"))
                .post("/v1/waves")
                .path("id");
        String scale = key(SCALE);
        kl().body("{\"title\":\"2017\",\"n\":60,\"scale\":{\"" + scale + "\":{\"mean\":3.1}},\"groups\":["
                        + "{\"settlement\":\"URBAN\",\"n\":40,\"scale\":{\"" + scale + "\":{\"mean\":3.2}}},"
                        + "{\"settlement\":\"RURAL\",\"n\":21},{\"municipalityGroup\":\"PROVINCIAL\",\"n\":9}]}")
                .post("/v1/waves/" + old + "/aggregates")
                .then()
                .statusCode(201)
                .body("contradictions.pointer", equalTo(List.of("/n")));
        kl().get("/v1/waves/" + old + "/results?by=settlement")
                .then()
                .statusCode(200)
                .body("groups", hasSize(3))
                .body("groups.find { it.settlement == 'URBAN' }.questions[0].mean", equalTo(3.2f));
        kl().get("/v1/waves/" + old + "/results?by=municipalityGroup&by=settlement")
                .then()
                .body("groups", hasSize(4));
        kl().body("{\"title\":\"2017\",\"n\":60,\"groups\":[{\"kkr\":\"atlantis\",\"n\":4}]}")
                .post("/v1/waves/" + old + "/aggregates")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/groups/0/kkr")))
                .body("errors.code", equalTo(List.of("UNKNOWN_GROUP")));
    }

    @Test
    void tellsOthersTheResultsAndNothingWithheld() throws Exception {
        ObjectNode example = (ObjectNode) json.readTree(EventSchemas.example("dk.kkr.surveys.results-published.v1"));
        assertThat(EventSchemas.faults("dk.kkr.surveys.results-published.v1", json.writeValueAsString(example)))
                .isEmpty();
        String wave = opened(questionnaire(SCALE), panel(ANSWERS));
        close(wave);
        ResultService.PublishedResults told =
                QuarkusTransaction.requiringNew().call(() -> results.published(UUID.fromString(wave)));
        assertThat(EventSchemas.faults("dk.kkr.surveys.results-published.v1", json.writeValueAsString(told)))
                .isEmpty();
    }

    private static org.hamcrest.Matcher<Float> closeTo(float value) {
        return equalTo(value);
    }

    private static String key(String question) {
        int at = question.indexOf("\"key\":\"") + 7;
        return question.substring(at, question.indexOf('"', at));
    }

    /** As the closing does it, with answers made up here. */
    private void close(String id) {
        QuarkusTransaction.requiringNew().run(() -> {
            Wave wave = waves.get(UUID.fromString(id));
            wave.close(Instant.now());
            var asked = questionnaires
                    .published(wave.questionnaire(), wave.questionnaireVersion())
                    .orElseThrow();
            WaveTally tally = new WaveTally(
                    asked,
                    PanelKind.MEMBERS,
                    ANSWERS.entrySet().stream()
                            .map(entry -> new WaveTally.Asked(group(entry.getKey()), entry.getValue()))
                            .toList());
            int[] person = {0};
            ANSWERS.forEach((group, answers) -> {
                for (int i = 0; i < answers; i++) {
                    ObjectNode sheet = json.createObjectNode();
                    ObjectNode words = sheet.putObject(key(PICK));
                    words.putArray("TODAY").add(person[0] % 2 == 0 ? "a" : "b");
                    words.putArray("FUTURE").add(person[0] % 3 == 0 ? "a" : "c");
                    sheet.put(key(SCALE), 2 + person[0]++ % 3);
                    tally.add(group(group), true, sheet);
                }
            });
            results.keep(wave, tally);
        });
    }

    private static Group group(String name) {
        String[] words = name.split(" ");
        return new Group(words[0], words[1]);
    }
}
