package dk.kkr.survey.statistics;

import org.jspecify.annotations.Nullable;

/** So many of so many; shares are between 0 and 1. */
public record Proportion(long count, long n) {

    public Proportion {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException("A part is never more than its whole: " + count + " of " + n);
        }
    }

    /** The share; null of nothing. */
    public @Nullable Double share() {
        return n == 0 ? null : (double) count / n;
    }

    /** Wilson's score interval with finite population correction; null for a census, and of nothing. */
    public @Nullable Interval interval(Population population) {
        return n == 0 || population.isCensus(n) ? null : wilson(population);
    }

    /** Wilson's interval, which for a census is the share alone. */
    Interval wilson(Population population) {
        double p = (double) count / n;
        if (population.isCensus(n)) {
            return new Interval(p, p);
        }
        double effective = population.effective(n);
        double z2 = Population.Z * Population.Z;
        double middle = (p + z2 / (2 * effective)) / (1 + z2 / effective);
        double half = Population.Z
                * Math.sqrt(p * (1 - p) / effective + z2 / (4 * effective * effective))
                / (1 + z2 / effective);
        return new Interval(count == 0 ? 0 : Math.max(0, middle - half), count == n ? 1 : Math.min(1, middle + half));
    }
}
