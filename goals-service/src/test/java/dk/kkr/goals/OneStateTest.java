package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Figures that are read together are of one moment, though the data change between two of them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class OneStateTest {

    private static final String HUB = "nordjylland";
    private static final String GOAL = """
            {"key":"%1$s","number":%2$d,"title":"G","origin":"REGIONAL","targets":[{"key":"t","title":"T",
             "indicator":%3$s,"threshold":{"comparator":"AT_LEAST","value":1}}]}""";

    @Inject
    DataSource database;

    private static UUID contract() throws IOException {
        UUID id = UUID.randomUUID();
        ObjectNode contract = Told.contract(id, HUB, 2013);
        String pathways = "{\"kind\":\"PATHWAY_COUNT\",\"themes\":[\"%s\"]}";
        contract.set(
                "goals",
                Told.JSON.readTree("["
                        + GOAL.formatted("before", 1, pathways.formatted("SALES")) + ","
                        + GOAL.formatted(
                                "between",
                                2,
                                "{\"kind\":\"REPORTED_VALUE\",\"measure\":\"BETWEEN\",\"unit\":\"PERCENT\"}")
                        + "," + GOAL.formatted("after", 3, pathways.formatted("LABOUR")) + "]"));
        Told.contract(contract, 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> fulfilment(id).statusCode() == 200);
        return id;
    }

    private static Response fulfilment(UUID id) {
        return given().auth().oauth2(Tokens.hub(HUB)).get("/v1/contracts/" + id + "/fulfilment");
    }

    private static int actual(Response fulfilment, String goal) {
        Number found = fulfilment.path("goals.find { it.key == '" + goal + "' }.targets[0].actual");
        return found.intValue();
    }

    @Test
    void doesNotMixWhatWasBeforeAChangeWithWhatCameAfterIt() throws IOException, SQLException {
        UUID id = contract();
        Pushed.import_("registrations", Guided.row("state1", HUB, "851", "2013-02-01") + "\n");
        CompletableFuture<Response> read;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Stops the read between the two counts.
            statement.execute("lock table measurement in access exclusive mode");
            read = CompletableFuture.supplyAsync(() -> fulfilment(id));
            await().atMost(Duration.ofSeconds(60)).until(() -> isWaitedFor(statement));
            statement.execute("update registration set theme = 'LABOUR' where registration_id = 'state1'");
            other.commit();
            other.setAutoCommit(true);
        }
        Response found = read.join();
        assertEquals(1, actual(found, "before"), found.asString());
        assertEquals(0, actual(found, "after"), found.asString());
        assertEquals(0, actual(fulfilment(id), "before"));
        assertEquals(1, actual(fulfilment(id), "after"));
    }

    private static boolean isWaitedFor(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select 1 from pg_locks where relation = 'measurement'::regclass and not granted")) {
            return waiting.next();
        }
    }
}
