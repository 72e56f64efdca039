package dk.kkr.survey.answer;

import static dk.kkr.survey.Surveys.PICK;
import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ResponseResourceTest {

    @Inject
    EventConsumer references;

    @Inject
    Invited invited;

    @Inject
    DataSource database;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    private static RequestSpecification member(String token) {
        return given().header("Authorization", "Survey " + token).contentType("application/json");
    }

    private static Response save(String token, String tag, String answers) {
        return member(token)
                .header("If-Match", tag)
                .body("{\"answers\":" + answers + "}")
                .put("/v1/response");
    }

    private static Response submit(String token, String tag) {
        return member(token).header("If-Match", tag).post("/v1/response/submission");
    }

    private String wave(int members) {
        return opened(questionnaire(SCALE, PICK), panel(Map.of("nordjylland MAYOR", members)));
    }

    private static int responded(String wave) {
        return kl().get("/v1/waves/" + wave + "/participation").path("responded");
    }

    @Test
    void answersInSeveralVisitsAndCountsOnce() {
        String wave = wave(5);
        List<String> tokens = invited.tokens(wave);
        String token = tokens.get(0);
        member(token)
                .get("/v1/response")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("questions", hasSize(2));
        save(token, "\"0\"", "{\"opbakning\":4}").then().statusCode(200).header("ETag", "\"1\"");
        member(token).get("/v1/response").then().body("answers", hasEntry("opbakning", 4));
        save(token, "\"1\"", "{\"opbakning\":5,\"noegleord\":{\"TODAY\":[\"a\",\"b\"]}}")
                .then()
                .statusCode(200)
                .body("answers.noegleord.TODAY", equalTo(List.of("a", "b")));
        submit(token, "\"2\"").then().statusCode(204);
        submit(token, "\"2\"").then().statusCode(409).body("code", equalTo("ALREADY_SUBMITTED"));
        save(token, "\"2\"", "{\"opbakning\":1}").then().statusCode(409);
        member(token)
                .get("/v1/response")
                .then()
                .body("submitted", equalTo(true))
                .body("answers", equalTo(Map.of()));
        for (String other : tokens.subList(1, 4)) {
            save(other, "\"0\"", "{\"opbakning\":3}").then().statusCode(200);
        }
        assertEquals(0, responded(wave), "four of five are shown as none while the wave is open");
        save(tokens.get(4), "\"0\"", "{\"opbakning\":3}").then().statusCode(200);
        assertEquals(5, responded(wave), "in whole or in part");
    }

    @Test
    void asksWhomAndWhatItAskedWhenItOpenedThoughPanelAndQuestionnaireChange() {
        String questionnaire = questionnaire(SCALE);
        String panel = panel(Map.of("nordjylland MAYOR", 5));
        String token = invited.tokens(opened(questionnaire, panel)).get(0);
        save(token, "\"0\"", "{\"opbakning\":5}").then().statusCode(200);

        kl().header("If-Match", kl().get("/v1/panels/" + panel).header("ETag"))
                .body("[]")
                .put("/v1/panels/" + panel + "/members")
                .then()
                .statusCode(200);
        step("/v1/questionnaires/" + questionnaire, "versions").then().statusCode(201);
        kl().header("If-Match", kl().get("/v1/questionnaires/" + questionnaire).header("ETag"))
                .body("{\"key\":\"proeve\",\"title\":{\"da\":\"Prøve\"},\"questions\":["
                        + SCALE.replace("\"max\":5", "\"max\":4") + "]}")
                .put("/v1/questionnaires/" + questionnaire)
                .then()
                .statusCode(200);
        step("/v1/questionnaires/" + questionnaire, "publication").then().statusCode(200);

        member(token)
                .get("/v1/response")
                .then()
                .statusCode(200)
                .body("questions[0].max", equalTo(5))
                .body("answers.opbakning", equalTo(5));
        submit(token, "\"1\"").then().statusCode(204);
    }

    @Test
    void asksWhatAnotherReplicaPublished() throws SQLException {
        String wave = wave(5);
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.execute("insert into questionnaire_version (questionnaire, number, status, content, published_at)"
                    + " select v.questionnaire, 2, status, content, published_at from questionnaire_version v"
                    + " join wave w on w.questionnaire = v.questionnaire where w.id = '" + wave + "'");
            sql.execute("update wave set questionnaire_version = 2 where id = '" + wave + "'");
        }
        member(invited.tokens(wave).get(0))
                .get("/v1/response")
                .then()
                .statusCode(200)
                .body("questions", hasSize(2));
    }

    @Test
    void letsOneOfTwoDevicesSaveAndTellsTheOther() {
        String token = invited.tokens(wave(5)).get(0);
        Map<Integer, Long> answers = Stream.of(1, 2)
                .parallel()
                .map(step ->
                        save(token, "\"0\"", "{\"opbakning\":" + step + "}").statusCode())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertEquals(Map.of(200, 1L, 412, 1L), answers);
        member(token).body("{\"answers\":{}}").put("/v1/response").then().statusCode(428);
    }

    @Test
    void countsOneSubmissionOfMany() {
        String wave = wave(5);
        String token = invited.tokens(wave).get(0);
        save(token, "\"0\"", "{\"opbakning\":4}");
        Map<Integer, Long> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> submit(token, "\"1\"").statusCode())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertEquals(Map.of(204, 1L, 409, 5L), answers);
    }

    @Test
    void refusesWhatTheQuestionnaireDoesNotAllow() {
        String token = invited.tokens(wave(5)).get(0);
        save(token, "\"0\"", "{\"opbakning\":6,\"noegleord\":{\"TODAY\":[\"a\",\"b\",\"c\"]},\"andet\":1}")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of("/answers/opbakning", "/answers/noegleord/TODAY", "/answers/andet")))
                .body("errors.code", equalTo(List.of("OUTSIDE_SCALE", "TOO_MANY_PICKS", "UNKNOWN_QUESTION")));
        member(token).get("/v1/response").then().header("ETag", "\"0\"");
        submit(token, "\"0\"").then().statusCode(409).body("code", equalTo("NOTHING_ANSWERED"));
    }

    @Test
    void knowsNobodyWithoutATokenOfTheirOwn() {
        String token = invited.tokens(wave(5)).get(0);
        given().get("/v1/response").then().statusCode(401).body("code", equalTo("TOKEN_REQUIRED"));
        member("x".repeat(32)).get("/v1/response").then().statusCode(401).body("code", equalTo("UNKNOWN_TOKEN"));
        member("short").get("/v1/response").then().statusCode(401);
        kl().get("/v1/response").then().statusCode(401);
        given().header("Authorization", "Bearer " + token)
                .get("/v1/response")
                .then()
                .statusCode(401);
        member(token).get("/v1/waves").then().statusCode(401);
    }

    @Test
    void limitsFailuresButNeverAValidToken() {
        String token = invited.tokens(wave(5)).get(0);
        Map<Integer, Long> answers = IntStream.range(0, 150)
                .mapToObj(i -> member("%032d".formatted(i)).get("/v1/response").statusCode())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertEquals(java.util.Set.of(401, 429), answers.keySet());
        given().cookie("kkr_survey", "x".repeat(32))
                .get("/s")
                .then()
                .statusCode(429)
                .body(containsString("Vent et minut"));
        given().get("/s/short").then().statusCode(429);
        given().cookie("kkr_survey", token).get("/s").then().statusCode(200);
        member(token).get("/v1/response").then().statusCode(200).header("Cache-Control", "no-store");
    }
}
