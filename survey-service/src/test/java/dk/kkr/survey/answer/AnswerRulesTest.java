package dk.kkr.survey.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final QuestionnaireBody ASKED = read("""
            {"key":"q","title":{"da":"Q"},"questions":[
             {"key":"pick","type":"PICK","text":{"da":"?"},"maxPicks":2,"frames":["TODAY","FUTURE"],"required":true,
              "options":[{"key":"a","text":{"da":"A"}},{"key":"b","text":{"da":"B"}},{"key":"c","text":{"da":"C"}}]},
             {"key":"scale","type":"SCALE","text":{"da":"?"},"min":1,"max":5,"ends":{"da":["lav","høj"]},"dontKnow":true},
             {"key":"one","type":"SINGLE","text":{"da":"?"},"options":[{"key":"ja","text":{"da":"Ja"}},{"key":"nej","text":{"da":"Nej"}}]},
             {"key":"many","type":"MULTIPLE","text":{"da":"?"},"showIf":{"question":"one","equals":"ja"},
              "options":[{"key":"x","text":{"da":"X"}},{"key":"y","text":{"da":"Y"}}]},
             {"key":"deep","type":"TEXT","text":{"da":"?"},"showIf":{"question":"many","equals":"x"},"required":true},
             {"key":"low","type":"TEXT","text":{"da":"?"},"showIf":{"question":"scale","equals":1}},
             {"key":"why","type":"TEXT","text":{"da":"?"},"showIf":{"question":"pick","equals":"c"}},
             {"key":"number","type":"NUMBER","text":{"da":"?"},"min":0,"max":100}]}""", QuestionnaireBody.class);

    private final AnswerRules rules = new AnswerRules(ASKED);

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException illShaped) {
            throw new IllegalArgumentException(illShaped);
        }
    }

    private List<String> found(String answers, boolean complete) {
        return rules.check(rules.tidied(read(answers, ObjectNode.class)), "", complete).stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .toList();
    }

    @Test
    void takesAsManyPicksAsAllowedAndNotOneMore() {
        assertEquals(List.of(), found("{\"pick\":{\"TODAY\":[\"a\",\"b\"]}}", false));
        assertEquals(List.of("TOO_MANY_PICKS /pick/TODAY"), found("{\"pick\":{\"TODAY\":[\"a\",\"b\",\"c\"]}}", false));
        assertEquals(List.of("PICKED_TWICE /pick/FUTURE/1"), found("{\"pick\":{\"FUTURE\":[\"a\",\"a\"]}}", false));
        assertEquals(
                List.of("UNKNOWN_OPTION /pick/TODAY/0", "UNKNOWN_FRAME /pick/YESTERDAY"),
                found("{\"pick\":{\"TODAY\":[\"d\"],\"YESTERDAY\":[\"a\"]}}", false));
        assertEquals(List.of("ANSWER_SHAPE /pick"), found("{\"pick\":[\"a\"]}", false));
        assertEquals(List.of("UNKNOWN_OPTION /pick/TODAY/0"), found("{\"pick\":{\"TODAY\":[1]}}", false));
    }

    @Test
    void keepsWithinTheScale() {
        for (String within : List.of("1", "5", "\"DONT_KNOW\"")) {
            assertEquals(List.of(), found("{\"scale\":" + within + "}", false), within);
        }
        for (String outside : List.of("0", "6", "3.5", "\"4\"", "99999999999", "true")) {
            assertEquals(List.of("OUTSIDE_SCALE /scale"), found("{\"scale\":" + outside + "}", false), outside);
        }
    }

    @Test
    void doesNotKnowOnlyWhereThatIsAllowed() {
        assertEquals(List.of("UNKNOWN_OPTION /one"), found("{\"one\":\"DONT_KNOW\"}", false));
        assertEquals(List.of("OUTSIDE_RANGE /number"), found("{\"number\":\"DONT_KNOW\"}", false));
    }

    @Test
    void asksOnlyWhatTheAnswersBeforeLeadTo() {
        assertEquals(List.of("NOT_ASKED /many"), found("{\"one\":\"nej\",\"many\":[\"x\"]}", false));
        assertEquals(List.of(), found("{\"one\":\"ja\",\"many\":[\"y\",\"x\"],\"deep\":\"Fordi\"}", false));
        assertEquals(List.of("NOT_ASKED /deep"), found("{\"one\":\"ja\",\"many\":[\"y\"],\"deep\":\"Fordi\"}", false));
        assertEquals(List.of(), found("{\"scale\":1,\"low\":\"Fordi\"}", false));
        assertEquals(List.of("NOT_ASKED /low"), found("{\"scale\":2,\"low\":\"Fordi\"}", false));
        assertEquals(
                List.of(), found("{\"pick\":{\"TODAY\":[\"a\"],\"FUTURE\":[\"b\",\"c\"]},\"why\":\"Fordi\"}", false));
        assertEquals(List.of("NOT_ASKED /why"), found("{\"pick\":{\"TODAY\":[\"a\",\"b\"]},\"why\":\"Fordi\"}", false));
    }

    @Test
    void wantsRequiredAnswersOnSubmissionInEveryFrameAndWhereTheyAreAsked() {
        assertEquals(List.of("REQUIRED /pick"), found("{}", true));
        assertEquals(List.of(), found("{}", false));
        assertEquals(List.of("REQUIRED /pick"), found("{\"pick\":{\"TODAY\":[\"a\"],\"FUTURE\":[]}}", true));
        String picked = "{\"pick\":{\"TODAY\":[\"a\"],\"FUTURE\":[\"b\"]}";
        assertEquals(List.of(), found(picked + "}", true));
        assertEquals(
                List.of("REQUIRED /deep"), found(picked + ",\"one\":\"ja\",\"many\":[\"x\"],\"deep\":\" \"}", true));
    }

    @Test
    void limitsNumbersAndTexts() {
        assertEquals(List.of(), found("{\"number\":0.5}", false));
        assertEquals(List.of("OUTSIDE_RANGE /number"), found("{\"number\":100.01}", false));
        assertEquals(List.of("OUTSIDE_RANGE /number"), found("{\"number\":1.2345678901234567}", false));
        String asked = "{\"scale\":1,\"low\":\"";
        assertEquals(List.of(), found(asked + "æ".repeat(2000) + "\"}", false));
        assertEquals(List.of("TEXT_LIMIT /low"), found(asked + "æ".repeat(2001) + "\"}", false));
        assertEquals(List.of("TEXT_LIMIT /low"), found(asked + "\\u0000\"}", false));
    }

    @Test
    void tellsQuestionsThatAreNotInTheQuestionnaire() {
        assertEquals(List.of("UNKNOWN_QUESTION /a~1b"), found("{\"a/b\":1}", false));
    }

    /** What is sealed is padded to this; an answer that did not fit could not be stored. */
    @Test
    void theLargestAnswerFits() throws JsonProcessingException {
        String text = "€".repeat(2000);
        ObjectNode largest = read(
                "{\"pick\":{\"TODAY\":[\"a\",\"b\"],\"FUTURE\":[\"a\",\"b\"]},\"scale\":1,\"one\":\"ja\",\"many\":[\"x\",\"y\"],"
                        + "\"number\":0.123456789012345,\"deep\":\"" + text + "\",\"low\":\"" + text + "\"}",
                ObjectNode.class);
        assertEquals(List.of(), rules.check(largest, "", true));
        assertTrue(JSON.writeValueAsBytes(largest).length <= ASKED.largestAnswer());
    }
}
