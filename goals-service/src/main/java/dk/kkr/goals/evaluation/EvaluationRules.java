package dk.kkr.goals.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.goals.catalogue.Validity;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Intake;
import dk.kkr.goals.intake.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an evaluation must be like (R2, R6). */
record EvaluationRules(Set<String> hubs, Map<String, Scale> questions, Instant now) implements Intake.Rules {

    /** What can be answered: one of some words, or a whole number within bounds. */
    record Scale(
            Set<String> words,
            @Nullable Integer min,
            @Nullable Integer max,
            Validity validity) {

        boolean takes(JsonNode answer) {
            if (min != null && max != null && answer.isIntegralNumber() && answer.canConvertToInt()) {
                return answer.intValue() >= min && answer.intValue() <= max;
            }
            return answer.isTextual() && words.contains(answer.textValue());
        }

        String known() {
            String numbers = min == null ? "" : "the whole numbers " + min + " to " + max;
            String listed = String.join(", ", words.stream().sorted().toList());
            return numbers.isEmpty() ? listed : listed.isEmpty() ? numbers : numbers + ", " + listed;
        }
    }

    private static final Set<String> FIELDS =
            Set.of("evaluationId", "hub", "registrationId", "answeredOn", "answers", "recordedAt", "retracted");
    private static final Set<String> RETRACTION_FIELDS = Set.of("evaluationId", "hub", "retracted", "recordedAt");
    private static final int LONGEST_ID = 100;

    @Override
    public Intake.@Nullable Ready check(JsonNode json, Faults faults) {
        Row row = new Row(json, faults);
        boolean retracted = row.flag("retracted");
        row.onlyHas(retracted ? RETRACTION_FIELDS : FIELDS);
        String id = row.required("evaluationId", LONGEST_ID);
        String hub = row.oneOf("hub", hubs, true);
        Instant recordedAt = row.recordedAt(now);
        String registration = retracted ? null : row.required("registrationId", LONGEST_ID);
        LocalDate answered = retracted ? null : answeredOn(row);
        String answers = retracted ? null : answers(row, answered);
        if (faults.isRejected() || hub == null || recordedAt == null) {
            return null;
        }
        @Nullable
        String[] values = {
            hub,
            id,
            registration,
            answered == null ? null : answered.toString(),
            answers,
            recordedAt.toString(),
            String.valueOf(retracted)
        };
        return new Intake.Ready(
                hub,
                id,
                Arrays.asList(values),
                answered,
                retracted
                        ? Map.of()
                        : Map.of(
                                "answers",
                                BigDecimal.valueOf(json.path("answers").size())));
    }

    private @Nullable LocalDate answeredOn(Row row) {
        LocalDate date = row.date("answeredOn", true);
        if (date != null
                && date.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            row.faults()
                    .reject(
                            "/answeredOn",
                            "DATE_IN_FUTURE",
                            "The date lies ahead of today; correct it.",
                            "Datoen ligger i fremtiden; ret den.");
        }
        return date;
    }

    /** The answers in a form of their own, so that the same answers are the same content. */
    private @Nullable String answers(Row row, @Nullable LocalDate answered) {
        JsonNode given = row.node("answers");
        if (given == null || given.isNull()) {
            row.missing("answers");
            return null;
        }
        if (!given.isObject() || given.isEmpty()) {
            row.wrong(
                    "answers",
                    "an object with at least one question and its answer",
                    "et objekt med mindst ét spørgsmål og dets svar");
            return null;
        }
        TreeMap<String, JsonNode> kept = new TreeMap<>();
        given.fields().forEachRemaining(answer -> {
            Scale scale = questions.get(answer.getKey());
            if (scale == null) {
                row.faults()
                        .reject(
                                "/answers/" + Row.brief(answer.getKey()),
                                "UNKNOWN_QUESTION",
                                "There is no such question; use one of "
                                        + String.join(", ", new TreeMap<>(questions).keySet()) + ".",
                                "Spørgsmålet findes ikke; brug et af "
                                        + String.join(", ", new TreeMap<>(questions).keySet()) + ".");
            } else if (answer.getValue().isNull()) {
                // Not answered.
            } else if (answered != null && !scale.validity().holdsOn(answered)) {
                row.faults()
                        .reject(
                                "/answers/" + answer.getKey(),
                                "QUESTION_NOT_IN_USE",
                                "The question was not asked on " + answered + "; leave the answer out.",
                                "Spørgsmålet blev ikke stillet den " + answered + "; udelad svaret.");
            } else if (!scale.takes(answer.getValue())) {
                row.faults()
                        .reject(
                                "/answers/" + answer.getKey(),
                                "UNKNOWN_ANSWER",
                                "This cannot be answered here; use " + scale.known() + ".",
                                "Sådan kan der ikke svares her; brug "
                                        + scale.known()
                                                .replace("the whole numbers", "hele tal fra")
                                                .replace(" to ", " til ")
                                        + ".");
            } else {
                kept.put(answer.getKey(), answer.getValue());
            }
        });
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        kept.forEach(canonical::set);
        return canonical.toString();
    }
}
