package dk.kkr.survey.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.questionnaire.Condition;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionType;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether answers are such as the questionnaire allows. */
public final class AnswerRules {

    private final List<Question> asked;
    private final Map<String, Question> byKey = new HashMap<>();

    public AnswerRules(QuestionnaireBody asked) {
        this(asked.questions());
    }

    public AnswerRules(List<Question> asked) {
        this.asked = asked;
        asked.forEach(question -> byKey.put(question.key(), question));
    }

    /** Without what was left open: nulls, blank texts, empty lists and frames. */
    public ObjectNode tidied(ObjectNode answers) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        answers.properties().forEach(answer -> {
            JsonNode value = answer.getValue();
            if (value.isObject()) {
                ObjectNode frames = JsonNodeFactory.instance.objectNode();
                value.properties().forEach(frame -> {
                    if (!isOpen(frame.getValue())) {
                        frames.set(frame.getKey(), frame.getValue());
                    }
                });
                value = frames;
            }
            if (!isOpen(value)) {
                kept.set(answer.getKey(), value);
            }
        });
        return kept;
    }

    private static boolean isOpen(JsonNode value) {
        return value.isNull()
                || (value.isTextual() && value.textValue().isBlank())
                || (value.isContainerNode() && value.isEmpty());
    }

    /**
     * All faults at once.
     *
     * @param answers tidied
     * @param at pointer to them
     * @param complete whether every required question that is asked must be answered
     */
    public List<Fault> check(ObjectNode answers, String at, boolean complete) {
        List<Fault> faults = new ArrayList<>();
        answers.properties().forEach(answer -> {
            Question question = byKey.get(answer.getKey());
            String here = at + "/" + answer.getKey().replace("~", "~0").replace("/", "~1");
            if (question == null) {
                faults.add(Fault.at(
                        here,
                        "UNKNOWN_QUESTION",
                        "This questionnaire has no question of this key; leave it out.",
                        "Spørgeskemaet har intet spørgsmål med denne nøgle; udelad det."));
            } else if (!isAsked(question, answers)) {
                faults.add(
                        Fault.at(
                                here,
                                "NOT_ASKED",
                                "This question is asked only after another answer; leave it out, or change the answer it depends on.",
                                "Spørgsmålet stilles kun efter et andet svar; udelad det, eller ret det svar, det afhænger af."));
            } else {
                faults.addAll(AnswerShape.check(question, answer.getValue(), here));
            }
        });
        if (complete) {
            asked.stream()
                    .filter(question -> question.isRequired() && isAsked(question, answers))
                    .filter(question -> !isAnswered(question, answers.path(question.key())))
                    .forEach(question -> faults.add(Fault.at(
                            at + "/" + question.key(),
                            "REQUIRED",
                            "This question must be answered before you submit.",
                            "Spørgsmålet skal besvares, før du indsender.")));
        }
        return faults;
    }

    private static boolean isAnswered(Question question, JsonNode answer) {
        if (answer.isMissingNode()) {
            return false;
        }
        return question.type() != QuestionType.PICK
                || !answer.isObject()
                || question.allFrames().stream().allMatch(answer::has);
    }

    /** Whether the question is asked of one who has answered so; a question that is not asked leads to no other. */
    public boolean isAsked(Question question, ObjectNode answers) {
        Condition condition = question.showIf();
        if (condition == null) {
            return true;
        }
        Question other = byKey.get(condition.question());
        if (other == null || !isAsked(other, answers)) {
            return false;
        }
        return holds(answers.path(condition.question()), condition.value());
    }

    /** Of several options, in one frame or more, one suffices. */
    private static boolean holds(JsonNode answer, JsonNode value) {
        if (answer.isContainerNode()) {
            for (JsonNode one : answer) {
                if (holds(one, value)) {
                    return true;
                }
            }
            return false;
        }
        if (answer.isNumber() && value.isNumber()) {
            return answer.decimalValue().compareTo(value.decimalValue()) == 0;
        }
        return answer.equals(value);
    }
}
