package dk.kkr.goals;

import static dk.kkr.goals.Hovedstaden.HUB;
import static dk.kkr.goals.Hovedstaden.expect;
import static dk.kkr.goals.Hovedstaden.good;
import static dk.kkr.goals.Hovedstaden.pushed;
import static dk.kkr.goals.Hovedstaden.read;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What happens to rows when the database goes away or is full in the middle, and how rows are taken back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ImportFaultTest {

    @Inject
    Database database;

    private static String rows(String prefix, int count) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append(good(prefix + i)).append('\n');
        }
        return body.toString();
    }

    private long stored(String prefix) {
        return database.query("select count(*) from registration where hub = :hub and registration_id like :prefix")
                .set("hub", HUB)
                .set("prefix", prefix + "%")
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    /** Takes the connection away from whoever is writing rows; true if there was one. */
    private boolean cutTheWriter() {
        return !database.query("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'relation' and relation = 'registration'::regclass
                            and mode = 'RowExclusiveLock' and granted and pid <> pg_backend_pid()
                        """).list(row -> row.getBoolean(1)).isEmpty();
    }

    @Test
    void takesEveryRowOnceThoughTheDatabaseWentAwayInTheMiddle() {
        Response accepted = Pushed.push("registrations", Pushed.gzip(rows("gone", 30_000)), true);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(this::cutTheWriter);
        Response done = Pushed.awaitEnd(accepted);
        expect(done, 30_000, 0, 0, 0);
        assertEquals(30_000, stored("gone"));
    }

    /** From now on the database says that it is full when such a row comes. */
    private void fill(String table, String condition) {
        database.query("create function disk_full() returns trigger language plpgsql as $$ begin if " + condition
                        + " then raise exception 'could not extend file' using errcode = '53100'; end if;"
                        + " return new; end $$")
                .update();
        database.query("create trigger disk_full before insert on " + table
                        + " for each row execute function disk_full()")
                .update();
    }

    /** Imports and pieces of bodies that are in the database. */
    private long kept() {
        return database.query("select (select count(*) from import) + (select count(*) from import_chunk)")
                .first(row -> row.getLong(1))
                .orElseThrow();
    }

    private void makeRoom(String table) {
        database.query("drop trigger disk_full on " + table).update();
        database.query("drop function disk_full").update();
    }

    @Test
    void failsWithNothingHalfDoneWhenTheDatabaseIsFull() {
        fill("registration", "new.registration_id = 'full5999'");
        try {
            Response done = Pushed.import_("registrations", rows("full", 6_000));
            assertEquals("FAILED", done.path("state"), done.asString());
            done.then().body("problem.code", equalTo("UNAVAILABLE")).body("created", equalTo(0));
            assertEquals(0, stored("full"));
        } finally {
            makeRoom("registration");
        }
        expect(Pushed.import_("registrations", rows("full", 6_000)), 6_000, 0, 0, 0);
    }

    @Test
    void refusesABodyThatTheDatabaseHasNoRoomForAndKeepsNothingOfIt() {
        StringBuilder body = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 12_000; i++) {
            byte[] name = new byte[140];
            random.nextBytes(name);
            body.append(good("room" + i).put("companyName", HexFormat.of().formatHex(name)))
                    .append('\n');
        }
        long before = kept();
        fill("import_chunk", "new.position = 1");
        try {
            Pushed.push("registrations", Pushed.gzip(body.toString()), true)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("UNAVAILABLE"));
        } finally {
            makeRoom("import_chunk");
        }
        assertEquals(before, kept());
        expect(Pushed.import_("registrations", body.toString()), 12_000, 0, 0, 0);
        assertEquals(12_000, stored("room"));
    }

    @Test
    void bringsARetractedRowBackWhenItIsPushedAgainLater() {
        ObjectNode row = good("re1");
        String retraction = "{\"registrationId\":\"re1\",\"hub\":\"" + HUB
                + "\",\"retracted\":true,\"recordedAt\":\"2022-05-01T12:00:00Z\"}";
        expect(pushed(retraction, row), 1, 0, 1, 0);
        read("re1").then().body("retracted", equalTo(true));
        expect(pushed(row.deepCopy().put("recordedAt", "2022-06-01T12:00:00Z")), 0, 1, 0, 0);
        read("re1").then().body("retracted", equalTo(false));
        given().auth()
                .oauth2(Tokens.hub(HUB))
                .get("/v1/registrations/" + HUB + "/re1/history")
                .then()
                .body("items.retracted", equalTo(List.of(false, true, false)));
    }

    @Test
    void leavesATraceOfARetractedEvaluationAndKeepsItsVersions() {
        ObjectNode row = Guided.evaluation(good("rev1"), "recommend", 9);
        String id = row.path("evaluationId").asText();
        expect(Pushed.import_("evaluations", row + "\n"), 1, 0, 0, 0);
        String path = "/v1/evaluations/" + HUB + "/" + id;
        given().auth().oauth2(Tokens.hub(HUB)).get(path).then().statusCode(200).body("waits", equalTo(true));
        expect(pushed(good("rev1")), 1, 0, 0, 0);
        given().auth().oauth2(Tokens.erst()).get(path).then().body("waits", equalTo(false));
        String retraction = "{\"evaluationId\":\"" + id + "\",\"hub\":\"" + HUB
                + "\",\"retracted\":true,\"recordedAt\":\"2022-05-01T12:00:00Z\"}\n";
        expect(Pushed.import_("evaluations", retraction), 0, 1, 0, 0);
        expect(Pushed.import_("evaluations", row + "\n"), 0, 0, 1, 0);
        given().auth()
                .oauth2(Tokens.hub(HUB))
                .get(path + "/history")
                .then()
                .body("items", hasSize(2))
                .body("items[0].retracted", equalTo(true))
                .body("items[0].answers", equalTo(null))
                .body("items[1].answers.recommend", equalTo(9));
        given().auth().oauth2(Tokens.hub("fyn")).get(path).then().statusCode(404);
        given().auth().oauth2(Tokens.kl()).get(path).then().statusCode(403);
    }

    @Test
    void takesMixedRowsInOneBodyEachAsItIs() {
        ObjectNode known = good("mx1");
        expect(pushed(known), 1, 0, 0, 0);
        ObjectNode newer = known.deepCopy().put("hours", 7).put("recordedAt", "2022-04-01T12:00:00Z");
        ObjectNode clash = newer.deepCopy().put("hours", 8);
        Response done =
                pushed(known, newer, clash, good("mx2"), "nonsense", good("mx3").put("hours", "6"));
        assertEquals(6, done.<Integer>path("received"));
        expect(done, 1, 1, 1, 3);
        assertTrue(done.<String>path("contentSha256").matches("[0-9a-f]{64}"));
        read("mx1").then().body("hours", equalTo(7));
    }
}
