package dk.kkr.goals.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.arithmetic.Comparison;
import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.goals.arithmetic.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A target, or a group of them.
 *
 * @param weight in the mean it is part of, above 0
 * @param indicator null for a group
 * @param threshold null where none is set (A3)
 * @param definition indicator as the contract words it
 */
public record Target(
        String key,
        String title,
        BigFraction weight,
        @Nullable Indicator indicator,
        @Nullable Threshold threshold,
        @Nullable JsonNode definition,
        List<Target> targets) {

    static List<Target> listOf(JsonNode targets) {
        List<Target> found = new ArrayList<>();
        targets.forEach(json -> found.add(of(json)));
        return List.copyOf(found);
    }

    private static Target of(JsonNode json) {
        return new Target(
                json.path("key").asText(),
                json.path("title").asText(),
                weight(json),
                json.hasNonNull("indicator") ? Indicator.of(json.get("indicator")) : null,
                threshold(json.path("threshold")),
                json.hasNonNull("indicator") ? json.get("indicator") : null,
                listOf(json.path("targets")));
    }

    static BigFraction weight(JsonNode json) {
        BigFraction weight =
                json.hasNonNull("weight") ? Fractions.of(json.get("weight").decimalValue()) : BigFraction.ONE;
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("A weight is above 0 (A2), not " + weight);
        }
        return weight;
    }

    private static @Nullable Threshold threshold(JsonNode json) {
        if (!json.hasNonNull("value")) {
            return null;
        }
        Comparison comparison = Comparison.valueOf(json.path("comparator").asText());
        Integer since = comparison == Comparison.RISE_AT_LEAST && json.hasNonNull("sinceYear")
                ? (Integer) json.get("sinceYear").intValue()
                : null;
        return new Threshold(comparison, Fractions.of(json.get("value").decimalValue()), since);
    }

    /** This target or, for a group, those in it. */
    public Stream<Target> leaves() {
        return targets.isEmpty() ? Stream.of(this) : targets.stream().flatMap(Target::leaves);
    }
}
