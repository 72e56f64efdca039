package dk.kkr.goals.fulfilment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether figures are the same, whenever they were computed: a SHA-256 of all but the clock and the data's version. */
@Singleton
class Fingerprint {

    private static final List<String> APART = List.of("computedAt", "dataVersion");

    private final ObjectMapper json;

    Fingerprint(ObjectMapper json) {
        this.json = json;
    }

    String of(Object figures) {
        JsonNode tree = json.valueToTree(figures);
        without(tree);
        without(tree.path("fulfilment"));
        try {
            byte[] bytes = json.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void without(JsonNode tree) {
        if (tree instanceof ObjectNode figures) {
            figures.remove(APART);
        }
    }
}
