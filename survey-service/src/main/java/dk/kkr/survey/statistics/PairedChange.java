package dk.kkr.survey.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The same people asked twice (today and in future): how many chose an option both times, only the first, only the
 * second, neither.
 */
public record PairedChange(long both, long onlyFirst, long onlySecond, long neither) {

    public long n() {
        return both + onlyFirst + onlySecond + neither;
    }

    /** Second minus first, in percentage points; null without answers. */
    public @Nullable Double difference() {
        return n() == 0 ? null : 100.0 * (onlySecond - onlyFirst) / n();
    }

    /** Wald's interval for pairs, in percentage points; null for a census, without answers, and where nobody changed. */
    public @Nullable Interval interval(Population population) {
        Double difference = difference();
        long changed = onlyFirst + onlySecond;
        if (difference == null || changed == 0 || population.isCensus(n())) {
            return null;
        }
        double n = n();
        double net = onlySecond - onlyFirst;
        double error = Math.sqrt((changed - net * net / n) * population.correction(n())) / n;
        return error < 1e-12
                ? null
                : new Interval(
                        Math.max(-100, difference - 100 * Population.Z * error),
                        Math.min(100, difference + 100 * Population.Z * error));
    }

    /** McNemar's exact two-sided p: how surprising so uneven a change would be if both ways were equally likely. */
    public double pValue() {
        long changed = onlyFirst + onlySecond;
        if (changed == 0) {
            return 1;
        }
        // Both tails are equal here, so twice the one; the library's own two-sided test loses a tail to rounding at
        // ties.
        double tail = BinomialDistribution.of(Math.toIntExact(changed), 0.5)
                .cumulativeProbability(Math.toIntExact(Math.min(onlyFirst, onlySecond)));
        return Math.min(1, 2 * tail);
    }

    /** The plain word at 5 % of a p value that may have been adjusted for many tests. */
    public Verdict verdict(double p) {
        if (p >= 0.05) {
            return Verdict.NO_CLEAR_DIFFERENCE;
        }
        return onlySecond > onlyFirst ? Verdict.HIGHER : Verdict.LOWER;
    }
}
