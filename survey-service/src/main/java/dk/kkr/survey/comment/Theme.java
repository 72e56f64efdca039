package dk.kkr.survey.comment;

import dk.kkr.survey.questionnaire.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that texts can be about.
 *
 * @param key names the theme from wave to wave
 */
@Schema(name = "Theme")
record Theme(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") @Schema(examples = "moedeform")
        String key,

        @NotNull @Valid Wording title) {}
