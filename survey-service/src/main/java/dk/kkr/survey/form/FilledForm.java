package dk.kkr.survey.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.answer.AnswerRules;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A form that came back: the answers in it, and what is wrong with them. */
final class FilledForm {

    static final String AT = "/answers";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Question> questions;
    private final Fields fields;
    private final String language;
    private final AnswerRules rules;
    private final List<Fault> unreadable = new ArrayList<>();
    private final ObjectNode answers;

    FilledForm(List<Question> questions, Fields fields, String language) {
        this.questions = questions;
        this.fields = fields;
        this.language = language;
        this.rules = new AnswerRules(questions);
        ObjectNode read = JSON.objectNode();
        questions.forEach(question -> read.set(question.key(), answer(question)));
        this.answers = rules.tidied(read);
        dropWhatIsNotAsked();
    }

    /** Without the answers to questions that are not asked of one who has answered so. */
    ObjectNode answers() {
        return answers;
    }

    /** What is asked of one who has answered so. */
    List<Question> asked() {
        return questions.stream()
                .filter(question -> rules.isAsked(question, answers))
                .toList();
    }

    /** @param complete whether what is required must be answered, and something at all */
    List<Fault> faults(boolean complete) {
        List<Fault> faults = new ArrayList<>(unreadable);
        Set<String> told = new HashSet<>();
        unreadable.forEach(fault -> told.add(fault.pointer()));
        rules.check(answers, AT, complete).stream()
                .filter(fault -> !told.contains(fault.pointer()))
                .forEach(faults::add);
        if (complete && faults.isEmpty() && answers.isEmpty()) {
            faults.add(Fault.at(
                    "",
                    "NOTHING_ANSWERED",
                    "You have not answered anything yet; answer at least one question.",
                    "Du har ikke svaret på noget endnu; svar på mindst ét spørgsmål."));
        }
        return faults;
    }

    private void dropWhatIsNotAsked() {
        List<String> dropped = questions.stream()
                .filter(question -> !rules.isAsked(question, answers))
                .map(Question::key)
                .toList();
        answers.remove(dropped);
        unreadable.removeIf(fault -> dropped.contains(fault.pointer().substring(AT.length() + 1)));
    }

    private JsonNode answer(Question question) {
        String name = Fields.name(question);
        JsonNode answer =
                switch (question.type()) {
                    case PICK -> picks(question);
                    case MULTIPLE -> array(fields.given(name));
                    case SINGLE, SCALE -> button(question, fields.given(name));
                    case NUMBER -> number(question, fields.text(name));
                    // A line ends with one character, as where the browser counts them.
                    case TEXT -> JSON.textNode(fields.text(name).replace("\r\n", "\n"));
                };
        return fields.saysDontKnow(question) ? dontKnow(question, answer) : answer;
    }

    private ObjectNode picks(Question question) {
        ObjectNode frames = JSON.objectNode();
        question.allFrames().forEach(frame -> {
            List<String> picked = fields.given(Fields.name(question, frame));
            if (!picked.isEmpty()) {
                frames.set(frame, array(picked));
            }
        });
        return frames;
    }

    private static ArrayNode array(List<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static JsonNode button(Question question, List<String> pressed) {
        if (pressed.size() > 1) {
            return array(pressed);
        }
        String value = pressed.isEmpty() ? "" : pressed.get(0);
        boolean step = question.type() == QuestionType.SCALE && value.matches("-?\\d{1,9}");
        return step ? JSON.numberNode(Integer.parseInt(value)) : JSON.textNode(value);
    }

    private JsonNode number(Question question, String typed) {
        if (typed.isBlank()) {
            return JSON.nullNode();
        }
        Optional<BigDecimal> number = Numbers.read(typed, language);
        if (number.isEmpty()) {
            unreadable(
                    question,
                    "OUTSIDE_RANGE",
                    "Write the number in digits, without separators between thousands, such as 12500 or 12.5.",
                    "Skriv tallet med cifre og uden skilletegn mellem tusinder, for eksempel 12500 eller 12,5.");
            return JSON.nullNode();
        }
        return JSON.numberNode(number.get());
    }

    private JsonNode dontKnow(Question question, JsonNode answer) {
        if (answer.isNumber() || !answer.isEmpty()) {
            unreadable(
                    question,
                    "ANSWER_SHAPE",
                    "You have both answered and said that you do not know; choose one of the two.",
                    "Du har både svaret og valgt »Ved ikke«; vælg en af delene.");
            return answer;
        }
        return JSON.textNode(Question.DONT_KNOW);
    }

    private void unreadable(Question question, String code, String en, String da) {
        unreadable.add(Fault.at(AT + "/" + question.key(), code, en, da));
    }
}
