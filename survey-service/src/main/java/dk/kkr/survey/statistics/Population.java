package dk.kkr.survey.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many could have answered: the panel, or without bound.
 *
 * @param size number of members; positive infinity for a population without bound
 */
public record Population(double size) {

    public static final Population UNBOUNDED = new Population(Double.POSITIVE_INFINITY);

    /** The 97.5 % point of the standard normal distribution, 1.959964. */
    static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    public static Population of(long members) {
        return new Population(members);
    }

    /** Whether so many answers are everybody's: then figures are facts, and print no interval. */
    public boolean isCensus(long answered) {
        return answered >= size;
    }

    /** The factor on a variance, 1 − n ÷ N. */
    double correction(long answered) {
        return isCensus(answered) ? 0 : 1 - answered / size;
    }

    /** The number of answers of an unbounded population that would tell as much: n (N − 1) ÷ (N − n). */
    double effective(long answered) {
        return Double.isInfinite(size) ? answered : answered * (size - 1) / (size - answered);
    }
}
