package dk.kkr.survey.closing;

import static dk.kkr.survey.Surveys.PICK;
import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
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
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ClosingTest {

    private static final String TEXT = "{\"key\":\"ord\",\"type\":\"TEXT\",\"text\":{\"da\":\"Ord?\"}}";

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

    private static void save(String token, String answers) {
        given().header("Authorization", "Survey " + token)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"answers\":" + answers + "}")
                .put("/v1/response")
                .then()
                .statusCode(200);
    }

    private static void submit(String token) {
        given().header("Authorization", "Survey " + token)
                .header("If-Match", "\"1\"")
                .post("/v1/response/submission")
                .then()
                .statusCode(204);
    }

    private long count(String sql, String wave) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, wave);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void countsWhatWasSubmittedAndWhatWasBegunAndLeavesNothingSealed() throws SQLException {
        String wave = opened(questionnaire(SCALE, PICK, TEXT), panel(Map.of("nordjylland MAYOR", 8)));
        List<String> tokens = invited.tokens(wave);
        for (int i = 0; i < 5; i++) {
            save(tokens.get(i), "{\"opbakning\":" + (i == 0 ? 2 : 4) + ",\"ord\":\"Ord nummer " + i + "\"}");
            submit(tokens.get(i));
        }
        save(tokens.get(5), "{\"opbakning\":5}");
        save(tokens.get(6), "{}");
        kl().get("/v1/waves/" + wave + "/comments").then().body("items", hasSize(0));
        step("/v1/waves/" + wave, "closing").then().statusCode(200).body("state", equalTo("CLOSED"));

        kl().get("/v1/waves/" + wave + "/participation")
                .then()
                .body("responded", equalTo(6))
                .body("rate", equalTo(75));
        kl().get("/v1/waves/" + wave + "/results?by=kkr&by=role")
                .then()
                .statusCode(200)
                .body("n", equalTo(6))
                .body("groups[0].questions[0].counts.'4'", equalTo(4))
                .body("groups[0].questions[0].counts.'5'", equalTo(1));
        kl().get("/v1/waves/" + wave + "/comments").then().body("items", hasSize(5));
        assertEquals(0, count("select count(*) from sealed_answer where wave = ?::uuid", wave));
        assertEquals(
                0,
                count(
                        "select count(*) from draft d join wave_member m on m.id = d.member where m.wave = ?::uuid",
                        wave));
        given().header("Authorization", "Survey " + tokens.get(7))
                .get("/v1/response")
                .then()
                .statusCode(409)
                .body("code", equalTo("WAVE_NOT_OPEN"));
        step("/v1/waves/" + wave, "closing").then().statusCode(409);
    }

    @Test
    void closesAWaveThatNobodyAnswered() {
        String wave = opened(questionnaire(SCALE), panel(Map.of("nordjylland MAYOR", 5)));
        step("/v1/waves/" + wave, "closing").then().statusCode(200);
        kl().get("/v1/waves/" + wave + "/results").then().statusCode(200).body("groups[0].withheld", equalTo(true));
    }
}
