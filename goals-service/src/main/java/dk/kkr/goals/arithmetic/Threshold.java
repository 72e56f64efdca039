package dk.kkr.goals.arithmetic;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What a target must reach.
 *
 * @param value in the indicator's unit; above 0 for every kind but {@link Comparison#MORE_THAN}
 * @param sinceYear the year a rise is counted from; only for {@link Comparison#RISE_AT_LEAST}
 */
public record Threshold(
        Comparison comparison, BigFraction value, @Nullable Integer sinceYear) {

    public Threshold {
        if (comparison != Comparison.MORE_THAN && value.signum() <= 0) {
            throw new IllegalArgumentException("A threshold of a ratio is above 0 (A1), not " + value);
        }
        if ((comparison == Comparison.RISE_AT_LEAST) != (sinceYear != null)) {
            throw new IllegalArgumentException("A rise, and nothing else, has a year it is counted from (A1)");
        }
    }

    /** Fulfilment in per cent, 0 to 100 (A1). */
    public BigFraction fulfilment(BigFraction actual) {
        return switch (comparison) {
            case AT_LEAST, RISE_AT_LEAST -> within(actual.multiply(100).divide(value));
            case AT_MOST ->
                Fractions.ORDER.compare(actual, value) <= 0
                        ? Fractions.HUNDRED
                        : within(value.multiply(100).divide(actual));
            case MORE_THAN -> Fractions.ORDER.compare(actual, value) > 0 ? Fractions.HUNDRED : BigFraction.ZERO;
        };
    }

    private static BigFraction within(BigFraction percent) {
        if (percent.signum() < 0) {
            return BigFraction.ZERO;
        }
        return Fractions.ORDER.compare(percent, Fractions.HUNDRED) > 0 ? Fractions.HUNDRED : percent;
    }
}
