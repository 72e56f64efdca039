package dk.kkr.goals.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** A goal of a contract. Its key stays from year to year; its number does not (F3). */
public record Goal(String key, int number, String title, String origin, BigFraction weight, List<Target> targets) {

    static List<Goal> listOf(JsonNode goals) {
        List<Goal> found = new ArrayList<>();
        goals.forEach(json -> found.add(new Goal(
                json.path("key").asText(),
                json.path("number").asInt(found.size() + 1),
                json.path("title").asText(),
                json.path("origin").asText("NATIONAL"),
                Target.weight(json),
                Target.listOf(json.path("targets")))));
        return List.copyOf(found);
    }

    public Stream<Target> leaves() {
        return targets.stream().flatMap(Target::leaves);
    }

    public Optional<Target> leaf(String target) {
        return leaves().filter(t -> t.key().equals(target)).findFirst();
    }

    /** True if some target of it is about this agreed activity. */
    public boolean hasActivity(String activity) {
        return leaves().anyMatch(
                        t -> t.indicator() != null && t.indicator().activities().contains(activity));
    }
}
