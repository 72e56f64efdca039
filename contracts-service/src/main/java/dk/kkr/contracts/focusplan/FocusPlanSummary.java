package dk.kkr.contracts.focusplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FocusPlanSummary(
        UUID id,
        String hub,
        String kkr,
        String municipality,
        int year,
        String title,
        @Nullable UUID cooperationAgreement,
        Instant changedAt) {}
