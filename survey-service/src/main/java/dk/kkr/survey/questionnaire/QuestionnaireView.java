package dk.kkr.survey.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire.
 *
 * @param version from 1
 * @param publishedAt null while it is a draft
 */
@Schema(name = "Questionnaire")
public record QuestionnaireView(
        UUID id,
        int version,
        Status status,
        @Nullable Instant publishedAt,
        String key,
        Wording title,
        List<Question> questions) {

    static QuestionnaireView of(Questionnaire questionnaire, int number, QuestionnaireVersion version) {
        QuestionnaireBody content = version.content();
        return new QuestionnaireView(
                questionnaire.id(),
                number,
                version.status(),
                version.publishedAt(),
                content.key(),
                content.title(),
                content.questions());
    }
}
