package dk.kkr.reporting.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A goal, group or target as the contract defines it. */
public record Definition(
        String key,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable BigDecimal weight,
        @Nullable Indicator indicator,
        @Nullable Threshold threshold,
        List<Definition> targets) {

    /** What the actual is held against in the year of the contract; the value is null where none is set (A3). */
    public record Threshold(
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable Integer sinceYear) {}

    public Definition {
        targets = Objects.requireNonNullElse(targets, List.of());
    }

    /** One that says nothing but its key. */
    public static Definition unknown(String key) {
        return new Definition(key, null, null, null, null, null, List.of());
    }

    /** The part of this key, one level down. */
    public Optional<Definition> part(String wanted) {
        return targets.stream().filter(target -> target.key().equals(wanted)).findFirst();
    }
}
