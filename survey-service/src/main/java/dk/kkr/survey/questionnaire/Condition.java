package dk.kkr.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question is asked only if another one, before it, was answered so.
 *
 * @param question key of the other question
 * @param value an option of it (of several given, one suffices, in whatever frame), or a step of its scale
 */
@Schema(name = "Condition")
public record Condition(
        @NotBlank @Schema(examples = "deltager") String question,

        @NotNull @JsonProperty("equals") @Schema(name = "equals", examples = "ja", implementation = Object.class)
        JsonNode value) {}
