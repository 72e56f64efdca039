package dk.kkr.kit.test;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The committed OpenAPI document of a service, {@code docs/api/<service>.yaml}. With {@code -Dopenapi.write=true} a test run
 * writes it anew; the change is then seen in review.
 */
public final class OpenApiDocument {

    private static final Path FOLDER = Path.of(System.getProperty("docs.dir", "../docs"), "api");

    private OpenApiDocument() {}

    /** The document as the service gives it now. */
    public static String current() {
        return given().get("/openapi?format=yaml").asString();
    }

    /** The document as it is committed. */
    public static String committed(String service) {
        Path file = FOLDER.resolve(service + ".yaml");
        try {
            if (Boolean.getBoolean("openapi.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, current());
            }
            return Files.exists(file) ? Files.readString(file) : "there is no " + file.getFileName();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
