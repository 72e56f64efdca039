package dk.kkr.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.kit.test.AtOnce;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class RacesTest {

    private static final int ROUNDS = 40;

    @Inject
    DataSource database;

    @BeforeEach
    void emptyTable() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists tag");
            statement.execute(
                    "create table tag (name text constraint tag_name unique, slot int constraint tag_slot unique)");
        }
    }

    private static Response add(String name, int slot) {
        return given().contentType("application/json")
                .body("{\"name\":\"" + name + "\",\"slot\":" + slot + "}")
                .post("/v1/tags");
    }

    @Test
    void tellsTheLoserOfARaceTheRuleBehindTheConstraint() {
        for (int i = 0; i < ROUNDS; i++) {
            String name = "tag " + i;
            int slot = i;
            List<Response> answers = AtOnce.twice(() -> add(name, slot));
            assertEquals(204, answers.get(0).statusCode());
            assertEquals(409, answers.get(1).statusCode(), answers.get(1).asString());
            assertEquals("TAG_TAKEN", answers.get(1).path("code"));
        }
    }

    @Test
    void tellsOfAConflictWhereTheConstraintHasNoSentence() {
        add("first", 1).then().statusCode(204);
        add("second", 1).then().statusCode(409).body("code", equalTo("CONFLICT"));
    }

    @Test
    void asksToTryAgainWhereALockIsNotGiven() throws SQLException {
        try (Connection other = database.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table tag");
            add("waits", 1).then().statusCode(503).header("Retry-After", "1").body("code", equalTo("BUSY"));
            other.rollback();
        }
        add("waits", 1).then().statusCode(204);
    }

    @Test
    void refusesATextThatCannotBeStored() {
        add("a\\u0000b", 1).then().statusCode(400).body("errors[0].code", equalTo("UNSTORABLE_TEXT"));
    }
}
