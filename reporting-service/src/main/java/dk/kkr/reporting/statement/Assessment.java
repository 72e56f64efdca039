package dk.kkr.reporting.statement;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fulfilment set by a person, with the reason (A4). */
public record Assessment(
        @Nullable BigDecimal percent,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Instant at) {}
