package dk.kkr.goals.registration;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A registration in one of its versions; of one that was retracted only the trace is left.
 *
 * @param cvr eight digits; of a sole trader who has been forgotten a random word, the same in all rows of the hub
 * @param importId the import it came in by
 * @param knownFrom when it was taken in
 * @param knownTo when a newer version replaced it; null for the present one
 */
record Registration(
        String registrationId,
        String hub,
        @Nullable String cvr,
        @Nullable String pNumber,
        @Nullable String companyName,
        @Nullable String municipality,
        @Nullable String segment,
        @Nullable String pathway,
        @Nullable String theme,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable BigDecimal hours,
        @Nullable LocalDate companyFoundedOn,
        boolean soleTrader,
        boolean preStarter,
        boolean cvrVerified,

        @JsonRawValue @Schema(description = "list of {actor, kind}", implementation = JsonNode[].class) @Nullable
        String referredTo,

        @Nullable String referredFrom,
        Instant recordedAt,
        boolean retracted,
        UUID importId,
        Instant knownFrom,
        @Nullable Instant knownTo) {}
