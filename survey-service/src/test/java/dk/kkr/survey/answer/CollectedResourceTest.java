package dk.kkr.survey.answer;

import static dk.kkr.survey.Surveys.PICK;
import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import dk.kkr.survey.Invited;
import dk.kkr.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class CollectedResourceTest {

    private static final String MAYOR = """
            {"kkr":"nordjylland","role":"MAYOR","complete":true,"answers":{"opbakning":4}}
            """;
    private static final String OTHER = MAYOR.replace("MAYOR", "OTHER");

    @Inject
    EventConsumer references;

    @Inject
    Invited invited;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    private static String wave() {
        return opened(questionnaire(SCALE, PICK), panel(Map.of("nordjylland MAYOR", 3, "nordjylland OTHER", 2)));
    }

    private static Response bring(String wave, String body) {
        return given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/waves/" + wave + "/responses");
    }

    @Test
    void takesABodyOnceAndShowsExactNumbersSinceTheSenderKnowsThem() {
        String wave = wave();
        String body = MAYOR + MAYOR + OTHER;
        bring(wave, body).then().statusCode(200).body("stored", equalTo(3));
        bring(wave, body).then().statusCode(200).body("received", equalTo(3)).body("stored", equalTo(0));
        kl().get("/v1/waves/" + wave + "/participation")
                .then()
                .body("responded", equalTo(3))
                .body("rate", equalTo(60))
                .body("groups.find { it.kkr == 'nordjylland' && it.role == 'MAYOR' }.rate", equalTo(67));
    }

    @Test
    void takesNothingOfABodyWithAFaultAndTellsEach() {
        String wave = wave();
        bring(
                        wave,
                        MAYOR + OTHER.replace("4", "9")
                                + "{\"kkr\":\"fyn\",\"role\":\"OTHER\",\"answers\":{\"opbakning\":1}}\n" + "not json\n"
                                + MAYOR.replace("{\"opbakning\":4}", "{}").replace("true", "false"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/1/answers/opbakning"))
                .body("errors.find { it.pointer == '/2' }.code", equalTo("UNKNOWN_GROUP"))
                .body("errors.find { it.pointer.startsWith('/3') }.code", equalTo("NOT_JSON"))
                .body("errors.find { it.pointer == '/4/answers' }.code", equalTo("NOTHING_ANSWERED"));
        kl().get("/v1/waves/" + wave + "/participation").then().body("responded", equalTo(0));
        bring(wave, MAYOR).then().statusCode(200).body("stored", equalTo(1));
    }

    @Test
    void countsASheetThatWasHandedInWithNothingOnIt() {
        String wave = wave();
        bring(wave, MAYOR + MAYOR.replace("{\"opbakning\":4}", "{}"))
                .then()
                .statusCode(200)
                .body("stored", equalTo(2));
        step("/v1/waves/" + wave, "closing").then().statusCode(200);
        kl().get("/v1/waves/" + wave + "/participation").then().body("responded", equalTo(2));
    }

    @Test
    void refusesMoreAnswersThanMembersAcrossBodies() {
        String wave = wave();
        bring(wave, OTHER + OTHER + OTHER)
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("TOO_MANY_ANSWERS")));
        bring(wave, OTHER + OTHER).then().statusCode(200);
        bring(wave, OTHER).then().statusCode(400).body("errors.code", equalTo(List.of("TOO_MANY_ANSWERS")));
        bring(wave, MAYOR + MAYOR + MAYOR).then().statusCode(200);
    }

    @Test
    void leavesOneWayOfAnsweringOrTheOther() {
        String tokens = wave();
        String token = invited.tokens(tokens).get(0);
        given().header("Authorization", "Survey " + token)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"answers\":{\"opbakning\":2}}")
                .put("/v1/response")
                .then()
                .statusCode(200);
        bring(tokens, MAYOR).then().statusCode(409).body("code", equalTo("TOKENS_IN_USE"));

        String bulk = wave();
        bring(bulk, MAYOR).then().statusCode(200);
        given().header("Authorization", "Survey " + invited.tokens(bulk).get(0))
                .get("/v1/response")
                .then()
                .statusCode(409)
                .body("code", equalTo("COLLECTED_ELSEWHERE"));
    }
}
