package dk.kkr.survey.comparison;

import dk.kkr.kit.problem.Text;
import dk.kkr.survey.comparison.ComparisonView.FigureComparison;
import dk.kkr.survey.comparison.ComparisonView.OptionComparison;
import dk.kkr.survey.comparison.ComparisonView.QuestionComparison;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionType;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.result.ResultView;
import dk.kkr.survey.result.ResultView.OptionResult;
import dk.kkr.survey.result.ResultView.QuestionResult;
import dk.kkr.survey.result.Rounding;
import dk.kkr.survey.statistics.ChangeParts;
import dk.kkr.survey.statistics.Difference;
import dk.kkr.survey.statistics.Difference.Spread;
import dk.kkr.survey.statistics.Interval;
import dk.kkr.survey.statistics.Population;
import dk.kkr.survey.statistics.Proportion;
import dk.kkr.survey.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two waves show of everybody. Pure.
 *
 * @param languages of the reader, the best first
 */
record Comparison(Side other, Side wave, List<Locale> languages) {

    /** Why no difference should be read without thought. */
    static final Text WARNING = Text.of(
            "Other people have been asked and have answered in the two waves; a difference may come from that alone.",
            "Det er ikke de samme, der er spurgt og har svaret i de to runder; en forskel kan skyldes det alene.");

    /** A wave with what it asked. */
    record Side(QuestionnaireBody asked, ResultView results) {

        Optional<QuestionResult> result(String key) {
            return results.everybody().question(key);
        }
    }

    List<QuestionComparison> questions() {
        List<QuestionComparison> compared = new ArrayList<>();
        for (Question question : wave.asked().questions()) {
            Question before = other.asked().question(question.key()).orElse(null);
            QuestionResult later = wave.result(question.key()).orElse(null);
            QuestionResult earlier = other.result(question.key()).orElse(null);
            if (before != null && later != null && earlier != null && question.type() != QuestionType.TEXT) {
                compared.add(compare(question, isSame(before, question), earlier, later));
            }
        }
        return compared;
    }

    /** Whether a figure of one means the same in the other. */
    private static boolean isSame(Question before, Question now) {
        return before.type() == now.type()
                && Objects.equals(before.min(), now.min())
                && Objects.equals(before.max(), now.max())
                && Objects.equals(before.maxPicks(), now.maxPicks());
    }

    private QuestionComparison compare(Question question, boolean same, QuestionResult earlier, QuestionResult later) {
        boolean hasMean = question.type() == QuestionType.SCALE || question.type() == QuestionType.NUMBER;
        ChangeParts parts = hasMean && same
                ? Composition.of(other.results(), wave.results(), question.key())
                        .orElse(null)
                : null;
        return new QuestionComparison(
                question.key(),
                question.type(),
                hasMean ? mean(same, earlier, later) : null,
                parts == null ? null : Rounding.figure(parts.composition()),
                parts == null ? null : Rounding.figure(parts.real()),
                hasMean ? null : options(same, earlier, later));
    }

    private FigureComparison mean(boolean same, QuestionResult earlier, QuestionResult later) {
        Spread before = spread(earlier);
        Spread now = spread(later);
        Difference difference;
        if (!same) {
            difference = new Difference(null, null, Verdict.NOT_ASSESSABLE);
        } else if (before == null || now == null) {
            difference = Difference.notAssessable(earlier.mean(), later.mean());
        } else {
            difference = Difference.ofMeans(before, now);
        }
        return figure(later.mean(), later.n(), earlier.mean(), earlier.n(), difference, 1);
    }

    private static @Nullable Spread spread(QuestionResult result) {
        Double mean = result.mean();
        Double sd = result.sd();
        Long n = result.n();
        Long answered = result.answered();
        return mean == null || sd == null || n == null || answered == null
                ? null
                : new Spread(mean, sd, n, answered, panel(result));
    }

    /** A panel that is not known is taken as without bound, which claims no more than is sure. */
    private static Population panel(QuestionResult result) {
        Double panel = result.panel();
        return panel == null ? Population.UNBOUNDED : new Population(panel);
    }

    private List<OptionComparison> options(boolean same, QuestionResult earlier, QuestionResult later) {
        List<OptionComparison> compared = new ArrayList<>();
        frames(later).forEach(now -> frames(earlier)
                .filter(before -> Objects.equals(before.name(), now.name()))
                .forEach(before -> now.options().forEach(option -> before.options().stream()
                        .filter(old -> old.key().equals(option.key()))
                        .forEach(old -> compared.add(new OptionComparison(
                                now.name(),
                                option.key(),
                                share(same, old, before.n(), panel(earlier), option, now.n(), panel(later))))))));
        return compared;
    }

    private record Frame(@Nullable String name, @Nullable Long n, List<OptionResult> options) {}

    private static Stream<Frame> frames(QuestionResult result) {
        if (result.frames() != null) {
            return result.frames().entrySet().stream().map(Comparison::frame);
        }
        return result.options() == null ? Stream.of() : Stream.of(new Frame(null, result.n(), result.options()));
    }

    private static Frame frame(Map.Entry<String, ResultView.FrameResult> entry) {
        return new Frame(entry.getKey(), entry.getValue().n(), entry.getValue().options());
    }

    private FigureComparison share(
            boolean same,
            OptionResult before,
            @Nullable Long earlierN,
            Population earlierPanel,
            OptionResult now,
            @Nullable Long laterN,
            Population laterPanel) {
        Proportion earlier = proportion(before, earlierN);
        Proportion later = proportion(now, laterN);
        Difference difference = !same || earlier == null || later == null
                ? new Difference(null, null, Verdict.NOT_ASSESSABLE)
                : Difference.ofShares(earlier, earlierPanel, later, laterPanel);
        return figure(now.share(), laterN, before.share(), earlierN, difference, 100);
    }

    /** Null where the count is withheld or unknown, or published as more than it can be. */
    private static @Nullable Proportion proportion(OptionResult option, @Nullable Long n) {
        Long count = option.count();
        return count == null || n == null || count > n ? null : new Proportion(count, n);
    }

    private FigureComparison figure(
            @Nullable Double value,
            @Nullable Long n,
            @Nullable Double before,
            @Nullable Long beforeN,
            Difference difference,
            double factor) {
        Double exact = difference.value();
        Interval interval = difference.interval();
        Verdict verdict = difference.verdict();
        return new FigureComparison(
                value,
                n,
                before,
                beforeN,
                exact == null ? null : Rounding.figure(exact * factor),
                interval == null ? null : Rounding.figures(interval.times(factor)),
                verdict,
                Text.of(verdict.english(), verdict.danish()).in(languages));
    }
}
