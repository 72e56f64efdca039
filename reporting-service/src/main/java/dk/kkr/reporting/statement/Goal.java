package dk.kkr.reporting.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A goal and how far it was met.
 *
 * @param percent 0–100, unrounded, that counts in the contract: the assessed one where there is an assessment (A4)
 * @param shown in whole per cents (A5)
 * @param state {@code MET}, {@code PARTLY_MET}, {@code NOT_MET} or {@code PENDING}
 * @param awaits paths of targets without data, {@code ASSESSMENT} and {@code YEAR_END} (A3)
 * @param computedPercent what the targets alone would give
 */
public record Goal(
        String key,
        int number,
        String title,
        @Nullable String origin,
        @Nullable BigDecimal percent,
        @Nullable Integer shown,
        @Nullable String state,
        boolean provisional,
        List<String> awaits,
        @Nullable Assessment assessment,
        @Nullable BigDecimal computedPercent,
        @Nullable Integer computedShown,
        @Nullable BigDecimal weight,
        List<Target> targets) {

    public Goal {
        title = Objects.requireNonNullElse(title, key);
        awaits = Objects.requireNonNullElse(awaits, List.of());
        targets = Objects.requireNonNullElse(targets, List.of());
    }
}
