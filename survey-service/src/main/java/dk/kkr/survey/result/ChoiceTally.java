package dk.kkr.survey.result;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.survey.disclosure.Choices;
import dk.kkr.survey.questionnaire.Option;
import dk.kkr.survey.questionnaire.Question;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Of each person one answer: a step of a scale, or an option. */
final class ChoiceTally implements QuestionTally {

    private final boolean scale;
    private final List<String> categories;
    private final Map<String, Integer> places = new HashMap<>();
    private final long[][] counts;

    private ChoiceTally(boolean scale, List<String> categories, int cells) {
        this.scale = scale;
        this.categories = categories;
        categories.forEach(category -> places.put(category, places.size()));
        places.put(Question.DONT_KNOW, categories.size());
        this.counts = new long[cells][categories.size() + 1];
    }

    static ChoiceTally ofOptions(Question question, int cells) {
        return new ChoiceTally(
                false, question.choices().stream().map(Option::key).toList(), cells);
    }

    static ChoiceTally ofScale(Question question, int cells) {
        int min = lowest(question);
        return new ChoiceTally(
                true,
                IntStream.range(min, min + Math.toIntExact(steps(question)))
                        .mapToObj(Integer::toString)
                        .toList(),
                cells);
    }

    static long steps(Question question) {
        Integer max = question.max();
        return (max == null ? 0L : max) - lowest(question) + 1;
    }

    private static int lowest(Question question) {
        Integer min = question.min();
        return min == null ? 0 : min;
    }

    @Override
    public void add(int cell, JsonNode answer) {
        Integer place = places.get(answer.asText());
        if (place == null) {
            throw new IllegalArgumentException("An answer was taken that the question does not have");
        }
        counts[cell][place]++;
    }

    List<String> categories() {
        return categories;
    }

    boolean isScale() {
        return scale;
    }

    Choices choices() {
        return new Choices(Arrays.stream(counts).map(QuestionTally::list).toList(), scale, true);
    }
}
