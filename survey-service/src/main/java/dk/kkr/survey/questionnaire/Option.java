package dk.kkr.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that can be picked or chosen. */
@Schema(name = "Option")
public record Option(
        @NotBlank @Pattern(regexp = Question.KEY) @Schema(examples = "samarbejde")
        String key,

        @NotNull @Valid Wording text) {}
