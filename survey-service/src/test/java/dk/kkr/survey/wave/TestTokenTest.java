package dk.kkr.survey.wave;

import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.plan;
import static dk.kkr.survey.Surveys.planned;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.survey.Invited;
import dk.kkr.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class TestTokenTest {

    private static final String TEXT = "{\"key\":\"ord\",\"type\":\"TEXT\",\"text\":{\"da\":\"Ord?\"}}";

    @Inject
    EventConsumer references;

    @Inject
    Invited invited;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    private static String token(String wave) {
        return kl().post("/v1/waves/" + wave + "/test-tokens")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("token");
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Survey " + token).contentType("application/json");
    }

    private static void answer(String token) {
        as(token)
                .header("If-Match", "\"0\"")
                .body("{\"answers\":{\"opbakning\":1,\"ord\":\"Prøve\"}}")
                .put("/v1/response")
                .then()
                .statusCode(200)
                .body("answers.opbakning", equalTo(1));
    }

    private static void submit(String token) {
        as(token)
                .header("If-Match", "\"1\"")
                .post("/v1/response/submission")
                .then()
                .statusCode(204);
    }

    @Test
    void triesAWaveBeforeItOpensAndCountsNothingOfIt() {
        String wave = planned(questionnaire(SCALE, TEXT), panel(Map.of("nordjylland MAYOR", 6)));
        String begun = token(wave);
        String submitted = token(wave);
        as(begun).get("/v1/response").then().statusCode(200).body("test", equalTo(true));
        answer(begun);
        answer(submitted);
        submit(submitted);
        as(submitted).get("/v1/response").then().body("submitted", equalTo(true));

        String path = "/v1/waves/" + wave;
        step(path, "opening").then().statusCode(200);
        as(begun).get("/v1/response").then().statusCode(200).body("answers.opbakning", equalTo(1));
        kl().get(path + "/participation").then().body("panel", equalTo(6)).body("responded", equalTo(0));
        invited.tokens(wave).forEach(token -> {
            as(token).get("/v1/response").then().body("test", equalTo(false));
            answer(token);
            submit(token);
        });
        step(path, "closing").then().statusCode(200);
        kl().get(path + "/participation").then().body("panel", equalTo(6)).body("responded", equalTo(6));
        kl().get(path + "/results").then().body("n", equalTo(6)).body("outcomes.panel", equalTo(6));
        kl().get(path + "/comments").then().body("items", hasSize(6));
        kl().post(path + "/test-tokens").then().statusCode(409).body("code", equalTo("WAVE_NOT_OPEN"));
    }

    @Test
    void tryingIsNoAnswerThatWouldKeepBulkAnswersOut() {
        String wave = planned(questionnaire(SCALE, TEXT), panel(Map.of("nordjylland MAYOR", 6)));
        step("/v1/waves/" + wave, "opening").then().statusCode(200);
        String token = token(wave);
        answer(token);
        submit(token);
        kl().contentType("application/x-ndjson")
                .body("{\"kkr\":\"nordjylland\",\"role\":\"MAYOR\",\"complete\":true,\"answers\":{\"opbakning\":4}}"
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/waves/" + wave + "/responses")
                .then()
                .statusCode(200);
    }

    @Test
    void endsTestsWhenTheWaveIsPlannedAnew() {
        String questionnaire = questionnaire(SCALE, TEXT);
        String panel = panel(Map.of("nordjylland MAYOR", 6));
        String path = "/v1/waves/" + planned(questionnaire, panel);
        String token = token(path.substring(path.lastIndexOf('/') + 1));
        kl().header("If-Match", kl().get(path).header("ETag"))
                .body(plan(questionnaire(SCALE), panel, "2095-01-06T08:00:00Z", "2095-01-20T22:00:00Z"))
                .put(path)
                .then()
                .statusCode(200);
        // Other tests may have used up the tries of unknown tokens.
        as(token).get("/v1/response").then().statusCode(anyOf(equalTo(401), equalTo(429)));
    }

    @Test
    void givesNoMoreThanAHundredTokens() {
        String wave = planned(questionnaire(SCALE), panel(Map.of("nordjylland MAYOR", 6)));
        List<Integer> answers = IntStream.range(0, 101)
                .mapToObj(i -> kl().post("/v1/waves/" + wave + "/test-tokens").statusCode())
                .toList();
        assertEquals(List.of(201, 409), answers.stream().distinct().toList());
        assertEquals(409, answers.get(100));
    }
}
