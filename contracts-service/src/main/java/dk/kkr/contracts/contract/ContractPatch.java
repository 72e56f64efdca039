package dk.kkr.contracts.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.contracts.goal.Faults;
import dk.kkr.kit.problem.JsonFaults;
import dk.kkr.kit.problem.Refusal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A JSON merge patch (RFC 7396) of what a hub states of a contract: null removes a field, lists are replaced whole. */
final class ContractPatch {

    /** What a contract shows and nobody states, or nobody can state otherwise once it is drafted. */
    private static final List<String> FROZEN = List.of(
            "id",
            "hub",
            "kkr",
            "year",
            "status",
            "revision",
            "reason",
            "frameworkAgreement",
            "goals",
            "sha256",
            "publishedOn",
            "steps",
            "reportRequests",
            "amendment",
            "agreementChanged");

    private ContractPatch() {}

    /**
     * What is stated after the patch.
     *
     * @param shown the contract as it is shown; a frozen field may be named if it says the same
     * @throws Refusal 400 if the patch is no object, changes a frozen field, or what comes out is not of the contract's form
     */
    static ContractBody apply(JsonNode patch, ContractBody body, ContractView shown, ObjectMapper json) {
        if (!patch.isObject()) {
            throw Refusal.invalid(
                    "",
                    "WRONG_VALUE",
                    "A merge patch is a JSON object with the fields to change.",
                    "En merge patch er et JSON-objekt med de felter, der skal ændres.");
        }
        ObjectNode changes = patch.deepCopy();
        refuseFrozen(changes, json.valueToTree(shown));
        try {
            return json.treeToValue(merged(json.valueToTree(body), changes), ContractBody.class);
        } catch (JsonProcessingException wrong) {
            throw Refusal.invalid(List.of(JsonFaults.of(wrong)));
        }
    }

    private static void refuseFrozen(ObjectNode changes, JsonNode shown) {
        Faults faults = new Faults();
        for (String name : FROZEN) {
            JsonNode stated = changes.remove(name);
            if (stated != null && !stated.equals(shown.path(name))) {
                faults.add(
                        "/" + name,
                        "FROZEN_FIELD",
                        "This field cannot be changed here; leave it out.",
                        "Feltet kan ikke ændres her; udelad det.");
            }
        }
        faults.refuseIfAny();
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
