package dk.kkr.survey.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What stands in the fields of the form, as it was typed or as it was saved.
 *
 * @param values by name of the field
 */
record Fields(Map<String, List<String>> values) {

    /** The value of fields that say <i>don't know</i>. */
    static final String YES = "1";

    /** A prefix, since a question may have any key. */
    static String name(Question question) {
        return "q." + question.key();
    }

    static String name(Question question, String frame) {
        return name(question) + "." + frame;
    }

    /** Of the box beside an answer that is not one of radio buttons; no frame has a name in small letters. */
    static String dontKnow(Question question) {
        return name(question) + ".dont-know";
    }

    /** @param form as the browser sent it */
    static Fields typed(Map<String, List<String>> form) {
        return new Fields(Map.copyOf(form));
    }

    static Fields saved(List<Question> questions, ObjectNode answers, String language) {
        Map<String, List<String>> values = new HashMap<>();
        for (Question question : questions) {
            JsonNode answer = answers.path(question.key());
            if (!answer.isMissingNode()) {
                put(values, question, answer, language);
            }
        }
        return new Fields(values);
    }

    private static void put(Map<String, List<String>> values, Question question, JsonNode answer, String language) {
        if (answer.isObject()) {
            answer.properties().forEach(frame -> values.put(name(question, frame.getKey()), texts(frame.getValue())));
        } else if (answer.isArray()) {
            values.put(name(question), texts(answer));
        } else if (question.type() == QuestionType.NUMBER && answer.isNumber()) {
            values.put(name(question), List.of(Numbers.write(answer.decimalValue(), language)));
        } else if (answer.asText().equals(Question.DONT_KNOW) && !hasButtons(question)) {
            values.put(dontKnow(question), List.of(YES));
        } else {
            values.put(name(question), List.of(answer.asText()));
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Whether one of several buttons is chosen, so that <i>don't know</i> is simply one more of them. */
    static boolean hasButtons(Question question) {
        return switch (question.type()) {
            case SCALE, SINGLE -> true;
            case PICK, MULTIPLE, NUMBER, TEXT -> false;
        };
    }

    /** What was given under this name and is not blank. */
    List<String> given(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** What stands in a field for text; empty if nothing does. */
    String text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    boolean saysDontKnow(Question question) {
        return !given(dontKnow(question)).isEmpty();
    }
}
