package dk.kkr.goals.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.oracle.Expected.Figure;
import dk.kkr.goals.oracle.Expected.Goal;
import dk.kkr.goals.oracle.Expected.Ratio;
import dk.kkr.goals.oracle.Expected.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fulfilment of a contract of a year that is over, step by step as A1 to A4 say it. */
final class Reference {

    private final Rules rules;
    private final String id;
    private final JsonNode contract;

    Reference(World world, String id, JsonNode contract, int round) {
        this.rules = new Rules(world, round);
        this.id = id;
        this.contract = contract;
    }

    Expected compute() {
        Expected whole = new Expected();
        Ratio sum = Ratio.ZERO;
        Ratio weights = Ratio.ZERO;
        for (JsonNode json : contract.path("goals")) {
            Goal goal = goal(json);
            whole.goals.add(goal);
            if (goal.percent != null) {
                sum = sum.plus(goal.percent.times(goal.weight));
                weights = weights.plus(goal.weight);
            }
            if (!goal.awaits.isEmpty()) {
                whole.awaits.add(goal.key);
            }
        }
        whole.percent = weights.up().signum() == 0 ? null : sum.over(weights);
        return whole;
    }

    private Goal goal(JsonNode json) {
        Goal goal = new Goal();
        goal.key = json.path("key").asText();
        goal.weight = weight(json);
        for (JsonNode target : json.path("targets")) {
            goal.targets.add(target(goal.key, target, ""));
        }
        goal.computed = mean(goal.targets);
        goal.percent = goal.computed;
        goal.targets.forEach(target -> goal.awaits.addAll(target.awaits));
        goal.pending = goal.computed == null;
        if (goal.computed == null && goal.targets.stream().noneMatch(target -> target.pending)) {
            goal.awaits = new ArrayList<>(List.of("ASSESSMENT"));
        }
        JsonNode assessment = rules.note(id, goal.key, "");
        if (assessment != null) {
            goal.percent = Ratio.of(assessment.path("percent").decimalValue());
            goal.awaits = new ArrayList<>();
            goal.pending = false;
        }
        return goal;
    }

    /** A2, A3: the weighted mean of what has a per cent. */
    private static @Nullable Ratio mean(List<Target> parts) {
        Ratio sum = Ratio.ZERO;
        Ratio weights = Ratio.ZERO;
        for (Target part : parts) {
            if (part.percent != null) {
                sum = sum.plus(part.percent.times(part.weight));
                weights = weights.plus(part.weight);
            }
        }
        return weights.up().signum() == 0 ? null : sum.over(weights);
    }

    private Target target(String goal, JsonNode json, String before) {
        Target target = new Target();
        target.key = json.path("key").asText();
        target.weight = weight(json);
        String path = before + target.key;
        if (!json.path("targets").isEmpty()) {
            for (JsonNode member : json.path("targets")) {
                target.members.add(target(goal, member, path + "/"));
            }
            target.percent = mean(target.members);
            target.pending = target.percent == null && target.members.stream().anyMatch(m -> m.pending);
            target.members.forEach(member -> target.awaits.addAll(member.awaits));
        } else {
            leaf(goal, json, path, target);
        }
        target.state = target.percent == null
                ? target.pending ? "PENDING" : null
                : target.percent.compareTo(Ratio.HUNDRED) == 0
                        ? "MET"
                        : target.percent.up().signum() == 0 ? "NOT_MET" : "PARTLY_MET";
        return target;
    }

    private void leaf(String goal, JsonNode json, String path, Target target) {
        JsonNode threshold = json.path("threshold");
        String where = goal;
        JsonNode source = json;
        while (source.path("indicator").path("kind").asText().equals("SAME_AS")) {
            where = source.path("indicator").path("goal").asText();
            source = find(where, source.path("indicator").path("target").asText());
        }
        JsonNode indicator = source.path("indicator");
        JsonNode rise = threshold.hasNonNull("sinceYear") ? threshold : source.path("threshold");
        if (indicator.path("perSegment").asBoolean(false)) {
            JsonNode deciding = threshold.hasNonNull("value") ? threshold : source.path("threshold");
            boolean all = true;
            for (String segment : List.of("GROWTH", "OPERATIONS")) {
                Figure figure = measured(indicator, segment, where, rise);
                target.segments.put(segment, figure);
                all &= figure.actual() != null;
                if (figure.actual() != null
                        && (target.actual == null || lower(deciding, figure.actual(), target.actual))) {
                    target.actual = figure.actual();
                    target.figure = figure;
                }
            }
            if (!all) {
                target.actual = null;
                target.figure = Figure.NONE;
            }
        } else {
            target.figure = measured(indicator, null, where, rise);
            target.actual = target.figure.actual();
        }
        if (threshold.hasNonNull("value")) {
            target.pending = target.actual == null;
            target.percent = target.actual == null ? null : percent(threshold, target.actual);
            if (target.pending) {
                target.awaits.add(path);
            }
        }
    }

    private static boolean lower(JsonNode threshold, Ratio one, Ratio other) {
        if (threshold.hasNonNull("value")) {
            int order = percent(threshold, one).compareTo(percent(threshold, other));
            if (order != 0) {
                return order < 0;
            }
        }
        return one.compareTo(other) < 0;
    }

    private Figure measured(JsonNode indicator, @Nullable String segment, String goal, JsonNode rise) {
        int year = contract.path("year").asInt();
        Figure now = rules.figure(indicator, segment, year, id, goal);
        if (!rise.hasNonNull("sinceYear")) {
            return now;
        }
        Figure then = rules.figure(indicator, segment, rise.path("sinceYear").asInt(), id, goal);
        return now.actual() == null || then.actual() == null
                ? Figure.NONE
                : new Figure(now.actual().minus(then.actual()), now.n(), now.numerator(), now.denominator());
    }

    /** A1. */
    static Ratio percent(JsonNode threshold, Ratio actual) {
        Ratio wanted = Ratio.of(threshold.path("value").decimalValue());
        Ratio percent =
                switch (threshold.path("comparator").asText()) {
                    case "AT_MOST" ->
                        actual.compareTo(wanted) <= 0
                                ? Ratio.HUNDRED
                                : Ratio.HUNDRED.times(wanted).over(actual);
                    case "MORE_THAN" -> actual.compareTo(wanted) > 0 ? Ratio.HUNDRED : Ratio.ZERO;
                    default -> Ratio.HUNDRED.times(actual).over(wanted);
                };
        if (percent.compareTo(Ratio.ZERO) < 0) {
            return Ratio.ZERO;
        }
        return percent.compareTo(Ratio.HUNDRED) > 0 ? Ratio.HUNDRED : percent;
    }

    private JsonNode find(String goal, String target) {
        for (JsonNode one : contract.path("goals")) {
            if (one.path("key").asText().equals(goal)) {
                for (JsonNode found : one.findParents("key")) {
                    if (found.path("key").asText().equals(target) && found.has("indicator")) {
                        return found;
                    }
                }
            }
        }
        throw new IllegalStateException(goal + "/" + target);
    }

    private static Ratio weight(JsonNode json) {
        return json.hasNonNull("weight") ? Ratio.of(json.path("weight").decimalValue()) : Ratio.of(1, 1);
    }
}
