package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers to a survey whose totals are the stated ones: the answers behind published figures are not public. The same ones each time.
 */
final class SyntheticAnswers {

    private final List<ObjectNode> sheets = new ArrayList<>();

    /**
     * @param responses {@code groups} of members with their number, and {@code answers} per question as counts: {@code picks} per frame,
     *     {@code several} options, {@code scale} steps, {@code choices}, or {@code texts} as they are
     */
    SyntheticAnswers(JsonNode responses) {
        for (JsonNode group : responses.get("groups")) {
            for (int i = 0; i < group.get("n").intValue(); i++) {
                ObjectNode sheet = group.deepCopy();
                sheet.remove("n");
                sheet.put("complete", true).putObject("answers");
                sheets.add(sheet);
            }
        }
        responses.get("answers").forEach(this::answer);
    }

    /** One sheet a line. */
    String lines() {
        return sheets.stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
    }

    private void answer(JsonNode part) {
        String question = part.get("question").textValue();
        for (Map.Entry<String, JsonNode> frame : part.path("picks").properties()) {
            give(
                    frame.getValue(),
                    sheet -> answers(sheet).withObjectProperty(question).withArrayProperty(frame.getKey()));
        }
        if (part.has("several")) {
            give(part.get("several"), sheet -> answers(sheet).withArrayProperty(question));
        }
        if (part.has("scale")) {
            List<String> steps = Mix.of(Mix.counts(part.get("scale")));
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).equals("DONT_KNOW")) {
                    answers(sheets.get(i)).put(question, "DONT_KNOW");
                } else {
                    answers(sheets.get(i)).put(question, Integer.parseInt(steps.get(i)));
                }
            }
        }
        if (part.has("choices")) {
            List<String> choices = Mix.of(Mix.counts(part.get("choices")));
            for (int i = 0; i < choices.size(); i++) {
                answers(sheets.get(i)).put(question, choices.get(i));
            }
        }
        JsonNode texts = part.path("texts");
        for (int i = 0; i < texts.size(); i++) {
            answers(sheets.get(i * sheets.size() / texts.size())).set(question, texts.get(i));
        }
    }

    /** Each option to those who have the fewest yet, so that nobody has more than they may. */
    private void give(JsonNode counts, Function<ObjectNode, ArrayNode> picks) {
        Mix.counts(counts).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(option -> sheets.stream()
                        .sorted(Comparator.comparingInt(
                                sheet -> picks.apply(sheet).size()))
                        .limit(option.getValue())
                        .forEach(sheet -> picks.apply(sheet).add(option.getKey())));
    }

    private static ObjectNode answers(ObjectNode sheet) {
        return (ObjectNode) sheet.get("answers");
    }
}
