package dk.kkr.contracts.contract;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.contracts.Api;
import dk.kkr.contracts.SqlStatements;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of contracts that are kept never say otherwise than the database. The year 2187 is its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class KeptPagesTest {

    private static final String LIST = CONTRACTS + "?year=2187";

    @Inject
    DataSource database;

    @BeforeEach
    void oneContract() {
        if (titles(Tokens.kl()).isEmpty()) {
            String agreement = post(Tokens.kl(), Api.AGREEMENTS, """
                    {"key":"kept-pages","title":"Aftale","fromYear":2187,"toYear":2187,"goals":[{"key":"n","title":"Kendskab",
                    "targets":[{"key":"t","title":"Grad","indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":1}}]}]}""").path("id");
            Api.step(Tokens.kl(), Api.AGREEMENTS + "/" + agreement, "adoption", "{\"adoptedOn\":\"2186-12-01\"}")
                    .then()
                    .statusCode(200);
            Response drafted =
                    post(Tokens.hub("fyn"), CONTRACTS, Map.of("hub", "fyn", "year", 2187, "title", "Første titel"));
            assertEquals(201, drafted.statusCode(), drafted.asString());
        }
    }

    @Test
    void readsContractsAnewOnlyWhenOneHasChanged() throws SQLException {
        changed("Ny titel");
        assertEquals(2, SqlStatements.of(Tokens.kl(), LIST));
        assertEquals(1, SqlStatements.of(Tokens.kl(), LIST));
        changed("Nyere titel");
        assertEquals(2, SqlStatements.of(Tokens.kl(), LIST));
        assertEquals(List.of("Nyere titel"), titles(Tokens.kl()));
    }

    @Test
    void showsAChangeFromItsCommitOn() throws SQLException {
        changed("Før");
        try (Connection elsewhere = database.getConnection();
                Statement sql = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            sql.execute("update contract set title = 'Efter' where year = 2187");
            sql.execute("update contract set title = 'Endelig' where year = 2187");
            assertEquals(List.of("Før"), titles(Tokens.kl()));
            elsewhere.commit();
            elsewhere.setAutoCommit(true);
        }
        assertEquals(List.of("Endelig"), titles(Tokens.kl()));
    }

    @Test
    void givesNobodyAPageReadForSomebodyWhoSeesMore() {
        assertEquals(1, titles(Tokens.kl()).size());
        assertEquals(1, titles(Tokens.hub("fyn")).size());
        assertEquals(List.of(), titles(Tokens.hub("nordjylland")));
        assertEquals(List.of(), titles(Tokens.municipality("461")));
    }

    /** As another replica would, with which this one shares the database only. */
    private void changed(String title) throws SQLException {
        try (Connection elsewhere = database.getConnection();
                Statement sql = elsewhere.createStatement()) {
            sql.execute("update contract set title = '" + title + "' where year = 2187");
        }
    }

    private static List<String> titles(String token) {
        return get(token, LIST).then().statusCode(200).extract().path("items.title");
    }
}
