package dk.kkr.survey.wave;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wave as it is planned.
 *
 * @param version of the questionnaire; must be published
 * @param panel null for a wave that is known only as published figures
 */
@Schema(name = "WaveBody")
record WaveBody(
        @NotNull UUID questionnaire,
        @NotNull @Min(1) @Schema(examples = "1") Integer version,
        @Nullable UUID panel,

        @NotBlank @Size(max = 200) @Schema(examples = "KKR-medlemmer 2025")
        String title,

        @NotNull @Schema(examples = "2025-01-06T08:00:00Z") Instant opensAt,
        @NotNull @Schema(examples = "2025-01-20T22:00:00Z") Instant closesAt) {}
