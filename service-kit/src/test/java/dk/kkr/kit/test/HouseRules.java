package dk.kkr.kit.test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.kit.problem.ProblemPages;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the house, as tests that every service has: its {@code HouseTest} says only which service it is. */
public abstract class HouseRules {

    private final String service;
    private final String code;

    @Inject
    protected ProblemPages problems;

    /**
     * @param service the module, {@code goals-service}
     * @param code its package, {@code dk.kkr.goals}
     */
    protected HouseRules(String service, String code) {
        this.service = service;
        this.code = code;
    }

    @Test
    void keepsTheArchitecture() {
        ArchitectureRules.check(code);
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
    void givesAnExampleOfEveryErrorThatFitsItsSchema() {
        assertEquals(List.of(), DocumentedExamples.faultsOfErrors());
    }

    @Test
    void givesAnExampleOfEveryAnswerThatFitsItsSchema() {
        assertEquals(List.of(), DocumentedExamples.faultsOfAnswers());
    }

    @Test
    void refusesJunkInEveryParameterByItsName() {
        assertEquals(List.of(), ParameterManners.faults());
    }

    @Test
    void givesTheOpenApiDocumentThatIsCommitted() {
        assertEquals(OpenApiDocument.committed(service), OpenApiDocument.current());
    }

    @Test
    void listsWhatCouldNotBeReadOfEvents() {
        given().auth().oauth2(Tokens.kl()).get("/v1/dead-letters").then().statusCode(200);
    }

    @Test
    void isAliveAndShowsItsMetrics() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200);
    }
}
