package dk.kkr.survey.questionnaire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text for those who answer.
 *
 * @param en null where it is asked in Danish only; readers of English then get the Danish
 */
@Schema(name = "Wording")
public record Wording(
        @NotBlank @Size(max = 2000) @Schema(examples = "Samarbejde")
        String da,

        @Size(max = 2000) @Nullable @Schema(examples = "Cooperation")
        String en) {

    /** @param language {@code en} for English, anything else for Danish */
    public String in(String language) {
        return en != null && language.equals("en") ? en : da;
    }
}
