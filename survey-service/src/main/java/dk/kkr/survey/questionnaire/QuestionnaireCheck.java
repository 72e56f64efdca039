package dk.kkr.survey.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.kit.problem.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What in a questionnaire cannot work, all of it at once. Nothing may be found when it is published. */
public final class QuestionnaireCheck {

    private QuestionnaireCheck() {}

    public static List<Fault> of(QuestionnaireBody content) {
        List<Fault> faults = new ArrayList<>();
        if (content.questions().isEmpty()) {
            faults.add(
                    Fault.at("/questions", "NO_QUESTIONS", "Ask at least one question.", "Stil mindst ét spørgsmål."));
        }
        Map<String, Question> before = new HashMap<>();
        for (int i = 0; i < content.questions().size(); i++) {
            Question question = content.questions().get(i);
            String at = "/questions/" + i;
            faults.addAll(QuestionRules.check(question, at));
            checkCondition(question, at, before, faults);
            if (before.putIfAbsent(question.key(), question) != null) {
                faults.add(Fault.at(
                        at + "/key",
                        "DUPLICATE_KEY",
                        "Two questions have this key; give each its own.",
                        "To spørgsmål har denne nøgle; giv hvert sin."));
            }
        }
        return faults;
    }

    private static void checkCondition(Question question, String at, Map<String, Question> before, List<Fault> faults) {
        Condition condition = question.showIf();
        if (condition == null) {
            return;
        }
        Question other = before.get(condition.question());
        if (other == null) {
            faults.add(Fault.at(
                    at + "/showIf/question",
                    "CONDITION_UNKNOWN_QUESTION",
                    "The condition names no question before this one; name one, or move the questions.",
                    "Betingelsen nævner intet spørgsmål før dette; nævn et, eller flyt spørgsmålene."));
        } else if (!canBe(other, condition.value())) {
            faults.add(Fault.at(
                    at + "/showIf/equals",
                    "CONDITION_NEVER_MET",
                    "This can never be answered to '" + other.key()
                            + "', so the question would never be asked; name one" + " of its options or steps.",
                    "Det kan aldrig svares på '" + other.key()
                            + "', så spørgsmålet ville aldrig blive stillet; nævn en af"
                            + " dets svarmuligheder eller trin."));
        }
    }

    private static boolean canBe(Question other, JsonNode value) {
        if (value.isTextual() && value.textValue().equals(Question.DONT_KNOW)) {
            return other.allowsDontKnow();
        }
        return switch (other.type()) {
            case SINGLE, MULTIPLE, PICK -> value.isTextual() && other.hasOption(value.textValue());
            case SCALE ->
                value.isIntegralNumber()
                        && value.canConvertToInt()
                        && other.min() != null
                        && other.max() != null
                        && value.intValue() >= other.min()
                        && value.intValue() <= other.max();
            case NUMBER, TEXT -> false;
        };
    }
}
