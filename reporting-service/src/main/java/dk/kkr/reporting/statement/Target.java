package dk.kkr.reporting.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A target, or a group of targets.
 *
 * @param actual what was measured, in {@code unit}; null while there are no data
 * @param threshold what it is held against; null where none is set (A3)
 * @param percent fulfilment, 0–100, unrounded
 * @param n how many answers or companies the actual rests on
 * @param actualShown the actual as it is printed, rounded once from the exact figure (A5)
 * @param shown the fulfilment likewise
 * @param sinceYear the year a rise is measured from
 * @param targets the parts of a group (A2)
 * @param leftOut companies that a rule kept out of the figure
 * @param populationYears years of the inhabitants that a geographic spread was held against
 */
public record Target(
        String key,
        @Nullable String title,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal actualShown,
        @Nullable String unit,
        @Nullable String comparator,
        @Nullable BigDecimal threshold,
        @Nullable Integer sinceYear,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal shown,
        @Nullable String state,
        boolean provisional,
        @Nullable Long n,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<Segment> segments,
        List<Target> targets,
        @Nullable Indicator indicator,
        @Nullable BigDecimal weight,
        @Nullable Source source,
        List<LeftOut> leftOut,
        List<Integer> populationYears) {

    public Target {
        segments = Objects.requireNonNullElse(segments, List.of());
        targets = Objects.requireNonNullElse(targets, List.of());
        leftOut = Objects.requireNonNullElse(leftOut, List.of());
        populationYears = Objects.requireNonNullElse(populationYears, List.of());
    }

    public boolean isGroup() {
        return !targets.isEmpty();
    }

    /** The actual of a segment computed alone, and its own fulfilment. */
    public record Segment(
            @Nullable String segment,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal actualShown,
            @Nullable BigDecimal percent,
            @Nullable Long n,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /** Who measured a reported value, and when. */
    public record Source(@Nullable String name, @Nullable LocalDate measuredOn) {}

    /** How many companies a rule left out: those with an Early Warning row (R7), those of unknown age (R5). */
    public record LeftOut(String reason, long companies) {}
}
