package dk.kkr.kit.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.kit.test.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    @Test
    void everyTypeInTheAsyncApiDocumentHasItsSchemaAndTheOtherWayRound() throws IOException {
        Set<String> referred = Pattern.compile("\\./([a-z0-9.-]+)\\.schema\\.json")
                .matcher(Files.readString(EVENTS.resolve("asyncapi.yaml")))
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(referred, names(EVENTS, ".schema.json"));
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
