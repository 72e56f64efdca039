package dk.kkr.goals.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a frozen edition and the live figures.
 *
 * @param same the canonical forms are the same bytes
 * @param frozenRows count and hash of the rows the edition rests on
 */
@Schema(name = "StatementDifferences")
record Differences(
        UUID contractId,
        int edition,
        boolean same,
        String sha256,
        String liveSha256,
        List<Difference> differences,
        JsonNode frozenRows,
        JsonNode liveRows) {

    /** One value; goals, targets and segments are named by their keys. Null for what is not there. */
    @Schema(name = "StatementDifference")
    record Difference(
            @Schema(examples = "/goals/awareness/targets/hub/actual")
            String path,

            @Nullable JsonNode frozen,
            @Nullable JsonNode live) {}

    /** Of the service's own clock and counters, not of figures. */
    private static final Set<String> APART = Set.of("/computedAt", "/dataVersion", "/contractId");

    private static final List<String> NAMES = List.of("key", "segment", "reason");

    static Differences between(Statement frozen, JsonNode liveFigures, JsonNode liveRows, String liveSha256) {
        Map<String, JsonNode> then = new TreeMap<>();
        Map<String, JsonNode> now = new TreeMap<>();
        flatten("", frozen.fulfilment(), then);
        flatten("", liveFigures, now);
        Set<String> paths = new TreeSet<>(then.keySet());
        paths.addAll(now.keySet());
        paths.removeAll(APART);
        List<Difference> found = new ArrayList<>();
        for (String path : paths) {
            if (!equal(then.get(path), now.get(path))) {
                found.add(new Difference(path, then.get(path), now.get(path)));
            }
        }
        return new Differences(
                frozen.contractId(),
                frozen.edition(),
                frozen.sha256().equals(liveSha256),
                frozen.sha256(),
                liveSha256,
                found,
                frozen.rows(),
                liveRows);
    }

    /** Numbers are the same if they are worth the same, however many zeros were written. */
    private static boolean equal(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one != null && other != null && one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return Objects.equals(one, other);
    }

    private static void flatten(String path, JsonNode json, Map<String, JsonNode> to) {
        if (json.isObject()) {
            json.fields().forEachRemaining(f -> flatten(path + "/" + f.getKey(), f.getValue(), to));
        } else if (json.isArray() && !json.isEmpty()) {
            for (int i = 0; i < json.size(); i++) {
                flatten(path + "/" + name(json.get(i), i), json.get(i), to);
            }
        } else {
            to.put(path, json);
        }
    }

    private static String name(JsonNode item, int place) {
        return NAMES.stream()
                .filter(item::hasNonNull)
                .map(name -> item.get(name).asText())
                .findFirst()
                .orElse(String.valueOf(place));
    }
}
