package dk.kkr.reporting;

import dk.kkr.kit.test.HouseRules;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The rules of the house, kept by this service. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class HouseTest extends HouseRules {

    HouseTest() {
        super("reporting-service", "dk.kkr.reporting");
    }
}
