package dk.kkr.goals.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.definition.Indicator.Kind;
import dk.kkr.kit.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A contract in the revision in force, as contracts-service told it.
 *
 * @param version of the event that told it
 * @param body the whole event
 */
public record Contract(
        UUID id,
        long version,
        String hub,
        String kkr,
        int year,
        String status,
        int revision,
        List<Goal> goals,
        JsonNode body) {

    private static final Set<String> SIGNED = Set.of("SIGNED", "TRANSMITTED", "PUBLISHED", "REPORTED");
    private static final Set<String> PUBLISHED = Set.of("PUBLISHED", "REPORTED");

    static Contract of(long version, JsonNode body) {
        return new Contract(
                UUID.fromString(body.path("id").asText()),
                version,
                body.path("hub").asText(),
                body.path("kkr").asText(),
                body.path("year").asInt(),
                body.path("status").asText(),
                body.path("revision").asInt(1),
                Goal.listOf(body.path("goals")),
                body);
    }

    public String title() {
        return body.path("title").asText("");
    }

    /** Goals in the contract's own words. */
    public JsonNode definitions() {
        return body.path("goals");
    }

    /** Signed, or further on (F5). */
    public boolean isSigned() {
        return SIGNED.contains(status);
    }

    public boolean isPublished() {
        return PUBLISHED.contains(status);
    }

    /**
     * The goal with this key; a number is taken too, and means the present revision.
     *
     * @throws Refusal 404 if the contract has none
     */
    public Goal goal(String keyOrNumber) {
        return goals.stream()
                .filter(g -> g.key().equals(keyOrNumber))
                .findFirst()
                .or(() -> goals.stream()
                        .filter(g -> String.valueOf(g.number()).equals(keyOrNumber))
                        .findFirst())
                .orElseThrow(() -> Refusal.notFound(
                        "The contract has no goal '" + keyOrNumber + "'; use a key or number of its goals.",
                        "Kontrakten har intet mål '" + keyOrNumber + "'; brug en nøgle eller et nummer fra dens mål."));
    }

    /** An indicator and the goal it stands in. */
    public record Placed(String goal, Indicator indicator) {}

    /** The indicator a target stands for, following {@code SAME_AS}; empty if that leads nowhere. */
    public Optional<Placed> resolve(String goal, Indicator indicator) {
        Optional<Placed> present = Optional.of(new Placed(goal, indicator));
        // As many steps as there are targets would mean a circle.
        for (long steps = goals.stream().flatMap(Goal::leaves).count(); steps >= 0; steps--) {
            if (present.isEmpty() || present.get().indicator().kind() != Kind.SAME_AS) {
                return present;
            }
            present = follow(present.get().indicator());
        }
        return Optional.empty();
    }

    private Optional<Placed> follow(Indicator same) {
        return goals.stream()
                .filter(g -> g.key().equals(same.sameGoal()))
                .flatMap(g -> g.leaf(String.valueOf(same.sameTarget())).stream())
                .flatMap(t -> Stream.ofNullable(t.indicator()))
                .map(found -> new Placed(String.valueOf(same.sameGoal()), found))
                .findFirst();
    }
}
