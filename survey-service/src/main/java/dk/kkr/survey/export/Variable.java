package dk.kkr.survey.export;

import dk.kkr.survey.result.ResultView.GroupResult;
import dk.kkr.survey.result.ResultView.OptionResult;
import dk.kkr.survey.result.ResultView.QuestionResult;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of figures.
 *
 * @param name letters, digits and underscores, as statistics programs want it
 * @param code what it is of, in the questionnaire's own keys: question, frame, option or step
 * @param label the same in words
 * @param figure which figure: n, dontKnow, mean, sd, low, high, netPromoterScore, count, share
 * @param of its value for a group; null where it is withheld or does not exist
 */
record Variable(String name, String code, String label, String figure, Function<GroupResult, @Nullable Number> of) {

    static Variable question(
            String name, String key, String label, String figure, Function<QuestionResult, @Nullable Number> of) {
        return new Variable(
                name, key, label, figure, group -> group.question(key).map(of).orElse(null));
    }

    static Function<QuestionResult, @Nullable Number> count(String step) {
        return result -> {
            Map<String, Long> counts = result.counts();
            return counts == null ? null : counts.get(step);
        };
    }

    /** A bound of the mean's interval: 0 for the lower, 1 for the upper. */
    static Function<QuestionResult, @Nullable Number> bound(int place) {
        return result -> {
            List<Double> interval = result.interval();
            return interval == null ? null : interval.get(place);
        };
    }

    /** @param frame empty where the question has none */
    static Function<QuestionResult, @Nullable Number> option(
            String frame, String option, Function<OptionResult, @Nullable Number> figure) {
        return result -> options(result, frame).stream()
                .filter(one -> one.key().equals(option))
                .findFirst()
                .map(figure)
                .orElse(null);
    }

    private static List<OptionResult> options(QuestionResult result, String frame) {
        var frames = result.frames();
        List<OptionResult> single = result.options();
        if (frames != null) {
            var found = frames.get(frame);
            return found == null ? List.of() : found.options();
        }
        return single == null ? List.of() : single;
    }

    static Function<QuestionResult, @Nullable Number> frameN(String frame) {
        return result -> {
            var frames = result.frames();
            var found = frames == null ? null : frames.get(frame);
            return found == null ? null : found.n();
        };
    }
}
