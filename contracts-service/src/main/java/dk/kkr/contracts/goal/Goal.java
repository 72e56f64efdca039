package dk.kkr.contracts.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal of an agreement or a contract; it keeps its key from year to year, not its number.
 *
 * @param number its place in the contract from 1, given by the service
 * @param weight within the contract; 1 if left out
 * @param years only in agreements: the years it applies to; all if left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"key\":\"strategy\",\"title\":\"Styrket regional strategi\",\"purpose\":\"…\",\"targets\":[{\"key\":\"activities\",\"title\":\"Aftalte indsatser\",\"indicator\":{\"kind\":\"ACTIVITIES\",\"activities\":[{\"key\":\"a1\",\"title\":\"Nye midler\"}]},\"threshold\":{\"comparator\":\"AT_LEAST\",\"value\":100}}]}")
public record Goal(
        @Nullable String key,
        @Schema(readOnly = true) @Nullable Integer number,
        @Nullable String title,
        @Nullable Origin origin,
        @Nullable String purpose,

        @Schema(description = "how it is measured") @Nullable
        String method,

        @Schema(description = "who reports, and when") @Nullable
        String reporting,

        @Nullable BigDecimal weight,
        @Nullable List<Integer> years,
        @Nullable List<Target> targets) {

    /** Who set the goal. */
    public enum Origin {
        NATIONAL("nationale"),
        REGIONAL("regionale");

        private final String danish;

        Origin(String danish) {
            this.danish = danish;
        }

        String inDanish() {
            return danish;
        }
    }

    @Override
    public List<Target> targets() {
        return targets == null ? List.of() : targets;
    }

    @Override
    public BigDecimal weight() {
        return weight == null ? BigDecimal.ONE : weight;
    }

    public boolean applies(int year) {
        return years == null || years.contains(year);
    }

    /** Every target, groups and what is in them. */
    public Stream<Target> allTargets() {
        return targets().stream().flatMap(Target::all);
    }

    /** The goal as it stands in a contract: limited to no years, its weight told. */
    public Goal inContract(Origin by, int place, List<Target> parts) {
        return new Goal(key, place, title, by, purpose, method, reporting, weight(), null, parts);
    }
}
