package dk.kkr.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.kit.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cursors are opaque to clients: which list they are of and the key values of the last item, as a JSON array in base64url.
 */
final class Cursor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Cursor() {}

    /** @param list the path of the list, by which its cursors are told from those of another */
    static String encode(String list, Object... key) {
        try {
            String json = JSON.writeValueAsString(
                    Stream.concat(Stream.of(mark(list)), Arrays.stream(key).map(String::valueOf))
                            .toList());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param size how many key values the list has */
    static List<String> decode(String cursor, String list, int size) {
        try {
            List<String> key = List.of(JSON.readValue(Base64.getUrlDecoder().decode(cursor), String[].class));
            if (key.size() == size + 1 && key.get(0).equals(mark(list))) {
                return key.subList(1, key.size());
            }
        } catch (IllegalArgumentException | java.io.IOException | NullPointerException notOurs) {
            // told below
        }
        throw notOurs();
    }

    private static String mark(String list) {
        return Integer.toHexString(list.hashCode());
    }

    static Refusal notOurs() {
        return Refusal.invalid(
                "?cursor",
                "BAD_CURSOR",
                "This cursor is not from this list; use `next` as it was given.",
                "Denne cursor er ikke fra denne liste; brug `next`, som den blev givet.");
    }
}
