package dk.kkr.kit.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dk.kkr.kit.test.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documented events hang together: AsyncAPI, schemas and examples name the same types. */
class EventDocumentsTest {

    private static final Path EVENTS = Path.of(System.getProperty("docs.dir", "../docs"), "events");

    private static Set<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ending))
                    .map(f -> f.substring(0, f.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static JsonNode asyncApi() throws IOException {
        // Without this, the last of two equal keys would silently win.
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        return yaml.readTree(EVENTS.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void everyTypeInTheAsyncApiDocumentHasItsSchemaAndTheOtherWayRound() throws IOException {
        Set<String> referred = new TreeSet<>();
        asyncApi().at("/components/messages").forEach(message -> {
            String type = message.path("name").asText();
            assertEquals(
                    "./" + type + ".schema.json",
                    message.at("/payload/schema/$ref").asText());
            referred.add(type);
        });
        assertEquals(referred, names(EVENTS, ".schema.json"));
    }

    @Test
    void everyReferenceInTheAsyncApiDocumentLeadsSomewhere() throws IOException {
        JsonNode document = asyncApi();
        List<String> inside = document.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("#"))
                .toList();
        assertTrue(inside.size() > 20);
        for (String reference : inside) {
            assertFalse(document.at(reference.substring(1)).isMissingNode(), reference);
        }
    }

    @Test
    void everySchemaHasAnExampleThatFitsIt() throws IOException {
        Set<String> types = names(EVENTS, ".schema.json");
        assertTrue(types.size() > 10, "the folder was found");
        assertEquals(types, names(EVENTS.resolve("examples"), ".json"));
        for (String type : types) {
            assertEquals(List.of(), EventSchemas.faults(type, EventSchemas.example(type)), type);
        }
    }
}
