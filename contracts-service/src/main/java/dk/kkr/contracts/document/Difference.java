package dk.kkr.contracts.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place where two documents differ. Items of a list that have a {@code key} are matched by it, so that a goal that
 * moved is not told as two that changed.
 *
 * @param path such as {@code /goals/effect/targets/growth/threshold/value}
 * @param from what stood there before; null if nothing
 * @param to what stands there now; null if nothing
 */
public record Difference(
        String path, @Nullable JsonNode from, @Nullable JsonNode to) {

    public static List<Difference> between(@Nullable Object before, Object after) {
        List<Difference> found = new ArrayList<>();
        collect(
                "",
                before == null ? MissingNode.getInstance() : CanonicalJson.tree(before),
                CanonicalJson.tree(after),
                found);
        return List.copyOf(found);
    }

    private static void collect(String path, JsonNode before, JsonNode after, List<Difference> found) {
        if (before.equals(after) || (isNothing(before) && isNothing(after))) {
            return;
        }
        Map<String, JsonNode> old = parts(before);
        Map<String, JsonNode> now = parts(after);
        if (old.isEmpty() || now.isEmpty()) {
            found.add(new Difference(path, isNothing(before) ? null : before, isNothing(after) ? null : after));
            return;
        }
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            collect(
                    path + "/" + name,
                    old.getOrDefault(name, MissingNode.getInstance()),
                    now.getOrDefault(name, MissingNode.getInstance()),
                    found);
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static Map<String, JsonNode> parts(JsonNode node) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                parts.put(field.getKey(), field.getValue());
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                parts.put(node.get(i).path("key").asText(String.valueOf(i)), node.get(i));
            }
        }
        return parts;
    }
}
