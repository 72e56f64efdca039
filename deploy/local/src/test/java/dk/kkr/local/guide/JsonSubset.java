package dk.kkr.local.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Whether JSON holds what a guide shows of it: every field, and of a list every item in the same order, with others between them.
 * An empty list stands for one that is empty. A name in braces takes the value it first meets, and stands for it from then on.
 */
final class JsonSubset {

    private JsonSubset() {}

    static Optional<String> differs(String at, JsonNode wanted, JsonNode found, Names names) {
        if (wanted.isObject()) {
            for (Map.Entry<String, JsonNode> field : wanted.properties()) {
                String path = at + "/" + field.getKey();
                Optional<String> fault = differs(path, field.getValue(), found.path(field.getKey()), names);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            return found.isObject() ? Optional.empty() : other(at, wanted, found);
        }
        if (wanted.isArray()) {
            return found.isArray() ? items(at, wanted, found, names) : other(at, wanted, found);
        }
        return isSame(wanted, found, names) ? Optional.empty() : other(at, wanted, found);
    }

    private static Optional<String> items(String at, JsonNode wanted, JsonNode found, Names names) {
        if (wanted.isEmpty() && !found.isEmpty()) {
            return other(at, wanted, found);
        }
        int next = 0;
        for (JsonNode item : wanted) {
            boolean there = false;
            while (!there && next < found.size()) {
                Names tried = names.copy();
                there = differs(at + "/" + next, item, found.get(next), tried).isEmpty();
                next++;
                if (there) {
                    names.become(tried);
                }
            }
            if (!there) {
                return Optional.of(at + " holds no (further) " + item);
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(JsonNode wanted, JsonNode found, Names names) {
        if (wanted.isNumber()) {
            return found.isNumber() && wanted.decimalValue().compareTo(found.decimalValue()) == 0;
        }
        if (wanted.isNull()) {
            return found.isNull() || found.isMissingNode();
        }
        Optional<String> name = wanted.isTextual() ? Names.alone(wanted.textValue()) : Optional.empty();
        if (name.isPresent()) {
            boolean scalar = found.isValueNode() && !found.isNull() && !found.isMissingNode();
            if (scalar && names.value(name.get()).isEmpty()) {
                names.put(name.get(), found.asText());
            }
            return scalar
                    && names.value(name.get()).filter(found.asText()::equals).isPresent();
        }
        return wanted.isTextual()
                ? found.isTextual() && names.fill(wanted.textValue()).equals(found.textValue())
                : wanted.equals(found);
    }

    private static Optional<String> other(String at, JsonNode wanted, JsonNode found) {
        return Optional.of(at + " is " + (found.isMissingNode() ? "not there" : found) + " instead of " + wanted);
    }
}
