package dk.kkr.contracts.goal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an actual value is held against. In a contract it has one value; in an agreement the values can differ by year
 * and hub (F2).
 *
 * @param value the plain value, which holds where {@code values} says nothing more specific
 * @param sinceYear for RISE_AT_LEAST: the year the rise is counted from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = "{\"comparator\":\"AT_LEAST\",\"value\":70}")
public record Threshold(
        @Nullable Comparator comparator,
        @Nullable Stated value,

        @Schema(description = "only in agreements: by year and hub") @Nullable
        List<YearValue> values,

        @Schema(description = "only with RISE_AT_LEAST") @Nullable
        Integer sinceYear) {

    /** A value for a year, a hub, or both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record YearValue(
            @Nullable Integer year,
            @Nullable String hub,
            @Nullable Stated value) {

        private boolean fits(int ofYear, String ofHub) {
            return (year == null || year == ofYear) && (hub == null || hub.equals(ofHub));
        }

        /** The year weighs more than the hub: what is said of 2025 holds over what is said of a hub in any year. */
        private int weight() {
            return (year == null ? 0 : 2) + (hub == null ? 0 : 1);
        }
    }

    public static Threshold of(Comparator comparator, BigDecimal value, @Nullable Integer sinceYear) {
        return new Threshold(comparator, Stated.of(value), null, sinceYear);
    }

    /** The most specific value stated for this year and hub (F2); empty if nothing is stated, and then the contract must. */
    public Optional<Stated> statedFor(int year, String hub) {
        Optional<YearValue> specific = values == null
                ? Optional.empty()
                : values.stream()
                        .filter(v -> v.fits(year, hub))
                        .max(java.util.Comparator.comparingInt(YearValue::weight));
        return specific.map(YearValue::value).filter(Objects::nonNull).or(() -> Optional.ofNullable(value));
    }
}
