package dk.kkr.survey.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a text is about.
 *
 * @param id of the text
 * @param themes all of its themes, in place of those before; empty for none
 */
@Schema(name = "Tagging")
record Tagging(
        @NotNull @Schema(examples = "6f1b2c3d-0a1b-4c2d-8e3f-4a5b6c7d8e9f")
        UUID id,

        @NotNull @Size(max = 20) @Schema(examples = "[\"moedeform\"]")
        List<@NotBlank String> themes) {}
