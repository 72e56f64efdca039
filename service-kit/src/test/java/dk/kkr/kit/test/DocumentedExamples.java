package dk.kkr.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.kkr.kit.test.PublishedApi.Operation;
import java.util.ArrayList;
import java.util.List;

/** Holds the examples of errors in the OpenAPI document against its own schemas. */
public final class DocumentedExamples {

    private DocumentedExamples() {}

    /** Errors without an example, and examples that break their schema or are of another status. */
    public static List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : PublishedApi.read().operations()) {
            PublishedApi api = operation.api();
            operation.node().path("responses").properties().forEach(response -> {
                if (response.getKey().matches("[45]\\d\\d")) {
                    String name = operation.name() + " " + response.getKey();
                    JsonNode media =
                            api.resolve(response.getValue()).path("content").path("application/problem+json");
                    check(name, api, media, faults);
                    for (JsonNode example : media.path("examples")) {
                        if (!example.path("value").path("status").asText().equals(response.getKey())) {
                            faults.add(name + " has an example of another status");
                        }
                    }
                }
            });
        }
        return faults;
    }

    private static void check(String name, PublishedApi api, JsonNode media, List<String> faults) {
        if (media.path("examples").isEmpty()) {
            faults.add(name + " has no example");
        }
        ObjectNode schema = PublishedApi.JSON.createObjectNode();
        schema.putArray("allOf").add(media.path("schema").isObject() ? media.path("schema") : schema.objectNode());
        schema.set("components", api.document().path("components"));
        var compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString());
        media.path("examples").properties().forEach(example -> {
            JsonNode value = example.getValue().path("value");
            // An example written as a text holds the JSON as it goes over the wire.
            String json = value.isTextual() ? value.asText() : value.toString();
            compiled.validate(json, InputFormat.JSON)
                    .forEach(error -> faults.add(name + " example " + example.getKey() + " "
                            + error.getInstanceLocation() + ": " + error.getMessage()));
        });
    }
}
