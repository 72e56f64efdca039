package dk.kkr.survey.answer;

import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.survey.Invited;
import dk.kkr.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who answers while somebody else does, or while the wave is closed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class AnsweringAtOnceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MEMBERS = 60;

    @Inject
    EventConsumer references;

    @Inject
    Invited invited;

    @Inject
    DataSource database;

    private String wave;
    private List<String> tokens;

    @BeforeEach
    void aWaveIsOpen() {
        Surveys.tellReferenceData(references);
        wave = opened(questionnaire(SCALE), panel(Map.of("nordjylland MAYOR", MEMBERS)));
        tokens = invited.tokens(wave);
    }

    private static Response save(String token) {
        return given().header("Authorization", "Survey " + token)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"answers\":{\"opbakning\":4}}")
                .put("/v1/response");
    }

    private static Response submit(String token) {
        return given().header("Authorization", "Survey " + token)
                .header("If-Match", "\"1\"")
                .post("/v1/response/submission");
    }

    /** Lets a member save while a transaction of somebody else's is under way, which ends once the member waits for it. */
    private Response saveDuring(String... steps) throws SQLException {
        try (Connection other = database.getConnection();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute(steps[0]);
            CompletableFuture<Response> saving = CompletableFuture.supplyAsync(() -> save(tokens.get(0)));
            await().atMost(PATIENCE).until(this::somebodyWaits);
            for (int i = 1; i < steps.length; i++) {
                sql.execute(steps[i]);
            }
            other.commit();
            return saving.join();
        }
    }

    private String holdTheWave() {
        return "select from wave where id = '" + wave + "' for no key update";
    }

    private static void assertRefused(Response answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                var row = sql.executeQuery("select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database() and query like '%token_hash%')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void countsExactlyWhatWasAcceptedWhenItIsClosedMeanwhile() throws Exception {
        AtomicInteger saved = new AtomicInteger();
        AtomicInteger submitted = new AtomicInteger();
        ExecutorService devices = Executors.newFixedThreadPool(6);
        try {
            List<? extends Future<?>> answering = IntStream.range(0, MEMBERS)
                    .mapToObj(i -> devices.submit(() -> {
                        int answer = save(tokens.get(i)).statusCode();
                        if (answer == 200) {
                            saved.incrementAndGet();
                            answer = submit(tokens.get(i)).statusCode();
                            submitted.addAndGet(answer == 204 ? 1 : 0);
                        }
                        assertThat(answer).isIn(204, 409);
                    }))
                    .toList();
            await().atMost(PATIENCE).until(() -> submitted.get() > MEMBERS / 4);
            step("/v1/waves/" + wave, "closing").then().statusCode(200);
            for (Future<?> one : answering) {
                one.get();
            }
        } finally {
            devices.shutdownNow();
        }
        int counted = kl().get("/v1/waves/" + wave + "/results").path("n");
        assertThat(counted).isEqualTo(saved.get());
        assertThat(left("draft d join wave_member m on m.id = d.member")).isZero();
        assertThat(left("sealed_answer")).isZero();
    }

    private long left(String from) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                var row = sql.executeQuery("select count(*) from " + from + " where wave = '" + wave + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void refusesWhoWaitedForTheClosing() throws SQLException {
        Response answer = saveDuring(holdTheWave(), "update wave set state = 'CLOSED' where id = '" + wave + "'");
        assertRefused(answer, "WAVE_NOT_OPEN");
    }

    @Test
    void tellsWhoComesTooLateWithoutWaitingForTheClosing() throws SQLException {
        try (Connection closing = database.getConnection();
                Statement sql = closing.createStatement()) {
            sql.execute("update wave set closes_at = now() - interval '1 second' where id = '" + wave + "'");
            closing.setAutoCommit(false);
            sql.execute(holdTheWave());
            Response answer = CompletableFuture.supplyAsync(() -> save(tokens.get(0)))
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            assertRefused(answer, "WAVE_NOT_OPEN");
            closing.rollback();
            closing.setAutoCommit(true);
        }
    }

    @Test
    void holdsAWaveWhoseClosingIsPutOffWhileItIsAnswered() throws SQLException {
        Response answer = saveDuring(
                holdTheWave(), "update wave set closes_at = closes_at + interval '1 hour' where id = '" + wave + "'");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void waitsForTheWaveBeforeTheMemberIsHeldSoThatTheClosingNeedNotWaitForThem() throws SQLException {
        Response answer =
                saveDuring(holdTheWave(), "select from wave_member where wave = '" + wave + "' for update nowait");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void seesWhatWasCollectedElsewhereWhileItWaited() throws SQLException {
        Response answer =
                saveDuring(holdTheWave(), "insert into collected_body (wave, fingerprint) values ('" + wave + "', '')");
        assertRefused(answer, "COLLECTED_ELSEWHERE");
    }

    @Test
    void seesWhatWasSavedOnAnotherDeviceWhileItWaited() throws SQLException {
        Response answer = saveDuring(
                "select from wave_member where wave = '" + wave + "' for no key update",
                "insert into draft (member, for_member, for_closing, has_answer, version)"
                        + " select id, '', '', false, 1 from wave_member where wave = '" + wave + "'");
        assertThat(answer.statusCode()).isEqualTo(412);
    }
}
