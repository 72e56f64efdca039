package dk.kkr.goals.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.goals.intake.Row;
import java.util.Set;
import java.util.regex.Pattern;

/** The actors a company was sent on to. */
final class Referrals {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");

    private Referrals() {}

    /** The list in a form of its own, so that the same actors are the same content; empty if left out. */
    static String read(Row row, Set<String> kinds) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        JsonNode given = row.node("referredTo");
        if (given == null || given.isNull()) {
            return "[]";
        }
        if (!given.isArray()) {
            row.wrong("referredTo", "a list of {\"actor\",\"kind\"}", "en liste af {\"actor\",\"kind\"}");
            return "[]";
        }
        for (int i = 0; i < given.size(); i++) {
            JsonNode one = given.get(i);
            boolean fits = one.isObject()
                    && one.path("actor").isTextual()
                    && !one.path("actor").asText().isBlank()
                    && one.path("actor").asText().length() <= 300
                    && (!one.hasNonNull("kind")
                            || KIND.matcher(one.get("kind").asText()).matches())
                    && one.size() == (one.has("kind") ? 2 : 1);
            if (!fits || kept.size() >= 100) {
                row.wrong(
                        "referredTo/" + i,
                        "{\"actor\":\"…\",\"kind\":\"PRIVATE_ADVISOR\"}",
                        "{\"actor\":\"…\",\"kind\":\"PRIVATE_ADVISOR\"}");
                continue;
            }
            if (one.hasNonNull("kind") && !kinds.contains(one.get("kind").asText())) {
                row.faults()
                        .warn(
                                "/referredTo/" + i + "/kind",
                                "UNKNOWN_ACTOR_KIND",
                                "This kind of actor is not known; GET /v1/actor-kinds lists them, and it can be added.",
                                "Aktørtypen kendes ikke; GET /v1/actor-kinds viser typerne, og den kan tilføjes.");
            }
            ObjectNode actor = kept.addObject().put("actor", one.get("actor").asText());
            actor.put("kind", one.hasNonNull("kind") ? one.get("kind").asText() : null);
        }
        return kept.toString();
    }
}
