package dk.kkr.contracts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.kit.problem.ProblemPages;
import dk.kkr.kit.test.ArchitectureRules;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.OpenApiDocument;
import dk.kkr.kit.test.OperationRoles;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.ProblemCodes;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, kept by this service. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class HouseTest {

    /** The fault's code: the first text in CAPITALS after the pointer. */
    private static final Pattern FAULT =
            Pattern.compile("(?:faults|form|rules)\\.add\\s*\\([^;]*?\"([A-Z][A-Z0-9_]*)\"", Pattern.DOTALL);

    @Inject
    ProblemPages problems;

    @Test
    void keepsTheArchitecture() {
        ArchitectureRules.check("dk.kkr.contracts");
    }

    @Test
    void letsInNobodyButTheRolesThatTheOpenApiNames() {
        assertEquals(List.of(), OperationRoles.faults());
    }

    @Test
    void explainsEveryProblemCode() throws IOException {
        assertEquals(List.of(), ProblemCodes.undocumented(problems.codes()));
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                FAULT.matcher(Files.readString(file)).results().forEach(hit -> used.add(hit.group(1)));
            }
        }
        assertEquals(true, used.contains("WEAKER_THRESHOLD"), "the search is broken");
        problems.codes().forEach(used::remove);
        assertEquals(List.of(), List.copyOf(used));
    }

    @Test
    void givesTheOpenApiDocumentThatIsCommitted() {
        assertEquals(OpenApiDocument.committed("contracts-service"), OpenApiDocument.current());
    }

    @Test
    void isAliveAndShowsItsMetrics() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200);
    }
}
