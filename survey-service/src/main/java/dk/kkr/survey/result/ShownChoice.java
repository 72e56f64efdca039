package dk.kkr.survey.result;

import dk.kkr.survey.disclosure.Choices;
import dk.kkr.survey.disclosure.Detail;
import dk.kkr.survey.disclosure.Layout;
import dk.kkr.survey.disclosure.Pattern;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.result.ResultView.Promotion;
import dk.kkr.survey.result.ResultView.QuestionResult;
import dk.kkr.survey.statistics.Distribution;
import dk.kkr.survey.statistics.NetPromoterScore;
import dk.kkr.survey.statistics.Population;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scale, or one option of several. */
final class ShownChoice extends Shown {

    private final ChoiceTally tally;
    private final Choices choices;
    private final Pattern pattern;

    ShownChoice(Question question, Layout layout, ChoiceTally tally, Pattern pattern) {
        super(question, layout);
        this.tally = tally;
        this.choices = tally.choices();
        this.pattern = pattern;
    }

    @Override
    Pattern visible(String answer) {
        return pattern.allOrNothing();
    }

    @Override
    QuestionResult of(int group) {
        Detail detail = pattern.of(group);
        if (detail == Detail.NOTHING) {
            return withheld();
        }
        boolean all = detail == Detail.ALL;
        Distribution answers = distribution(group);
        Population panel = population(group, answers.answered());
        Double mean = tally.isScale() ? answers.mean() : null;
        Double sd = tally.isScale() && all ? answers.sd() : null;
        Map<String, Long> counts = named(answers);
        return new QuestionResult(
                question.key(),
                question.type(),
                false,
                !all,
                answers.n(),
                answers.dontKnow(),
                answers.answered(),
                Rounding.figure(panel.size()),
                mean == null ? null : Rounding.figure(mean),
                sd == null ? null : Rounding.figure(sd),
                tally.isScale() && all ? Rounding.figures(answers.interval(panel)) : null,
                all ? counts : null,
                all ? shares(counts, answers.n()) : null,
                null,
                tally.isScale() || !all ? null : Options.of(counts, answers.n(), panel),
                all ? promotion(answers, panel) : null,
                null);
    }

    /** By place among the steps or options; the places of a scale are its values. */
    private Distribution distribution(int group) {
        Map<Integer, Long> counts = new TreeMap<>();
        List<String> categories = tally.categories();
        for (int place = 0; place < categories.size(); place++) {
            counts.put(value(place), choices.count(layout, group, place));
        }
        return Distribution.of(counts, choices.count(layout, group, categories.size()));
    }

    private int value(int place) {
        return tally.isScale() ? Integer.parseInt(tally.categories().get(place)) : place;
    }

    private Map<String, Long> named(Distribution answers) {
        Map<String, Long> named = new LinkedHashMap<>();
        List<String> categories = tally.categories();
        for (int place = 0; place < categories.size(); place++) {
            named.put(categories.get(place), answers.counts().getOrDefault(value(place), 0L));
        }
        return named;
    }

    private static Map<String, Double> shares(Map<String, Long> counts, long n) {
        Map<String, Double> shares = new LinkedHashMap<>();
        counts.forEach((key, count) -> shares.put(key, Rounding.percent((double) count / n)));
        return shares;
    }

    private @Nullable Promotion promotion(Distribution answers, Population panel) {
        NetPromoterScore score = NetPromoterScore.of(answers);
        Double points = score.score();
        return !question.asksToRecommend() || points == null
                ? null
                : new Promotion(Rounding.figure(points), Rounding.figures(score.interval(panel)));
    }
}
