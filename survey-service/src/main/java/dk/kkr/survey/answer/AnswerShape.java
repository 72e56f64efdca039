package dk.kkr.survey.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.questionnaire.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether one answer is such as its question allows; the limits of the form are kept here, whatever form was used. */
final class AnswerShape {

    private static final int MOST_DIGITS = 15;

    private final Question question;
    private final List<Fault> faults = new ArrayList<>();

    private AnswerShape(Question question) {
        this.question = question;
    }

    static List<Fault> check(Question question, JsonNode answer, String at) {
        AnswerShape shape = new AnswerShape(question);
        if (!(question.allowsDontKnow()
                && answer.isTextual()
                && answer.textValue().equals(Question.DONT_KNOW))) {
            switch (question.type()) {
                case PICK -> shape.checkPicks(answer, at);
                case SCALE -> shape.checkScale(answer, at);
                case SINGLE -> shape.checkOption(answer, at);
                case MULTIPLE ->
                    shape.checkOptions(answer, at, question.choices().size());
                case NUMBER -> shape.checkNumber(answer, at);
                case TEXT -> shape.checkText(answer, at);
            }
        }
        return shape.faults;
    }

    private void checkPicks(JsonNode answer, String at) {
        if (!answer.isObject()) {
            add(
                    at,
                    "ANSWER_SHAPE",
                    "Give the picks of each frame, as in {\""
                            + question.allFrames().get(0) + "\":[\"…\"]}.",
                    "Angiv valgene i hver ramme, som i {\""
                            + question.allFrames().get(0) + "\":[\"…\"]}.");
            return;
        }
        Integer most = question.maxPicks();
        answer.properties().forEach(frame -> {
            String here = at + "/" + frame.getKey();
            if (!question.allFrames().contains(frame.getKey())) {
                String known = String.join(", ", question.allFrames());
                add(
                        here,
                        "UNKNOWN_FRAME",
                        "The question has no such frame; use " + known + ".",
                        "Spørgsmålet har ingen sådan ramme; brug " + known + ".");
            } else {
                checkOptions(frame.getValue(), here, most == null ? 0 : most);
            }
        });
    }

    private void checkOptions(JsonNode answer, String at, int most) {
        if (!answer.isArray()) {
            add(at, "ANSWER_SHAPE", "Give a list of options.", "Angiv en liste af svarmuligheder.");
            return;
        }
        if (answer.size() > most) {
            add(
                    at,
                    "TOO_MANY_PICKS",
                    "At most " + most + " may be picked; " + answer.size() + " are.",
                    "Der må højst vælges " + most + "; der er valgt " + answer.size() + ".");
        }
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < answer.size(); i++) {
            checkOption(answer.get(i), at + "/" + i);
            if (!seen.add(answer.get(i))) {
                add(
                        at + "/" + i,
                        "PICKED_TWICE",
                        "This option is picked already; pick each once.",
                        "Denne mulighed er allerede valgt; vælg hver én gang.");
            }
        }
    }

    private void checkOption(JsonNode answer, String at) {
        if (!answer.isTextual() || !question.hasOption(answer.textValue())) {
            add(
                    at,
                    "UNKNOWN_OPTION",
                    "The question has no such option; use the key of one it has.",
                    "Spørgsmålet har ingen sådan svarmulighed; brug nøglen på en, det har.");
        }
    }

    private void checkScale(JsonNode answer, String at) {
        Integer min = question.min();
        Integer max = question.max();
        if (min == null
                || max == null
                || !answer.isIntegralNumber()
                || !answer.canConvertToInt()
                || answer.intValue() < min
                || answer.intValue() > max) {
            add(
                    at,
                    "OUTSIDE_SCALE",
                    "Answer with a whole number from " + min + " to " + max + ".",
                    "Svar med et helt tal fra " + min + " til " + max + ".");
        }
    }

    private void checkNumber(JsonNode answer, String at) {
        Integer min = question.min();
        Integer max = question.max();
        if (!answer.isNumber()
                || answer.decimalValue().precision() > MOST_DIGITS
                || Math.abs(answer.decimalValue().scale()) > MOST_DIGITS
                || (min != null && answer.decimalValue().compareTo(BigDecimal.valueOf(min)) < 0)
                || (max != null && answer.decimalValue().compareTo(BigDecimal.valueOf(max)) > 0)) {
            add(
                    at,
                    "OUTSIDE_RANGE",
                    "Answer with a number" + range(" from ", min) + range(" up to ", max) + ", of at most 15 digits.",
                    "Svar med et tal" + range(" fra ", min) + range(" til ", max) + ", på højst 15 cifre.");
        }
    }

    private static String range(String word, @Nullable Integer bound) {
        return bound == null ? "" : word + bound;
    }

    private void checkText(JsonNode answer, String at) {
        if (!answer.isTextual()
                || answer.textValue().length() > Question.MAX_TEXT
                || answer.textValue().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            add(
                    at,
                    "TEXT_LIMIT",
                    "Answer with a text of at most " + Question.MAX_TEXT + " characters, without control characters.",
                    "Svar med en tekst på højst " + Question.MAX_TEXT + " tegn, uden styretegn.");
        }
    }

    private void add(String pointer, String code, String en, String da) {
        faults.add(Fault.at(pointer, code, en, da));
    }
}
