package dk.kkr.survey.aggregate;

import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.aggregate.Figures.ScaleFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be true of a whole together with its parts (S8).
 *
 * @param parts figures about groups that do not overlap
 * @param complete whether they are all parts of the whole; else they may fall short of it, but not exceed it
 * @param english what the parts are
 * @param danish the same, at the start of a sentence
 */
record PartConsistency(
        Figures whole, String at, List<? extends Figures> parts, boolean complete, String english, String danish) {

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
        boolean all = complete;
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

    /** The mean of all lies among those of the parts; and where all numbers are known, at their weighted mean. */
    private void mean(List<Fault> found, String key, ScaleFigures scale) {
        BigDecimal stated = scale.mean();
        Map<Figures, BigDecimal> means = new HashMap<>();
        for (Figures part : parts) {
            ScaleFigures its = part.scales().get(key);
            if (its != null && its.mean() != null) {
                means.put(part, its.mean());
            }
        }
        if (stated == null || !complete || means.size() < parts.size()) {
            return;
        }
        Printed among =
                means.values().stream().map(Printed::of).reduce(Printed::and).orElseThrow();
        Printed weighted = Printed.exactly(0);
        long sum = 0;
        for (Map.Entry<Figures, BigDecimal> part : means.entrySet()) {
            Long n = n(part.getKey(), key);
            if (n == null) {
                sum = -1;
                break;
            }
            sum += n;
            weighted = weighted.plus(Printed.of(part.getValue()).times(n));
        }
        Long n = n(whole, key);
        boolean known = n != null && n > 0 && sum == n;
        boolean possible = known
                ? Printed.of(stated).times(sum).meets(weighted)
                : Printed.of(stated).meets(among);
        if (!possible) {
            String lowest = String.valueOf(
                    means.values().stream().min(BigDecimal::compareTo).orElseThrow());
            String highest = String.valueOf(
                    means.values().stream().max(BigDecimal::compareTo).orElseThrow());
            found.add(Fault.at(
                    at + "/scale/" + key + "/mean",
                    "MEAN_OUTSIDE_PARTS",
                    "The " + english + " have means from " + lowest + " to " + highest
                            + ", which do not allow a mean of " + stated + " of all.",
                    danish + " har gennemsnit fra " + lowest.replace('.', ',') + " til " + highest.replace('.', ',')
                            + ", og det tillader ikke et samlet gennemsnit på " + OwnConsistency.danish(stated) + "."));
        }
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
