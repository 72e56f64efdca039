package dk.kkr.survey.form;

import static dk.kkr.survey.Surveys.PICK;
import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static io.restassured.RestAssured.given;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.survey.Invited;
import dk.kkr.survey.Surveys;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A questionnaire with a question of each type, asked of five members. */
abstract class FormScene {

    static final String OTHERS = """
            {"key":"deltager","type":"SINGLE","required":true,"text":{"da":"Deltager du?","en":"Do you take part?"},
             "options":[{"key":"ja","text":{"da":"Ja","en":"Yes"}},{"key":"nej","text":{"da":"Nej","en":"No"}}]},
            {"key":"hvor","type":"MULTIPLE","text":{"da":"Hvor?"},"dontKnow":true,"showIf":{"question":"deltager","equals":"ja"},
             "options":[{"key":"nord","text":{"da":"Nord"}},{"key":"syd","text":{"da":"Syd"}}]},
            {"key":"timer","type":"NUMBER","text":{"da":"Timer om ugen"},"min":0,"max":5000,"dontKnow":true},
            {"key":"version","type":"TEXT","text":{"da":"<b>Andet</b> & mere"}}""";

    @Inject
    EventConsumer references;

    @Inject
    Invited invited;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    String wave() {
        return opened(questionnaire(SCALE, PICK, OTHERS), panel(Map.of("nordjylland MAYOR", 5)));
    }

    Visit visit() {
        return new Visit(invited.tokens(wave()).get(0));
    }

    static Response api(String token) {
        return given().header("Authorization", "Survey " + token).get("/v1/response");
    }
}
