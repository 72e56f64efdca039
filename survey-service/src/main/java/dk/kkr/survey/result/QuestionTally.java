package dk.kkr.survey.result;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.survey.questionnaire.Question;
import java.util.Arrays;
import java.util.List;

/** Counts the answers to one question, cell by cell. */
sealed interface QuestionTally permits ChoiceTally, PickTally, NumberTally, TextTally {

    /** Wider scales are counted as numbers: their steps are too many to be looked at one by one. */
    int MOST_STEPS = 101;

    void add(int cell, JsonNode answer);

    static QuestionTally of(Question question, int cells) {
        return switch (question.type()) {
            case PICK -> new PickTally(question, question.allFrames(), cells);
            case MULTIPLE -> new PickTally(question, List.of(""), cells);
            case SINGLE -> ChoiceTally.ofOptions(question, cells);
            case SCALE ->
                ChoiceTally.steps(question) > MOST_STEPS
                        ? new NumberTally(cells)
                        : ChoiceTally.ofScale(question, cells);
            case NUMBER -> new NumberTally(cells);
            case TEXT -> new TextTally(cells);
        };
    }

    static boolean isDontKnow(JsonNode answer) {
        return answer.isTextual() && answer.textValue().equals(Question.DONT_KNOW);
    }

    static List<Long> list(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
