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
 */
public record Figure(
        @Nullable BigFraction actual,
        @Nullable Long n,
        @Nullable Long numerator,
        @Nullable Long denominator,
        List<LeftOut> leftOut,
        @Nullable Source source,
        List<Integer> populationYears) {

    public static final Figure NO_DATA = new Figure(null, null, null, null, List.of(), null, List.of());

    /** Companies left out of a figure by a rule (R5, R7). */
    public record LeftOut(String reason, long companies) {}

    /** Who measured a reported value, and when. */
    public record Source(String name, LocalDate measuredOn) {}

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

    Figure withActual(@Nullable BigFraction other) {
        return new Figure(other, n, numerator, denominator, leftOut, source, populationYears);
    }
}
