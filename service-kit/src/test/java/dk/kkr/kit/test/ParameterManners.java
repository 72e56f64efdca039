package dk.kkr.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.kit.test.PublishedApi.Operation;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Sends junk in each parameter that the OpenAPI document gives a type, and to each list cursors that it never made. So one that
 * answers 404 or 500 is found when it is added.
 */
public final class ParameterManners {

    /** More key values than any list has. */
    private static final int MOST_KEYS = 6;

    private static final List<String> ODD_KEYS = List.of("x", "-1", "99999999999999999999", "-999999999-01-01");

    private ParameterManners() {}

    /** Parameters whose junk is not refused with 400 and their name. */
    public static List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : PublishedApi.read().operations()) {
            for (JsonNode parameter : operation.parameters("query")) {
                String name = parameter.path("name").asText();
                if (name.equals("cursor")) {
                    cursors(operation, faults);
                } else if (name.equals("limit")) {
                    List.of("0", "501", "abc", "-1", "").forEach(junk -> junk(operation, name, junk, false, faults));
                } else {
                    JsonNode schema = operation.api().resolve(parameter.path("schema"));
                    if (isTyped(schema)) {
                        junk(operation, name, "abc", schema.has("enum"), faults);
                    }
                }
            }
            for (JsonNode parameter : operation.parameters("path")) {
                if (types(operation.api().resolve(parameter.path("schema"))).contains("integer")) {
                    pathJunk(operation, parameter.path("name").asText(), faults);
                }
            }
        }
        return faults;
    }

    private static boolean isTyped(JsonNode schema) {
        return schema.has("enum")
                || !Collections.disjoint(types(schema), Set.of("integer", "number", "boolean"))
                || Set.of("uuid", "date", "date-time")
                        .contains(schema.path("format").asText());
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode declared = schema.path("type");
        if (declared.isArray()) {
            declared.forEach(type -> types.add(type.asText()));
        } else {
            types.add(declared.asText());
        }
        return types;
    }

    private static void junk(Operation operation, String name, String junk, boolean mayBeUnknown, List<String> faults) {
        Response answer = operation.request().queryParam(name, junk).request(operation.method(), operation.address());
        // Below an unknown thing a text that is no type of its own may be read too late for 400.
        boolean unknown =
                answer.statusCode() == 404 && mayBeUnknown && operation.path().contains("{");
        if (!unknown && (answer.statusCode() != 400 || !names(answer, "?" + name))) {
            faults.add(operation.name() + " answers " + answer.statusCode() + " to ?" + name + "=" + junk + ": "
                    + answer.asString());
        }
    }

    private static void pathJunk(Operation operation, String name, List<String> faults) {
        Response answer = operation.request().request(operation.method(), operation.address());
        if (answer.statusCode() != 400 || !names(answer, "{" + name + "}")) {
            faults.add(operation.name() + " answers " + answer.statusCode() + " to junk for " + name);
        }
    }

    private static boolean names(Response answer, String pointer) {
        List<String> pointers = answer.path("errors.pointer");
        return pointers != null && pointers.contains(pointer);
    }

    private static void cursors(Operation operation, List<String> faults) {
        cursor(operation, "not base64!", false, faults);
        cursor(operation, encoded("junk"), false, faults);
        cursor(operation, encoded("[]"), false, faults);
        cursor(operation, encoded("{\"a\":1}"), false, faults);
        cursor(operation, encoded("[null,null]"), false, faults);
        String mark = Integer.toHexString(operation.address().hashCode());
        for (int keys = 0; keys <= MOST_KEYS; keys++) {
            cursor(operation, made("of another list", "1", keys), false, faults);
            // No key of any list holds this character, so not one of these can be right.
            cursor(operation, made(mark, "\\u0000", keys), false, faults);
            for (String odd : ODD_KEYS) {
                cursor(operation, made(mark, odd, keys), true, faults);
            }
        }
    }

    /** A list below an unknown thing may say that there is no such thing; one in the order of texts takes any text. */
    private static void cursor(Operation operation, String cursor, boolean mayFit, List<String> faults) {
        var request = operation.request().queryParam("cursor", cursor);
        for (JsonNode other : operation.parameters("query")) {
            if (other.path("name").asText().equals("hub")) {
                request.queryParam("hub", "nordjylland");
            }
        }
        Response answer = request.request(operation.method(), operation.address());
        int status = answer.statusCode();
        boolean refused = status == 400 && answer.asString().contains("BAD_CURSOR");
        boolean unknown = status == 404 && operation.path().contains("{");
        if (!refused && !unknown && !(mayFit && status == 200)) {
            faults.add(operation.name() + " answers " + status + " to the cursor " + cursor);
        }
    }

    private static String made(String mark, String key, int keys) {
        StringBuilder json = new StringBuilder("[\"" + mark + "\"");
        IntStream.range(0, keys).forEach(i -> json.append(",\"").append(key).append('"'));
        return encoded(json.append(']').toString());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
