package dk.kkr.goals.arithmetic;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The fulfilment of a target, a group, a goal or a contract.
 *
 * @param percent 0 to 100, exact; null where there is none
 * @param pending there will be a per cent, once data come (A3)
 * @param awaits what it waits for, in order: paths of targets, {@link #YEAR_END}, {@link #ASSESSMENT}
 */
public record Score(@Nullable BigFraction percent, boolean pending, Set<String> awaits) {

    /** Figures from rows are provisional until the contract year is over (A3). */
    public static final String YEAR_END = "YEAR_END";

    /** A goal with nothing that can be computed wants a person's assessment (A3). */
    public static final String ASSESSMENT = "ASSESSMENT";

    /** Of a target without a threshold: it counts nowhere and awaits nothing. */
    public static final Score NONE = new Score(null, false, Set.of());

    /** A part of a mean with its weight, above 0. */
    public record Weighted(BigFraction weight, Score score) {}

    /** Nothing more will change it, as far as is known. */
    public boolean provisional() {
        return !awaits.isEmpty();
    }

    public @Nullable State state() {
        return State.of(percent, pending);
    }

    /**
     * The score of one target.
     *
     * @param path its key with those of its groups, {@code growth/revenue}
     * @param beforeYearEnd the figure comes from rows of a contract year that is not over
     */
    public static Score ofTarget(
            String path, @Nullable Threshold threshold, @Nullable BigFraction actual, boolean beforeYearEnd) {
        if (threshold == null) {
            return NONE;
        }
        if (actual == null) {
            return new Score(null, true, Set.of(path));
        }
        return ofPercent(threshold.fulfilment(actual), beforeYearEnd);
    }

    /** A score that is computed already, as for the lowest of two segments. */
    public static Score ofPercent(BigFraction percent, boolean beforeYearEnd) {
        return new Score(percent, false, beforeYearEnd ? Set.of(YEAR_END) : Set.of());
    }

    /** The weighted mean of what has a per cent; what is pending is left out, but waited for (A2, A3). */
    public static Score mean(List<Weighted> parts) {
        BigFraction sum = BigFraction.ZERO;
        BigFraction weights = BigFraction.ZERO;
        boolean pending = false;
        Set<String> awaits = new LinkedHashSet<>();
        for (Weighted part : parts) {
            Score score = part.score();
            if (score.percent() != null) {
                sum = sum.add(score.percent().multiply(part.weight()));
                weights = weights.add(part.weight());
            }
            pending |= score.pending();
            awaits.addAll(score.awaits());
        }
        return weights.signum() == 0 ? new Score(null, pending, awaits) : new Score(sum.divide(weights), false, awaits);
    }

    /** A goal as computed of its targets; with nothing to compute it wants an assessment (A3). */
    public static Score ofGoal(List<Weighted> targets) {
        Score computed = mean(targets);
        return computed.percent() == null && !computed.pending() ? new Score(null, true, Set.of(ASSESSMENT)) : computed;
    }

    /** A goal as a person has assessed it: that counts, and awaits nothing (A4). */
    public static Score assessed(BigFraction percent) {
        return new Score(percent, false, Set.of());
    }

    /** A contract of its goals; it names the goals that lack something, and the year's end if it waits for that. */
    public static Score ofContract(Collection<Goal> goals) {
        Set<String> awaits = new LinkedHashSet<>();
        for (Goal goal : goals) {
            if (goal.score().awaits().stream().anyMatch(a -> !a.equals(YEAR_END))) {
                awaits.add(goal.key());
            }
        }
        if (goals.stream().anyMatch(g -> g.score().awaits().contains(YEAR_END))) {
            awaits.add(YEAR_END);
        }
        Score mean = mean(
                goals.stream().map(g -> new Weighted(g.weight(), g.score())).toList());
        return new Score(mean.percent(), mean.pending(), awaits);
    }

    /** A goal's part in its contract. */
    public record Goal(String key, BigFraction weight, Score score) {}
}
