package dk.kkr.survey.questionnaire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The names of a scale's lowest and highest step, in this order. */
@Schema(name = "Ends")
public record Ends(
        @NotNull @Size(min = 2, max = 2) @Schema(examples = "[\"Meget lav grad\",\"Meget høj grad\"]")
        List<@NotBlank @Size(max = 200) String> da,

        @Nullable @Size(min = 2, max = 2) @Schema(examples = "[\"Very low\",\"Very high\"]")
        List<@NotBlank @Size(max = 200) String> en) {}
