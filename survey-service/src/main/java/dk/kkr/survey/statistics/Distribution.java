package dk.kkr.survey.statistics;

import dk.kkr.survey.statistics.Difference.Spread;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers on a scale. Means and spread leave out <i>don't know</i> (S4).
 *
 * @param counts how many gave each value
 * @param dontKnow how many answered that they don't know
 */
public record Distribution(SortedMap<Integer, Long> counts, long dontKnow) {

    public Distribution {
        counts = new TreeMap<>(counts);
        if (dontKnow < 0 || counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("Counts are never negative: " + counts + ", " + dontKnow);
        }
    }

    public static Distribution of(Map<Integer, Long> counts, long dontKnow) {
        return new Distribution(new TreeMap<>(counts), dontKnow);
    }

    /** Answers with a value. */
    public long n() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Answers of any kind. */
    public long answered() {
        return n() + dontKnow;
    }

    /** The mean; null without a value. */
    public @Nullable Double mean() {
        long n = n();
        return n == 0 ? null : (double) sum() / n;
    }

    private long sum() {
        return counts.entrySet().stream()
                .mapToLong(e -> e.getKey() * e.getValue())
                .sum();
    }

    /** The variance with n − 1; null with fewer than two values. */
    public @Nullable Double variance() {
        long n = n();
        if (n < 2) {
            return null;
        }
        double mean = (double) sum() / n;
        double squares = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            squares += entry.getValue() * Math.pow(entry.getKey() - mean, 2);
        }
        return squares / (n - 1);
    }

    /** The standard deviation with n − 1; null with fewer than two values. */
    public @Nullable Double sd() {
        Double variance = variance();
        return variance == null ? null : Math.sqrt(variance);
    }

    /**
     * The standard error of the mean; null with fewer than two values. The share of the population that is known counts
     * those who don't know, since they have been asked.
     */
    public @Nullable Double standardError(Population population) {
        Double variance = variance();
        return variance == null ? null : Math.sqrt(variance / n() * population.correction(answered()));
    }

    /** The interval of the mean by Student's t; null for a census, and where the answers do not differ. */
    public @Nullable Interval interval(Population population) {
        Double mean = mean();
        Double sd = sd();
        return mean == null || sd == null ? null : new Spread(mean, sd, n(), answered(), population).interval();
    }
}
