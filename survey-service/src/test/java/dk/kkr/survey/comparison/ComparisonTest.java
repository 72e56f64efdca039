package dk.kkr.survey.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.survey.comparison.ComparisonView.QuestionComparison;
import dk.kkr.survey.questionnaire.QuestionType;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.result.ResultView;
import dk.kkr.survey.result.ResultView.FrameResult;
import dk.kkr.survey.result.ResultView.GroupResult;
import dk.kkr.survey.result.ResultView.OptionResult;
import dk.kkr.survey.result.ResultView.QuestionResult;
import dk.kkr.survey.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Waves against each other, from what they show. */
class ComparisonTest {

    private static final String ASKED = """
            {"key":"q","title":{"da":"Q"},"questions":[
             {"key":"words","type":"PICK","text":{"da":"Ord"},"maxPicks":2,"frames":["TODAY"],
              "options":[{"key":"a","text":{"da":"A"}},{"key":"b","text":{"da":"B"}}]},
             {"key":"support","type":"SCALE","text":{"da":"Opbakning"},"min":1,"max":%d}]}""";

    @Test
    void comparesMeansAndSharesOfWavesWithCounts() throws Exception {
        List<QuestionComparison> compared =
                compare(side(5, 3.0, 1.0, 80, 40, 80.0), side(5, 3.8, 0.8, 94, 61, 94.0 + 78));
        QuestionComparison words = compared.get(0);
        assertThat(words.options().get(0).share().difference())
                .isEqualTo(14.8936, org.assertj.core.data.Offset.offset(0.0001));
        assertThat(words.options().get(0).share().verdict()).isEqualTo(Verdict.HIGHER);
        QuestionComparison support = compared.get(1);
        assertThat(support.mean().difference()).isEqualTo(0.8);
        assertThat(support.mean().interval()).isNotNull();
        assertThat(support.mean().verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(support.mean().meaning()).contains("higher");
    }

    @Test
    void doesNotJudgeAnOldWaveWithoutSpread() throws Exception {
        QuestionComparison support = compare(side(5, 3.0, null, 56, 40, null), side(5, 3.8, 0.8, 94, 61, 172.0))
                .get(1);
        assertThat(support.mean().difference()).isEqualTo(0.8);
        assertThat(support.mean().interval()).isNull();
        assertThat(support.mean().verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void doesNotSubtractMeansOfDifferentScales() throws Exception {
        QuestionComparison support = compare(side(7, 3.0, 1.0, 80, 40, null), side(5, 3.8, 0.8, 94, 61, 172.0))
                .get(1);
        assertThat(support.mean().difference()).isNull();
        assertThat(support.mean().verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    @Test
    void tellsCompositionFromRealChangeWhereTheGroupsAreShown() throws Exception {
        Comparison.Side before = side(5, 3.44, 1.0, 100, 40, null);
        Comparison.Side after = side(5, 3.66, 1.0, 100, 40, null);
        QuestionComparison support = compare(
                        with(before, group("MAYOR", 30, 4.0), group("OTHER", 70, 3.2)),
                        with(after, group("MAYOR", 45, 4.1), group("OTHER", 55, 3.3)))
                .get(1);
        assertThat(support.composition()).isEqualTo(0.12);
        assertThat(support.real()).isEqualTo(0.1);
        assertThat(compare(before, with(after, group("MAYOR", 45, 4.1), group("OTHER", 55, 3.3)))
                        .get(1)
                        .real())
                .isNull();
    }

    private static List<QuestionComparison> compare(Comparison.Side other, Comparison.Side wave) {
        return new Comparison(other, wave, List.of(Locale.ENGLISH)).questions();
    }

    private static Comparison.Side with(Comparison.Side side, GroupResult... groups) {
        List<GroupResult> all = new ArrayList<>(side.results().groups());
        all.addAll(List.of(groups));
        return new Comparison.Side(side.asked(), new ResultView(side.results().n(), all));
    }

    private static GroupResult group(String role, long n, double mean) {
        return new GroupResult(null, role, null, null, n, false, List.of(scale(mean, 1.0, n, null)));
    }

    private static Comparison.Side side(
            int max, double mean, @Nullable Double sd, long n, long picked, @Nullable Double panel) throws Exception {
        QuestionResult words = new QuestionResult(
                "words",
                QuestionType.PICK,
                false,
                false,
                null,
                null,
                null,
                panel,
                null,
                null,
                null,
                null,
                null,
                Map.of(
                        "TODAY",
                        new FrameResult(
                                n, false, List.of(new OptionResult("a", false, picked, 100.0 * picked / n, 1, null)))),
                null,
                null,
                null);
        GroupResult all = new GroupResult(null, null, null, null, n, false, List.of(words, scale(mean, sd, n, panel)));
        return new Comparison.Side(
                new ObjectMapper().readValue(ASKED.formatted(max), QuestionnaireBody.class),
                new ResultView(n, List.of(all)));
    }

    private static QuestionResult scale(double mean, @Nullable Double sd, long n, @Nullable Double panel) {
        return new QuestionResult(
                "support",
                QuestionType.SCALE,
                false,
                false,
                n,
                0L,
                n,
                panel,
                mean,
                sd,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
