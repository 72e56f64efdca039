package dk.kkr.survey.questionnaire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class QuestionnaireResourceTest {

    private static final String BODY = """
            {"key":"prøve","title":{"da":"Prøve"},"questions":[
             {"key":"s","type":"SCALE","text":{"da":"?"},"min":1,"max":5,"ends":{"da":["lav","høj"]}}]}""".replace("prøve", "proeve");

    @Inject
    DataSource database;

    private static RequestSpecification kl() {
        return given().auth().oauth2(Tokens.kl()).contentType("application/json");
    }

    private static String drafted(String body) {
        return kl().body(body)
                .post("/v1/questionnaires")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response step(String id, String step) {
        String tag = kl().get("/v1/questionnaires/" + id).header("ETag");
        return kl().header("If-Match", tag).body("{}").post("/v1/questionnaires/" + id + "/" + step);
    }

    @Test
    void keepsWhatWasPublishedWhileTheNextVersionIsWritten() {
        String id = drafted(BODY);
        step(id, "publication").then().statusCode(200).body("status", equalTo("PUBLISHED"));
        step(id, "versions").then().statusCode(201).body("version", equalTo(2)).body("status", equalTo("DRAFT"));
        kl().header("If-Match", "\"3\"")
                .body(BODY.replace("\"max\":5", "\"max\":7"))
                .put("/v1/questionnaires/" + id)
                .then()
                .statusCode(200)
                .body("questions[0].max", equalTo(7));
        kl().get("/v1/questionnaires/" + id + "?version=1")
                .then()
                .body("questions[0].max", equalTo(5))
                .body("status", equalTo("PUBLISHED"));
        kl().get("/v1/questionnaires/" + id).then().body("version", equalTo(2));
        kl().get("/v1/questionnaires/" + id + "?version=3").then().statusCode(404);
    }

    @Test
    void refusesToChangeAPublishedVersion() {
        String id = drafted(BODY);
        step(id, "publication");
        kl().header("If-Match", "\"2\"")
                .body(BODY)
                .put("/v1/questionnaires/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("QUESTIONNAIRE_PUBLISHED"));
        step(id, "publication").then().statusCode(409);
        step(id, "versions");
        step(id, "versions").then().statusCode(409).body("code", equalTo("DRAFT_OPEN"));
    }

    @Test
    void theDatabaseRefusesItToo() throws SQLException {
        String id = drafted(BODY);
        step(id, "publication");
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update questionnaire_version set content = '{}' where questionnaire = ?::uuid")) {
            update.setString(1, id);
            assertThrows(SQLException.class, update::executeUpdate);
        }
    }

    @Test
    void tellsAllThatCannotWorkBeforePublication() {
        String id = drafted(BODY.replace("\"max\":5", "\"max\":50")
                .replace("\"ends\":{\"da\":[\"lav\",\"høj\"]}", "\"maxPicks\":2"));
        kl().get("/v1/questionnaires/" + id + "/check")
                .then()
                .body("works", equalTo(false))
                .body("findings.code", equalTo(java.util.List.of("SCALE_STEPS", "SCALE_ENDS", "NOT_FOR_TYPE")));
        step(id, "publication")
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("SCALE_ENDS"))
                .body("errors[0].pointer", startsWith("/questions/0/"));
    }

    @Test
    void refusesWhatHasNoForm() {
        kl().body(BODY.replace("\"type\":\"SCALE\"", "\"type\":\"SLIDER\""))
                .post("/v1/questionnaires")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/questions/0/type"));
        kl().body(BODY.replace("\"key\":\"s\"", "\"key\":\"S!\",\"colour\":1"))
                .post("/v1/questionnaires")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/questions/0/colour"));
    }

    @Test
    void givesUpADraftAndWithTheOnlyVersionTheQuestionnaire() {
        String id = drafted(BODY);
        kl().delete("/v1/questionnaires/" + id).then().statusCode(428);
        kl().header("If-Match", "\"1\"")
                .delete("/v1/questionnaires/" + id)
                .then()
                .statusCode(204);
        kl().get("/v1/questionnaires/" + id).then().statusCode(404);

        String kept = drafted(BODY);
        step(kept, "publication");
        step(kept, "versions");
        kl().header("If-Match", "\"3\"")
                .delete("/v1/questionnaires/" + kept)
                .then()
                .statusCode(204);
        kl().get("/v1/questionnaires/" + kept).then().body("version", equalTo(1));
        kl().header("If-Match", "\"4\"")
                .delete("/v1/questionnaires/" + kept)
                .then()
                .statusCode(409);
    }
}
