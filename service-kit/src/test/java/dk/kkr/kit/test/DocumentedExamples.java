package dk.kkr.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.kkr.kit.test.PublishedApi.Operation;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds the examples of answers and errors in the OpenAPI document against its own schemas. */
public final class DocumentedExamples {

    /** What a reader of the document can read. */
    private static final Set<String> TEXTS =
            Set.of("application/json", "application/x-ndjson", "text/csv", "text/calendar", "text/event-stream");

    private DocumentedExamples() {}

    /** Answers without an example, and examples that break their schema. */
    public static List<String> faultsOfAnswers() {
        List<String> faults = new ArrayList<>();
        ofEach("2\\d\\d", (name, api, content) -> content.properties().stream()
                .filter(media -> TEXTS.contains(media.getKey()))
                .forEach(media -> {
                    mustBeThere(name + " " + media.getKey(), media.getValue(), faults);
                    if (media.getKey().equals(MediaType.APPLICATION_JSON)) {
                        mustFit(name, api, media.getValue(), faults);
                    }
                }));
        return faults;
    }

    /** Errors without an example, and examples that break their schema or are of another status. */
    public static List<String> faultsOfErrors() {
        List<String> faults = new ArrayList<>();
        ofEach("[45]\\d\\d", (name, api, content) -> {
            JsonNode problem = content.path("application/problem+json");
            mustBeThere(name, problem, faults);
            mustFit(name, api, problem, faults);
            for (JsonNode example : problem.path("examples")) {
                if (!name.endsWith(" " + example.path("value").path("status").asText())) {
                    faults.add(name + " has an example of another status");
                }
            }
        });
        return faults;
    }

    private interface Check {
        void of(String name, PublishedApi api, JsonNode content);
    }

    private static void ofEach(String statuses, Check check) {
        for (Operation operation : PublishedApi.read().operations()) {
            operation.node().path("responses").properties().stream()
                    .filter(response -> response.getKey().matches(statuses))
                    .forEach(response -> check.of(
                            operation.name() + " " + response.getKey(),
                            operation.api(),
                            operation.api().resolve(response.getValue()).path("content")));
        }
    }

    private static void mustBeThere(String name, JsonNode media, List<String> faults) {
        if (media.path("examples").isEmpty()) {
            faults.add(name + " has no example; RecordedAnswers can write one");
        }
    }

    private static void mustFit(String name, PublishedApi api, JsonNode media, List<String> faults) {
        ObjectNode schema = PublishedApi.JSON.createObjectNode();
        schema.putArray("allOf").add(media.path("schema").isObject() ? media.path("schema") : schema.objectNode());
        schema.set("components", api.document().path("components"));
        var compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString());
        media.path("examples").properties().forEach(example -> {
            JsonNode value = example.getValue().path("value");
            // An example written as a text holds the JSON as it goes over the wire.
            JsonNode json = PublishedApi.parsed(value.isTextual() ? value.asText() : value.toString());
            compiled.validate(withoutNulls(json).toString(), InputFormat.JSON)
                    .forEach(error -> faults.add(name + " example " + example.getKey() + " "
                            + error.getInstanceLocation() + ": " + error.getMessage()));
        });
    }

    /** A field without a value is null or left out, which is the same to a reader. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        node.forEach(DocumentedExamples::withoutNulls);
        return node;
    }
}
