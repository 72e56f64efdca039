package dk.kkr.reporting.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fulfilment of a contract (A1–A5).
 *
 * @param percent 0–100, unrounded; null while every goal is pending
 * @param shown in whole per cents (A5)
 * @param provisional true while something is awaited (A3)
 * @param awaits keys of the goals that are waited for
 */
public record Fulfilment(
        @Nullable BigDecimal percent,
        @Nullable Integer shown,
        boolean provisional,
        List<String> awaits,
        List<Goal> goals,
        @Nullable Instant computedAt) {

    public Fulfilment {
        awaits = Objects.requireNonNullElse(awaits, List.of());
        goals = Objects.requireNonNullElse(goals, List.of());
    }

    static Fulfilment none() {
        return new Fulfilment(null, null, true, List.of(), List.of(), null);
    }
}
