package dk.kkr.kit.test;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document of the service under test, as the rules of the house read it. */
record PublishedApi(JsonNode document) {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String NOBODY_S_ID = "0190a6c0-0000-7000-8000-000000000000";

    static PublishedApi read() {
        return of(given().get("/openapi?format=json").asString());
    }

    static PublishedApi of(String json) {
        return new PublishedApi(parsed(json));
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(new Operation(method.getKey(), path.getKey(), method.getValue(), this));
                    }
                }));
        return operations;
    }

    /** What a reference refers to, or the node itself. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(document.at(node.path("$ref").asText().substring(1))) : node;
    }

    record Operation(String method, String path, JsonNode node, PublishedApi api) {

        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        Set<String> roles() {
            Set<String> roles = new TreeSet<>();
            node.path("security")
                    .forEach(requirement ->
                            requirement.forEach(scopes -> scopes.forEach(scope -> roles.add(scope.asText()))));
            return roles;
        }

        List<JsonNode> parameters(String in) {
            List<JsonNode> parameters = new ArrayList<>();
            node.path("parameters").forEach(declared -> {
                JsonNode parameter = api.resolve(declared);
                if (parameter.path("in").asText().equals(in)) {
                    parameters.add(parameter);
                }
            });
            return parameters;
        }

        /** The path with the id of nothing in place of its parameters. */
        String address() {
            return path.replaceAll("\\{[^}]*}", NOBODY_S_ID);
        }

        /** A request by somebody who may make it, with the body of the example if it takes one. */
        RequestSpecification request() {
            RequestSpecification request = given().redirects().follow(false);
            roles().stream().findFirst().ifPresent(role -> request.auth()
                    .oauth2(Tokens.of(role, role + ":nordjylland")));
            api.resolve(node.path("requestBody")).path("content").properties().stream()
                    .findFirst()
                    .ifPresent(media -> request.contentType(media.getKey())
                            .body(example(media.getValue()).getBytes(StandardCharsets.UTF_8)));
            return request;
        }

        private static String example(JsonNode media) {
            for (JsonNode example : media.path("examples")) {
                JsonNode value = example.path("value");
                return value.isTextual() ? value.asText() : value.toString();
            }
            return "";
        }
    }
}
