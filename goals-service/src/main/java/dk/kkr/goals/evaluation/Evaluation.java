package dk.kkr.goals.evaluation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation in one of its versions; of one that was retracted only the trace is left.
 *
 * @param waits its registration has not come yet, so it counts nowhere
 * @param knownTo when a newer version replaced it; null for the present one
 */
@Schema(name = "Evaluation")
record Evaluation(
        String evaluationId,
        String hub,
        @Nullable String registrationId,
        @Nullable LocalDate answeredOn,

        @JsonRawValue @Schema(description = "the answer to each question", implementation = JsonNode.class) @Nullable
        String answers,

        Instant recordedAt,
        boolean retracted,
        boolean waits,
        UUID importId,
        Instant knownFrom,
        @Nullable Instant knownTo) {}
