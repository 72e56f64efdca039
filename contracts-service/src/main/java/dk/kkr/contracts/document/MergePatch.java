package dk.kkr.contracts.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.kit.problem.StrictJson;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * JSON merge patches (RFC 7396) of one kind of document: null removes a field, lists are replaced whole.
 *
 * @param frozen fields that are shown and cannot be changed by a patch
 */
public record MergePatch<T>(Class<T> type, List<String> frozen) {

    /**
     * What is stated after the patch.
     *
     * @param shown the whole as it is shown; a frozen field may be named if it says the same
     * @throws Refusal 400 if the patch is no object, changes a frozen field, or what comes out is not of the document's form
     */
    public T apply(JsonNode patch, T standing, Object shown, ObjectMapper json) {
        if (!patch.isObject()) {
            throw Refusal.invalid(
                    "",
                    "WRONG_VALUE",
                    "A merge patch is a JSON object with the fields to change.",
                    "En merge patch er et JSON-objekt med de felter, der skal ændres.");
        }
        ObjectNode changes = patch.deepCopy();
        List<Fault> faults = takeFrozen(changes, json.valueToTree(shown));
        return StrictJson.read(json, merged(json.valueToTree(standing), changes), type, faults);
    }

    /** Takes the frozen fields out of the patch; those that say something else are faults. */
    private List<Fault> takeFrozen(ObjectNode changes, JsonNode shown) {
        List<Fault> faults = new ArrayList<>();
        for (String name : frozen) {
            JsonNode stated = changes.remove(name);
            if (stated != null && !stated.equals(shown.path(name))) {
                faults.add(Fault.at(
                        "/" + name,
                        "FROZEN_FIELD",
                        "This field cannot be changed here; leave it out.",
                        "Feltet kan ikke ændres her; udelad det."));
            }
        }
        return faults;
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? target.deepCopy() : ((ObjectNode) patch).objectNode();
        for (Iterator<Map.Entry<String, JsonNode>> fields = patch.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), merged(result.path(field.getKey()), field.getValue()));
            }
        }
        return result;
    }
}
