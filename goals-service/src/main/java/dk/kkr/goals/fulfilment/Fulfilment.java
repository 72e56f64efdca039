package dk.kkr.goals.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.arithmetic.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The fulfilment of a contract as it is shown and sent. Per cents are exact to six decimals; {@code shown} are those to
 * print (A5).
 *
 * @param awaits keys of goals that lack data or an assessment, and {@code YEAR_END} while the year runs
 * @param definitionRevision revision of the contract it was computed by
 * @param dataVersion rises with every change of the hub's data
 */
@Schema(name = "Fulfilment")
public record Fulfilment(
        UUID contractId,
        String hub,
        int year,
        @Schema(examples = "96.936556") @Nullable BigDecimal percent,
        @Schema(examples = "97") @Nullable Integer shown,
        boolean provisional,
        List<String> awaits,
        List<GoalFigure> goals,
        int definitionRevision,
        long dataVersion,
        Instant computedAt) {

    /**
     * A goal.
     *
     * @param percent the assessed figure if there is one, else the computed one
     * @param awaits paths of its targets without data, {@code ASSESSMENT}, {@code YEAR_END}
     */
    @Schema(name = "GoalFulfilment")
    public record GoalFigure(
            String key,
            int number,
            String title,
            String origin,
            BigDecimal weight,
            @Nullable BigDecimal percent,
            @Nullable Integer shown,
            @Nullable State state,
            boolean provisional,
            List<String> awaits,
            @Nullable AssessedBy assessment,
            @Nullable BigDecimal computedPercent,
            @Nullable Integer computedShown,
            List<TargetFigure> targets) {}

    /** A person's figure, with the reason (A4). */
    @Schema(name = "AssessedBy")
    public record AssessedBy(BigDecimal percent, String reason, String by, Instant at) {}

    /**
     * A target or a group of them.
     *
     * @param actual exact to six decimals; {@code actualShown} is rounded as printed: two decimals, shares one
     * @param unit PERCENT, PERCENTAGE_POINTS, POINTS, COMPANIES, PATHWAYS or as the contract words it
     * @param state null for a target without a threshold
     * @param periodYear the year the rows, or the cohort, are of
     * @param indicator as the contract words it
     */
    @Schema(name = "TargetFulfilment")
    public record TargetFigure(
            String key,
            String title,
            BigDecimal weight,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal actualShown,
            @Nullable String unit,
            @Nullable String comparator,
            @Nullable BigDecimal threshold,
            @Nullable Integer sinceYear,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal shown,
            @Nullable State state,
            boolean provisional,
            @Nullable Long n,
            @Nullable Long numerator,
            @Nullable Long denominator,
            List<SegmentFigure> segments,
            @Nullable Integer periodYear,
            List<LeftOutFigure> leftOut,
            @Nullable SourceFigure source,
            List<Integer> populationYears,
            @Nullable JsonNode indicator,
            List<TargetFigure> targets) {}

    /** One segment of a target that looks at each alone. */
    @Schema(name = "SegmentFulfilment")
    public record SegmentFigure(
            String segment,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal actualShown,
            @Nullable BigDecimal percent,
            @Nullable Long n,
            @Nullable Long numerator,
            @Nullable Long denominator) {}

    /** Companies a rule left out: {@code EARLY_WARNING_COMPANY} (R7), {@code FOUNDING_DATE_UNKNOWN} (R5). */
    @Schema(name = "LeftOut")
    public record LeftOutFigure(String reason, long companies) {}

    /** Who measured a reported value, and when. */
    @Schema(name = "Source")
    public record SourceFigure(String name, LocalDate measuredOn) {}
}
