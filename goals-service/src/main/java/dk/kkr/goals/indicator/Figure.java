package dk.kkr.goals.indicator;

import dk.kkr.goals.arithmetic.Fractions;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator comes to.
 *
 * @param actual exact, in the indicator's unit; null for no data (never 0 for want of a denominator)
 * @param n how many answers, companies, pathways or municipalities it rests on
 * @param leftOut what was left out by a rule, and how much of it
 * @param source where a figure measured elsewhere comes from
 * @param populationYears years the inhabitants are of, where shares of inhabitants count
 * @param rise what the points of a rise are the difference of; null for all else
 */
public record Figure(
        @Nullable BigFraction actual,
        @Nullable Long n,
        @Nullable Long numerator,
        @Nullable Long denominator,
        List<LeftOut> leftOut,
        @Nullable Source source,
        List<Integer> populationYears,
        @Nullable Rise rise) {

    public static final Figure NO_DATA = new Figure(null, null, null, null, List.of(), null, List.of());

    Figure(
            @Nullable BigFraction actual,
            @Nullable Long n,
            @Nullable Long numerator,
            @Nullable Long denominator,
            List<LeftOut> leftOut,
            @Nullable Source source,
            List<Integer> populationYears) {
        this(actual, n, numerator, denominator, leftOut, source, populationYears, null);
    }

    /** Companies left out of a figure by a rule (R5, R7). */
    public record LeftOut(String reason, long companies) {}

    /** Who measured a reported value, and when. */
    public record Source(String name, LocalDate measuredOn) {}

    /** The measure in both years of a rise, in the indicator's unit. */
    public record Rise(int sinceYear, BigFraction then, BigFraction now) {}

    /** A share in per cent; no data if there is nothing to take a share of. */
    static Figure share(long numerator, long denominator, List<LeftOut> leftOut) {
        return new Figure(
                denominator == 0 ? null : Fractions.percent(numerator, denominator),
                denominator,
                numerator,
                denominator,
                leftOut,
                null,
                List.of());
    }

    static Figure count(long count, List<LeftOut> leftOut) {
        return new Figure(BigFraction.of(count), count, null, null, leftOut, null, List.of());
    }

    /** The points risen since an earlier year; no data unless both years have them. */
    Figure since(int year, Figure earlier) {
        if (actual == null || earlier.actual == null) {
            return NO_DATA;
        }
        return new Figure(
                actual.subtract(earlier.actual),
                n,
                numerator,
                denominator,
                leftOut,
                source,
                populationYears,
                new Rise(year, earlier.actual, actual));
    }
}
