package dk.kkr.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a version of a questionnaire says.
 *
 * @param key names what is asked over the years; the same in all versions
 * @param questions in the order they are asked
 */
@Schema(name = "QuestionnaireContent")
public record QuestionnaireBody(
        @NotBlank @Pattern(regexp = Question.KEY) @Schema(examples = "kkr-cooperation")
        String key,

        @NotNull @Valid Wording title,

        @NotNull @Size(max = 200) List<@NotNull @Valid Question> questions) {

    /** Bytes that all answers of one member take at most as JSON. */
    public int largestAnswer() {
        return questions.stream().mapToInt(Question::largestAnswer).sum() + 64;
    }

    public Optional<Question> question(String questionKey) {
        return questions.stream().filter(one -> one.key().equals(questionKey)).findFirst();
    }
}
