package dk.kkr.survey.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.Wording;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a member is asked, and what they have saved.
 *
 * @param title of the questionnaire
 * @param closesAt until when it can be answered
 * @param submitted whether they have submitted; then nothing of what they answered is known any more
 * @param test whether this is a try that is counted nowhere
 * @param answers saved so far, by question key
 */
@Schema(name = "Response")
public record ResponseView(
        Wording title,
        Instant closesAt,
        boolean submitted,
        boolean test,
        List<Question> questions,
        @Schema(implementation = Object.class) ObjectNode answers) {}
