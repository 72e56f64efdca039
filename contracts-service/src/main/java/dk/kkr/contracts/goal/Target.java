package dk.kkr.contracts.goal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A target: either an indicator with its threshold, or a group of targets.
 *
 * @param threshold null if none is ever set (A4)
 * @param weight within its group or goal; 1 if left out
 * @param years only in agreements: the years it applies to; all if left out
 * @param nationalTotal what the hubs together should reach, by year
 * @param addedByContract true if the contract put it beside the national targets of the goal (F3)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(
        @Nullable String key,
        @Nullable String title,
        @Nullable Indicator indicator,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Threshold threshold,
        @Nullable BigDecimal weight,
        @Nullable List<Integer> years,
        @Nullable List<NationalTotal> nationalTotal,
        @Schema(readOnly = true) @Nullable Boolean addedByContract,

        @Schema(description = "the targets of a group") @Nullable
        List<Target> targets) {

    /** The sum of all hubs that a year aims at. */
    public record NationalTotal(
            @Nullable Integer year, @Nullable BigDecimal value) {}

    @JsonIgnore
    public boolean isGroup() {
        return targets != null && !targets.isEmpty();
    }

    public boolean applies(int year) {
        return years == null || years.contains(year);
    }

    /** This target and, in a group, all below it. */
    public Stream<Target> all() {
        return targets == null
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), targets.stream().flatMap(Target::all));
    }

    /** The targets that apply in a year; a group of which nothing is left is left out. */
    public static List<Target> inYear(List<Target> targets, int year) {
        return targets.stream()
                .filter(target -> target.applies(year))
                .map(target -> target.targets == null ? target : target.withTargets(inYear(target.targets, year)))
                .filter(target -> target.targets == null || !target.targets.isEmpty())
                .toList();
    }

    public Target withTargets(List<Target> parts) {
        return new Target(key, title, null, null, weight(), null, nationalTotal, addedByContract, parts);
    }

    @Override
    public BigDecimal weight() {
        return weight == null ? BigDecimal.ONE : weight;
    }
}
