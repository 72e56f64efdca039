package dk.kkr.survey.aggregate;

import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.aggregate.Figures.ScaleFigures;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be true of a whole together with its parts (S8).
 *
 * @param whole what they are parts of
 * @param parts figures about groups that do not overlap
 * @param complete whether by their names they are all parts of the whole; else they may fall short of it, but not exceed it
 * @param english what the parts are
 * @param danish the same, at the start of a sentence
 */
record PartConsistency(
        QuestionnaireBody asked,
        Figures whole,
        String at,
        List<? extends Figures> parts,
        boolean complete,
        String english,
        String danish) {

    List<Fault> check() {
        List<Fault> found = new ArrayList<>();
        if (parts.isEmpty()) {
            return found;
        }
        sum(found, "/n", Figures::n);
        whole.scales().forEach((key, scale) -> {
            sum(found, "/scale/" + key + "/n", figures -> n(figures, key));
            for (String step : new TreeSet<>(scale.allCounts().keySet())) {
                sum(found, "/scale/" + key + "/counts/" + step, figures -> count(figures, key, step));
            }
            mean(found, key, scale);
        });
        whole.allPicks()
                .forEach((key, frames) -> frames.forEach((frame, options) -> options.keySet()
                        .forEach(option -> sum(
                                found,
                                "/picks/" + key + "/" + frame + "/" + option,
                                figures -> picks(figures, key, frame, option)))));
        return found;
    }

    private void sum(List<Fault> found, String pointer, Function<Figures, @Nullable Long> figure) {
        Long stated = figure.apply(whole);
        long sum = 0;
        boolean all = areAll();
        for (Figures part : parts) {
            Long value = figure.apply(part);
            all &= value != null;
            sum += value == null ? 0 : value;
        }
        if (stated != null && (sum > stated || (all && sum < stated))) {
            found.add(Fault.at(
                    at + pointer,
                    "PARTS_DO_NOT_SUM",
                    "The " + english + " sum to " + sum + ", but the whole is stated as " + stated + ".",
                    danish + " giver tilsammen " + sum + ", men helheden er angivet til " + stated + "."));
        }
    }

    /** The mean of all lies among those of the parts, and at their weighted mean as far as that is known; of the rest the scale is. */
    private void mean(List<Fault> found, String key, ScaleFigures scale) {
        BigDecimal stated = scale.mean();
        List<BigDecimal> means = new ArrayList<>();
        Printed weighted = Printed.exactly(0);
        long known = 0;
        for (Figures part : parts) {
            ScaleFigures its = part.scales().get(key);
            BigDecimal mean = its == null ? null : its.mean();
            Long n = n(part, key);
            if (mean != null) {
                means.add(mean);
            }
            if (mean != null && n != null) {
                known += n;
                weighted = weighted.plus(Printed.of(mean).times(n));
            }
        }
        if (stated == null || means.isEmpty()) {
            return;
        }
        if (!isWithinWeighted(stated, key, weighted, known) || !isAmong(stated, means)) {
            String lowest = String.valueOf(Collections.min(means));
            String highest = String.valueOf(Collections.max(means));
            found.add(Fault.at(
                    at + "/scale/" + key + "/mean",
                    "MEAN_OUTSIDE_PARTS",
                    "The " + english + " have means from " + lowest + " to " + highest
                            + ", which do not allow a mean of " + stated + " of all.",
                    danish + " har gennemsnit fra " + lowest.replace('.', ',') + " til " + highest.replace('.', ',')
                            + ", og det tillader ikke et samlet gennemsnit på " + OwnConsistency.danish(stated) + "."));
        }
    }

    private boolean isWithinWeighted(BigDecimal stated, String key, Printed weighted, long known) {
        Long n = n(whole, key);
        Question question = asked.question(key).orElseThrow();
        Integer min = question.min();
        Integer max = question.max();
        if (n == null || n < known || known == 0 || min == null || max == null) {
            return true;
        }
        Printed scale = Printed.exactly(min).and(Printed.exactly(max));
        return Printed.of(stated).times(n).meets(weighted.plus(scale.times(n - known)));
    }

    private boolean isAmong(BigDecimal stated, List<BigDecimal> means) {
        return !areAll()
                || means.size() < parts.size()
                || Printed.of(stated)
                        .meets(means.stream()
                                .map(Printed::of)
                                .reduce(Printed::and)
                                .orElseThrow());
    }

    /** Whether nobody is in none of the parts. */
    private boolean areAll() {
        Long n = whole.n();
        return complete
                || (n != null
                        && parts.stream().allMatch(part -> part.n() != null)
                        && parts.stream().mapToLong(PartConsistency::size).sum() == n);
    }

    private static long size(Figures figures) {
        Long n = figures.n();
        return n == null ? 0 : n;
    }

    private static @Nullable Long n(Figures figures, String key) {
        ScaleFigures scale = figures.scales().get(key);
        if (scale == null) {
            return null;
        }
        return scale.n() == null ? figures.n() : scale.n();
    }

    private static @Nullable Long count(Figures figures, String key, String step) {
        ScaleFigures scale = figures.scales().get(key);
        return scale == null ? null : scale.allCounts().get(step);
    }

    private static @Nullable Long picks(Figures figures, String key, String frame, String option) {
        return figures.allPicks()
                .getOrDefault(key, Map.of())
                .getOrDefault(frame, Map.of())
                .get(option);
    }
}
