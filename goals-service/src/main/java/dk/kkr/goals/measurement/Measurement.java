package dk.kkr.goals.measurement;

import dk.kkr.goals.definition.Indicator.Owner;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reported value.
 *
 * @param year the contract year it is reported for
 * @param evidence https links, or names of the contract's attachments
 * @param holds the one accepted last of its owner, hub, year, measure and segment
 */
record Measurement(
        UUID id,
        String hub,
        int year,
        String measure,
        @Nullable String segment,
        BigDecimal value,
        String unit,
        @Nullable Integer n,
        String source,
        LocalDate measuredOn,
        @Nullable String note,
        List<String> evidence,
        Owner reportedBy,
        Instant acceptedAt,
        boolean holds) {}
