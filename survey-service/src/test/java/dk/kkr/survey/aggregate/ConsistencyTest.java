package dk.kkr.survey.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of published figures cannot all be true, at both sides of each edge. */
class ConsistencyTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String ASKED = """
            {"key":"q","title":{"da":"Q"},"questions":[
             {"key":"words","type":"PICK","text":{"da":"Ord"},"maxPicks":2,"frames":["TODAY"],
              "options":[{"key":"a","text":{"da":"A"}},{"key":"b","text":{"da":"B"}},{"key":"c","text":{"da":"C"}}]},
             {"key":"support","type":"SCALE","text":{"da":"Opbakning"},"min":1,"max":5}]}""";

    private static final GroupNames NAMES =
            new GroupNames(Set.of("x", "y"), Set.of("MAYOR", "OTHER"), Set.of("G"), Set.of("URBAN", "RURAL"));

    @Test
    void findsNothingInWhatCanBeTrue() throws Exception {
        assertThat(found("""
                {"title":"t","n":10,"panelSize":10,
                 "scale":{"support":{"mean":3.5,"n":10,"counts":{"3":5,"4":5,"DONT_KNOW":0}}},
                 "picks":{"words":{"TODAY":{"a":10,"b":10}}},
                 "groups":[{"kkr":"x","n":6,"scale":{"support":{"mean":3.3}}},{"kkr":"y","n":4,"scale":{"support":{"mean":3.75}}},
                           {"role":"MAYOR","n":7}]}""")).isEmpty();
    }

    @Test
    void listsPartsThatDoNotSum() throws Exception {
        assertThat(found("{\"title\":\"t\",\"n\":10,\"groups\":[{\"kkr\":\"x\",\"n\":6},{\"kkr\":\"y\",\"n\":5}]}"))
                .containsExactly("/n PARTS_DO_NOT_SUM");
        assertThat(found("{\"title\":\"t\",\"n\":10,\"groups\":[{\"kkr\":\"x\",\"n\":6},{\"kkr\":\"y\",\"n\":3}]}"))
                .containsExactly("/n PARTS_DO_NOT_SUM");
        assertThat(found("{\"title\":\"t\",\"n\":10,\"groups\":[{\"kkr\":\"x\",\"n\":6}]}"))
                .isEmpty();
        assertThat(found("{\"title\":\"t\",\"n\":10,\"groups\":[{\"kkr\":\"x\",\"n\":11}]}"))
                .containsExactly("/n PARTS_DO_NOT_SUM");
    }

    @Test
    void listsKeywordCountsWhosePartsDoNotSumToTheWhole() throws Exception {
        assertThat(found("""
                {"title":"t","n":10,"picks":{"words":{"TODAY":{"a":7}}},
                 "groups":[{"kkr":"x","n":6,"picks":{"words":{"TODAY":{"a":4}}}},{"kkr":"y","n":4,"picks":{"words":{"TODAY":{"a":2}}}}]}""")).containsExactly("/picks/words/TODAY/a PARTS_DO_NOT_SUM");
    }

    @Test
    void listsAMeanThatItsGroupsDoNotAllow() throws Exception {
        // 6 × [3.25; 3.35] + 4 × [3.95; 4.05] = [35.3; 36.3], so the mean of ten is from 3.53 to 3.63.
        String text = """
                {"title":"t","n":10,"scale":{"support":{"mean":%s}},
                 "groups":[{"kkr":"x","n":6,"scale":{"support":{"mean":3.3}}},{"kkr":"y","n":4,"scale":{"support":{"mean":4.0}}}]}""";
        assertThat(found(text.formatted("3.6"))).isEmpty();
        assertThat(found(text.formatted("3.5"))).isEmpty();
        assertThat(found(text.formatted("3.7"))).containsExactly("/scale/support/mean MEAN_OUTSIDE_PARTS");
        assertThat(found(text.formatted("3.4"))).containsExactly("/scale/support/mean MEAN_OUTSIDE_PARTS");
    }

    @Test
    void listsAMeanOutsideItsGroupsWhoseNumbersAreNotKnown() throws Exception {
        String text = """
                {"title":"t","n":100,"scale":{"support":{"mean":%s}},
                 "groups":[{"kkr":"x","scale":{"support":{"mean":3.3}}},{"kkr":"y","scale":{"support":{"mean":4.0}}}]}""";
        assertThat(found(text.formatted("4.1"))).isEmpty();
        assertThat(found(text.formatted("4.2"))).containsExactly("/scale/support/mean MEAN_OUTSIDE_PARTS");
    }

    @Test
    void listsAMeanThatTheRestOfTheScaleCannotMend() throws Exception {
        // Six at 4.5 are 27 (26.7 to 27.3), and the other four are from 4 to 20: the mean of ten is from 3.07 to 4.73.
        String text = """
                {"title":"t","n":10,"scale":{"support":{"mean":%s}},
                 "groups":[{"kkr":"x","n":6,"scale":{"support":{"mean":4.5}}}]}""";
        assertThat(found(text.formatted("3.1"))).isEmpty();
        assertThat(found(text.formatted("4.7"))).isEmpty();
        assertThat(found(text.formatted("3.0"))).containsExactly("/scale/support/mean MEAN_OUTSIDE_PARTS");
        assertThat(found(text.formatted("4.8"))).containsExactly("/scale/support/mean MEAN_OUTSIDE_PARTS");
    }

    @Test
    void takesGroupsThatHoldEverybodyForAllThereAre() throws Exception {
        String text = """
                {"title":"t","n":10,"picks":{"words":{"TODAY":{"a":7}}},
                 "groups":[{"role":"MAYOR","n":%d,"picks":{"words":{"TODAY":{"a":6}}}}]}""";
        assertThat(found(text.formatted(10))).containsExactly("/picks/words/TODAY/a PARTS_DO_NOT_SUM");
        assertThat(found(text.formatted(9))).isEmpty();
    }

    @Test
    void looksAtMunicipalitiesByThemselves() throws Exception {
        String text = """
                {"title":"t","n":98,"groups":[{"municipalityGroup":"G","n":98},{"settlement":"URBAN","n":46},{"settlement":"RURAL","n":%d},
                 {"municipalityGroup":"G","settlement":"URBAN","n":46},{"role":"MAYOR","n":50},{"role":"OTHER","n":48}]}""";
        assertThat(found(text.formatted(52))).isEmpty();
        assertThat(found(text.formatted(51))).containsExactly("/n PARTS_DO_NOT_SUM");
    }

    @Test
    void listsMorePicksThanAnswersPermit() throws Exception {
        assertThat(found("{\"title\":\"t\",\"n\":10,\"picks\":{\"words\":{\"TODAY\":{\"a\":11,\"b\":9}}}}"))
                .containsExactly("/picks/words/TODAY/a MORE_PICKS_THAN_ANSWERS");
        assertThat(found("{\"title\":\"t\",\"n\":10,\"picks\":{\"words\":{\"TODAY\":{\"a\":10,\"b\":9,\"c\":2}}}}"))
                .containsExactly("/picks/words/TODAY TOO_MANY_PICKS_IN_ALL");
    }

    @Test
    void listsMeansThatNoAnswersCanHave() throws Exception {
        assertThat(found("{\"title\":\"t\",\"n\":10,\"scale\":{\"support\":{\"mean\":3.45}}}"))
                .containsExactly("/scale/support/mean MEAN_NOT_OF_N");
        assertThat(found("{\"title\":\"t\",\"n\":10,\"scale\":{\"support\":{\"mean\":3.40}}}"))
                .isEmpty();
        assertThat(found("{\"title\":\"t\",\"n\":10,\"scale\":{\"support\":{\"mean\":5.1}}}"))
                .containsExactly("/scale/support/mean MEAN_OUTSIDE_SCALE");
        assertThat(
                        found(
                                "{\"title\":\"t\",\"n\":10,\"scale\":{\"support\":{\"mean\":3.5,\"counts\":{\"3\":5,\"4\":4}}}}"))
                .containsExactly("/scale/support/counts COUNTS_DO_NOT_SUM", "/scale/support/mean MEAN_NOT_OF_COUNTS");
    }

    @Test
    void listsMoreAnswersThanMembers() throws Exception {
        assertThat(found("{\"title\":\"t\",\"n\":11,\"panelSize\":10}"))
                .containsExactly("/n MORE_ANSWERS_THAN_MEMBERS");
        assertThat(found("{\"title\":\"t\",\"n\":10,\"scale\":{\"support\":{\"mean\":3,\"n\":11}}}"))
                .containsExactly("/scale/support/n MORE_ANSWERS_THAN_RESPONDENTS");
    }

    @Test
    void refusesWhatTheQuestionnaireDoesNotAsk() throws Exception {
        List<Fault> faults = AggregateRules.check(asked(), NAMES, JSON.readValue("""
                {"title":"t","n":10,"scale":{"other":{"mean":3},"support":{"counts":{"6":1}}},
                 "picks":{"words":{"LATER":{"a":1},"TODAY":{"d":1}}},
                 "groups":[{"n":1},{"kkr":"x"},{"kkr":"x"},{"kkr":"z","role":"CHAIR"},{"kkr":"y","settlement":"URBAN"},
                           {"municipalityGroup":"G","settlement":"SUBURBAN"},{"municipalityGroup":"H"}]}""", Aggregates.class));
        assertThat(faults)
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/scale/other UNKNOWN_QUESTION",
                        "/scale/support/counts/6 OUTSIDE_SCALE",
                        "/picks/words/LATER UNKNOWN_FRAME",
                        "/picks/words/TODAY/d UNKNOWN_OPTION",
                        "/groups/0 GROUP_NAMES",
                        "/groups/2 GROUP_NAMES",
                        "/groups/3/kkr UNKNOWN_GROUP",
                        "/groups/3/role UNKNOWN_GROUP",
                        "/groups/4 GROUP_NAMES",
                        "/groups/5/settlement UNKNOWN_GROUP",
                        "/groups/6/municipalityGroup UNKNOWN_GROUP");
    }

    private static QuestionnaireBody asked() throws Exception {
        return JSON.readValue(ASKED, QuestionnaireBody.class);
    }

    private static List<String> found(String aggregates) throws Exception {
        return new Consistency(asked(), NAMES)
                .check(JSON.readValue(aggregates, Aggregates.class)).stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
    }
}
