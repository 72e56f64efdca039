package dk.kkr.goals.compliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Management's decision that a company is guided beyond the limit (R4), with the reason. */
@Schema(name = "LongGuidanceDecision")
record Decision(
        @NotNull @Schema(examples = "2025-03-01") @Nullable LocalDate decidedOn,

        @NotBlank @Size(max = 4_000) @Schema(examples = "Virksomheden er midt i et ejerskifte.") @Nullable
        String reason) {

    /** A decision in one of its versions, with who made it known and when. */
    @Schema(name = "LongGuidanceDecisionVersion")
    record Version(
            String hub,
            String cvr,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            String by,
            Instant at,
            long version) {}
}
