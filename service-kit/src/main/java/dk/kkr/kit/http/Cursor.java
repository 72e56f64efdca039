package dk.kkr.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.kit.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Cursors are opaque to clients: the key values of the last item, as a JSON array in base64url. */
final class Cursor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    static String encode(Object... key) {
        try {
            String json = JSON.writeValueAsString(
                    Arrays.stream(key).map(String::valueOf).toList());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<String> decode(String cursor, int size) {
        try {
            List<String> key = List.of(JSON.readValue(Base64.getUrlDecoder().decode(cursor), String[].class));
            if (key.size() == size) {
                return key;
            }
        } catch (IllegalArgumentException | java.io.IOException | NullPointerException notOurs) {
            // told below
        }
        throw notOurs();
    }

    static Refusal notOurs() {
        return Refusal.invalid(
                "?cursor",
                "BAD_CURSOR",
                "This cursor is not from this list; use `next` as it was given.",
                "Denne cursor er ikke fra denne liste; brug `next`, som den blev givet.");
    }
}
