package dk.kkr.goals.fulfilment;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.goals.Told;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.id.Denmark;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Figures of a year that has ended are told, though nothing but the time has changed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class YearEndServiceTest {

    private static final String HUB = "midtjylland";
    private static final int YEAR = LocalDate.now(Denmark.ZONE).getYear();

    @Inject
    YearEndService yearEnd;

    @Inject
    Database database;

    private static UUID contract(int year) {
        UUID id = UUID.randomUUID();
        Told.contract(Told.contract(id, HUB, year), 1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().auth()
                                .oauth2(Tokens.hub(HUB))
                                .get("/v1/contracts/" + id + "/fulfilment")
                                .statusCode()
                        == 200);
        return id;
    }

    private long told(UUID contract) {
        return database.query("select version from fulfilment_sent where contract_id = :contract")
                .set("contract", contract)
                .first(row -> row.getLong(1))
                .orElseThrow();
    }

    /** As if figures had last been told while the year was running. */
    private void toldOtherwise(UUID contract) {
        database.query("update fulfilment_sent set sha256 = 'provisional' where contract_id = :contract")
                .set("contract", contract)
                .update();
    }

    @Test
    void tellsTheFiguresOfTheYearThatHasEndedOnce() {
        UUID ended = contract(YEAR - 1);
        UUID running = contract(YEAR);
        yearEnd.look();
        assertEquals(1, told(ended), "figures that are told already are not told again");
        toldOtherwise(ended);
        toldOtherwise(running);
        yearEnd.look();
        yearEnd.look();
        assertEquals(2, told(ended));
        assertEquals(1, told(running));
    }
}
