package dk.kkr.contracts.goal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a target's actual value is found. Which fields apply depends on the kind; questions, themes and measures are data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "How a target's actual value is found; the fields depend on the kind",
        examples =
                "{\"kind\":\"ANSWER_SHARE\",\"question\":\"sustainability\",\"counted\":[\"HIGH\"],\"excluded\":[\"DONT_KNOW\"],\"themes\":[\"SUSTAINABILITY\"]}")
public record Indicator(
        @Nullable IndicatorKind kind,

        @Schema(description = "evaluation question") @Nullable
        String question,

        @Schema(description = "answers that count") @Nullable
        List<String> counted,

        @Schema(description = "answers left out of the base") @Nullable
        List<String> excluded,

        @Schema(description = "each segment alone; the lowest fulfilment counts") @Nullable
        Boolean perSegment,

        @Nullable List<Segment> segments,
        @Nullable List<Pathway> pathways,
        @Nullable List<String> themes,

        @Schema(description = "companies younger than this many years") @Nullable
        Integer youngerThanYears,

        @Schema(description = "municipalities of this kind") @Nullable
        String settlement,

        @Schema(description = "per cent each way, edge included") @Nullable
        BigDecimal tolerance,

        @Schema(description = "of a reported value") @Nullable
        String measure,

        @Nullable Segment segment,
        @Nullable String unit,
        @Nullable Period period,

        @Schema(description = "who reports the value: ERST unless stated") @Nullable
        Reporter reportedBy,

        @Nullable List<Activity> activities,

        @Schema(description = "of SAME_AS: the goal's key") @Nullable
        String goal,

        @Schema(description = "of SAME_AS: the target's key") @Nullable
        String target) {

    /** Kinds of company. */
    public enum Segment {
        GROWTH,
        OPERATIONS
    }

    /** Kinds of pathway. */
    public enum Pathway {
        GROWTH,
        OPERATIONS,
        SHORT,
        EARLY_WARNING
    }

    /** Which year's rows are looked at, seen from the contract year. */
    public enum Period {
        CONTRACT_YEAR,
        YEAR_EARLIER,
        TWO_YEARS_EARLIER
    }

    /** Who reports a value (R8). */
    public enum Reporter {
        ERST,
        HUB
    }

    /** Something agreed to be carried out. */
    public record Activity(@Nullable String key, @Nullable String title) {}

    /** The same indicator as everybody reads it: defaults filled in, one segment told as a list of one. */
    public Indicator complete() {
        boolean rows = kind != null && kind.takes(IndicatorKind.Field.ROWS);
        boolean promoter = kind == IndicatorKind.NET_PROMOTER_SCORE;
        return new Indicator(
                kind,
                promoter && question == null ? "recommend" : question,
                counted,
                excluded,
                perSegment,
                rows && segment != null && segments == null ? List.of(segment) : segments,
                pathways,
                themes,
                youngerThanYears,
                settlement,
                tolerance,
                measure,
                rows ? null : segment,
                unit,
                period,
                reportedBy,
                activities,
                goal,
                target);
    }

    /** True if a contract may fill in another indicator: the agreement leaves it to be assessed (F3). */
    @JsonIgnore
    public boolean isOpen() {
        return kind == IndicatorKind.ASSESSMENT;
    }

    /** True if this differs from the other at most in cohort and in what answers count: a variant a contract may choose (F3). */
    public boolean isVariantOf(Indicator other) {
        return varying(null, null, null).equals(other.varying(null, null, null));
    }

    private Indicator varying(
            @Nullable Period cohort, @Nullable List<String> counts, @Nullable List<String> leavesOut) {
        Indicator it = complete();
        return new Indicator(
                it.kind,
                it.question,
                counts,
                leavesOut,
                Boolean.TRUE.equals(it.perSegment) ? Boolean.TRUE : null,
                it.segments,
                it.pathways,
                it.themes,
                it.youngerThanYears,
                it.settlement,
                it.tolerance == null ? null : it.tolerance.stripTrailingZeros(),
                it.measure,
                it.segment,
                it.unit,
                cohort,
                it.reportedBy == Reporter.ERST ? null : it.reportedBy,
                it.activities,
                it.goal,
                it.target);
    }
}
