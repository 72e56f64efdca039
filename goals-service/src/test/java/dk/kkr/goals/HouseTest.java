package dk.kkr.goals;

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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, kept by this service. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class HouseTest {

    @Inject
    ProblemPages problems;

    @Test
    void keepsTheArchitecture() {
        ArchitectureRules.check("dk.kkr.goals");
    }

    @Test
    void letsInNobodyButTheRolesThatTheOpenApiNames() {
        assertEquals(List.of(), OperationRoles.faults());
    }

    @Test
    void explainsEveryProblemCode() {
        assertEquals(List.of(), ProblemCodes.undocumented(problems.codes()));
    }

    @Test
    void givesTheOpenApiDocumentThatIsCommitted() {
        assertEquals(OpenApiDocument.committed("goals-service"), OpenApiDocument.current());
    }

    @Test
    void isAliveAndShowsItsMetrics() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200);
    }
}
