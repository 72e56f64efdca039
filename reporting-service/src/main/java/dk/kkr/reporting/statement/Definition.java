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
        List<Definition> targets) {

    public Definition {
        targets = Objects.requireNonNullElse(targets, List.of());
    }

    /** The part of this key, one level down. */
    public Optional<Definition> part(String wanted) {
        return targets.stream().filter(target -> target.key().equals(wanted)).findFirst();
    }
}
