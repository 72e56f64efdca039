package dk.kkr.kit.test;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The documented events: {@code docs/events/<type>.schema.json} and {@code docs/events/examples/<type>.json}. */
public final class EventSchemas {

    private static final Path FOLDER = Path.of(System.getProperty("docs.dir", "../docs"), "events");

    private EventSchemas() {}

    /** What in this JSON breaks the schema of the type, such as {@code dk.kkr.contracts.contract-signed.v1}. */
    public static List<String> faults(String type, String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(FOLDER.resolve(type + ".schema.json")));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** The documented example of this type. */
    public static String example(String type) {
        return read(FOLDER.resolve("examples").resolve(type + ".json"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
