package dk.kkr.goals.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** JSON in one form only: names sorted, no spaces, numbers plain without trailing zeros. So equal data are equal bytes. */
final class CanonicalJson {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private CanonicalJson() {}

    static String of(JsonNode json) {
        StringBuilder to = new StringBuilder();
        write(json, to);
        return to.toString();
    }

    /** Of a statement: keys, figures, definitions and the hash of rows; no id, no clock, no counter of ours (A6). */
    static String ofStatement(JsonNode fulfilment, JsonNode definitions, JsonNode rows) {
        ObjectNode figures = fulfilment.deepCopy();
        figures.remove(List.of("contractId", "computedAt", "dataVersion"));
        figures.path("goals").forEach(goal -> {
            if (goal.path("assessment") instanceof ObjectNode assessment) {
                assessment.remove("at");
            }
        });
        ObjectNode whole = PLAIN.createObjectNode();
        whole.set("fulfilment", figures);
        whole.set("definitions", definitions);
        whole.set("rows", rows);
        return of(whole);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(JsonNode json, StringBuilder to) {
        if (json.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            json.fields().forEachRemaining(f -> sorted.put(f.getKey(), f.getValue()));
            char before = '{';
            for (var field : sorted.entrySet()) {
                to.append(before);
                write(JsonNodeFactory.instance.textNode(field.getKey()), to);
                write(field.getValue(), to.append(':'));
                before = ',';
            }
            to.append(sorted.isEmpty() ? "{}" : "}");
        } else if (json.isArray()) {
            char before = '[';
            for (JsonNode item : json) {
                write(item, to.append(before));
                before = ',';
            }
            to.append(json.isEmpty() ? "[]" : "]");
        } else if (json.isNumber()) {
            BigDecimal number = json.decimalValue();
            to.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else {
            try {
                to.append(PLAIN.writeValueAsString(json));
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
