package dk.kkr.survey.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireCheckTest {

    private static final String SCALE = """
            {"key":"s","type":"SCALE","text":{"da":"?"},"min":1,"max":5,"ends":{"da":["lav","høj"]}}""";
    private static final String SINGLE = """
            {"key":"c","type":"SINGLE","text":{"da":"?"},"options":[{"key":"ja","text":{"da":"Ja"}},{"key":"nej","text":{"da":"Nej"}}]}""";

    private static final String PICK = """
            {"key":"p","type":"PICK","text":{"da":"?"},"maxPicks":1,"frames":["TODAY"],
             "options":[{"key":"a","text":{"da":"A"}},{"key":"b","text":{"da":"B"}}]}""";

    private static List<String> found(String... questions) {
        try {
            QuestionnaireBody body = new ObjectMapper()
                    .readValue(
                            "{\"key\":\"q\",\"title\":{\"da\":\"Q\"},\"questions\":[" + String.join(",", questions)
                                    + "]}",
                            QuestionnaireBody.class);
            return QuestionnaireCheck.of(body).stream()
                    .map(fault -> fault.code() + " " + fault.pointer())
                    .toList();
        } catch (JsonProcessingException illShaped) {
            throw new IllegalArgumentException(illShaped);
        }
    }

    @Test
    void findsNothingInQuestionsOfEveryType() {
        assertEquals(
                List.of(),
                found(
                        SCALE,
                        SINGLE,
                        SINGLE.replace("SINGLE", "MULTIPLE").replace("\"c\"", "\"m\""),
                        """
                        {"key":"p","type":"PICK","text":{"da":"?"},"maxPicks":2,"frames":["TODAY","FUTURE"],
                         "options":[{"key":"a","text":{"da":"A"}},{"key":"b","text":{"da":"B"}}]}""",
                        "{\"key\":\"n\",\"type\":\"NUMBER\",\"text\":{\"da\":\"?\"},\"min\":0}",
                        "{\"key\":\"t\",\"type\":\"TEXT\",\"text\":{\"da\":\"?\"}}"));
    }

    @Test
    void wantsAQuestion() {
        assertEquals(List.of("NO_QUESTIONS /questions"), found());
    }

    @Test
    void namesAllFramesOrNone() {
        String pick = """
                {"key":"p","type":"PICK","text":{"da":"?"},"maxPicks":2,"frames":["OWN","OTHERS"],"frameNames":[{"da":"I dit KKR"}],
                 "options":[{"key":"a","text":{"da":"A"}},{"key":"b","text":{"da":"B"}}]}""";
        assertEquals(List.of("FRAMES /questions/0/frameNames"), found(pick));
        assertEquals(List.of(), found(pick.replace("\"I dit KKR\"}", "\"I dit KKR\"},{\"da\":\"I de andre\"}")));
    }

    @Test
    void picksAtMostAsManyAsThereAreAndInDifferentFrames() {
        String pick = """
                {"key":"p","type":"PICK","text":{"da":"?"},"maxPicks":3,"frames":["TODAY","TODAY"],
                 "options":[{"key":"a","text":{"da":"A"}},{"key":"a","text":{"da":"B"}}]}""";
        assertEquals(
                List.of(
                        "DUPLICATE_KEY /questions/0/options/1/key",
                        "MAX_PICKS /questions/0/maxPicks",
                        "FRAMES /questions/0/frames"),
                found(pick));
    }

    @Test
    void scalesHaveFromTwoToElevenStepsAndNamedEnds() {
        assertEquals(List.of(), found(SCALE.replace("\"max\":5", "\"max\":2")));
        assertEquals(List.of(), found(SCALE.replace("\"max\":5", "\"max\":11")));
        assertEquals(List.of("SCALE_STEPS /questions/0/max"), found(SCALE.replace("\"max\":5", "\"max\":12")));
        assertEquals(List.of("SCALE_STEPS /questions/0/max"), found(SCALE.replace("\"max\":5", "\"max\":1")));
        assertEquals(
                List.of("SCALE_ENDS /questions/0/ends"),
                found("{\"key\":\"s\",\"type\":\"SCALE\",\"text\":{\"da\":\"?\"},\"min\":1,\"max\":5}"));
    }

    @Test
    void tellsFieldsThatAreNotForTheType() {
        assertEquals(
                List.of("NOT_FOR_TYPE /questions/0/dontKnow", "NOT_FOR_TYPE /questions/0/maxPicks"),
                found("{\"key\":\"t\",\"type\":\"TEXT\",\"text\":{\"da\":\"?\"},\"dontKnow\":true,\"maxPicks\":1}"));
    }

    @Test
    void conditionsNameAnEarlierQuestionAndAnAnswerItCanHave() {
        String text =
                "{\"key\":\"t\",\"type\":\"TEXT\",\"text\":{\"da\":\"?\"},\"showIf\":{\"question\":\"%s\",\"equals\":%s}}";
        assertEquals(List.of(), found(SCALE, text.formatted("s", "5")));
        assertEquals(List.of(), found(SINGLE, text.formatted("c", "\"ja\"")));
        assertEquals(List.of(), found(PICK, text.formatted("p", "\"a\"")));
        assertEquals(
                List.of("CONDITION_NEVER_MET /questions/1/showIf/equals"),
                found(PICK, text.formatted("p", "\"TODAY\"")));
        assertEquals(List.of("CONDITION_NEVER_MET /questions/1/showIf/equals"), found(SCALE, text.formatted("s", "6")));
        assertEquals(
                List.of("CONDITION_NEVER_MET /questions/1/showIf/equals"),
                found(SCALE, text.formatted("s", "\"DONT_KNOW\"")));
        assertEquals(
                List.of("CONDITION_NEVER_MET /questions/1/showIf/equals"),
                found(SINGLE, text.formatted("c", "\"måske\"")));
        assertEquals(
                List.of("CONDITION_UNKNOWN_QUESTION /questions/0/showIf/question"),
                found(text.formatted("s", "5"), SCALE));
    }

    @Test
    void keysAreUnique() {
        assertEquals(List.of("DUPLICATE_KEY /questions/1/key"), found(SCALE, SCALE));
    }
}
