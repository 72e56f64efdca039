package dk.kkr.survey.aggregate;

import dk.kkr.survey.aggregate.Figures.GroupFigures;
import dk.kkr.survey.aggregate.Figures.ScaleFigures;
import dk.kkr.survey.questionnaire.Option;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.result.ResultView;
import dk.kkr.survey.result.ResultView.FrameResult;
import dk.kkr.survey.result.ResultView.GroupResult;
import dk.kkr.survey.result.ResultView.OptionResult;
import dk.kkr.survey.result.ResultView.QuestionResult;
import dk.kkr.survey.result.Rounding;
import dk.kkr.survey.statistics.Distribution;
import dk.kkr.survey.statistics.Ranks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Published figures in the form of results, so that waves can be read and compared alike; nothing is made up. */
final class AggregateResults {

    private AggregateResults() {}

    static ResultView of(QuestionnaireBody asked, Aggregates aggregates) {
        List<GroupResult> groups = new ArrayList<>();
        groups.add(new GroupResult(null, null, null, null, aggregates.n(), false, questions(asked, aggregates)));
        for (GroupFigures group : aggregates.allGroups()) {
            groups.add(new GroupResult(
                    group.kkr(),
                    group.role(),
                    group.municipalityGroup(),
                    group.settlement(),
                    group.n(),
                    false,
                    questions(asked, group)));
        }
        return new ResultView(aggregates.n(), groups);
    }

    private static List<QuestionResult> questions(QuestionnaireBody asked, Figures figures) {
        List<QuestionResult> results = new ArrayList<>();
        for (Question question : asked.questions()) {
            ScaleFigures scale = figures.scales().get(question.key());
            Map<String, Map<String, Long>> frames = figures.allPicks().get(question.key());
            if (scale != null) {
                results.add(scale(question, figures, scale));
            } else if (frames != null) {
                results.add(picks(question, figures, frames));
            }
        }
        return results;
    }

    private static QuestionResult scale(Question question, Figures figures, ScaleFigures scale) {
        Map<Integer, Long> steps = new TreeMap<>();
        scale.allCounts().forEach((step, count) -> {
            if (!step.equals(Question.DONT_KNOW)) {
                steps.put(Integer.valueOf(step), count);
            }
        });
        Long dontKnow = scale.allCounts().get(Question.DONT_KNOW);
        Distribution counted = Distribution.of(steps, dontKnow == null ? 0 : dontKnow);
        Long n = scale.n() == null ? figures.n() : scale.n();
        boolean whole = n != null && counted.n() == n;
        BigDecimal mean = scale.mean();
        BigDecimal sd = scale.sd();
        Map<String, Long> counts = new LinkedHashMap<>();
        steps.forEach((step, count) -> counts.put(Integer.toString(step), count));
        return new QuestionResult(
                question.key(),
                question.type(),
                false,
                false,
                n,
                dontKnow,
                n == null ? null : n + counted.dontKnow(),
                panel(figures),
                mean == null ? rounded(counted.mean()) : Double.valueOf(mean.doubleValue()),
                sd == null && whole ? rounded(counted.sd()) : sd == null ? null : Double.valueOf(sd.doubleValue()),
                null,
                counts.isEmpty() ? null : counts,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable Double panel(Figures figures) {
        Long panel = figures.panelSize();
        return panel == null ? null : panel.doubleValue();
    }

    private static @Nullable Double rounded(@Nullable Double figure) {
        return figure == null ? null : Rounding.figure(figure);
    }

    private static QuestionResult picks(Question question, Figures figures, Map<String, Map<String, Long>> frames) {
        Map<String, FrameResult> results = new LinkedHashMap<>();
        Long n = figures.n();
        for (String frame : question.allFrames()) {
            Map<String, Long> counts = frames.get(frame);
            if (counts != null) {
                results.put(frame, new FrameResult(n, false, options(question, counts, n)));
            }
        }
        return new QuestionResult(
                question.key(),
                question.type(),
                false,
                false,
                null,
                null,
                null,
                panel(figures),
                null,
                null,
                null,
                null,
                null,
                results,
                null,
                null,
                null);
    }

    private static List<OptionResult> options(Question question, Map<String, Long> counts, @Nullable Long n) {
        List<String> given = question.choices().stream()
                .map(Option::key)
                .filter(counts::containsKey)
                .toList();
        List<Integer> ranks =
                Ranks.of(given.stream().map(key -> counts.getOrDefault(key, 0L)).toList());
        List<OptionResult> options = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Long count = counts.getOrDefault(given.get(i), 0L);
            Double share = n == null || n == 0 ? null : Double.valueOf(Rounding.percent((double) count / n));
            options.add(new OptionResult(given.get(i), false, count, share, ranks.get(i), null));
        }
        return options;
    }
}
