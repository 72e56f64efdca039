package dk.kkr.goals.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.definition.Indicator.Kind;
import dk.kkr.kit.problem.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

    /** True if some target's figure is this reported measure. */
    public boolean looksAt(String measure) {
        return goals.stream()
                .flatMap(Goal::leaves)
                .map(Target::indicator)
                .anyMatch(indicator -> indicator != null && measure.equals(indicator.measure()));
    }

    /** A limit that the framework agreement sets (R4), or what holds where it sets none. */
    public BigDecimal limit(String name, int otherwise) {
        JsonNode stated = body.path("frameworkAgreement").path(name);
        return stated.isNumber() ? stated.decimalValue() : BigDecimal.valueOf(otherwise);
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

    /** A target that is measured, and the goal it stands in. */
    public record Placed(String goal, Target target) {

        public Indicator indicator() {
            return Objects.requireNonNull(target.indicator());
        }
    }

    /** The target that a target's actual is taken from, following {@code SAME_AS}; empty if that leads nowhere. */
    public Optional<Placed> resolve(String goal, Target target) {
        Optional<Placed> present = placed(goal, target);
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
                .flatMap(g ->
                        g.leaf(String.valueOf(same.sameTarget())).stream().flatMap(t -> placed(g.key(), t).stream()))
                .findFirst();
    }

    private static Optional<Placed> placed(String goal, Target target) {
        return target.indicator() == null ? Optional.empty() : Optional.of(new Placed(goal, target));
    }
}
