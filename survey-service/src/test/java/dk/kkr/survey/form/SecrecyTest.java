package dk.kkr.survey.form;

import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plays a member through everything that can go right and wrong, with the access log on, and reads what was written about it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class SecrecyTest extends FormScene {

    private static final Logger ACCESS = Logger.getLogger("io.quarkus.http.access-log");
    private static final Logger ROOT = Logger.getLogger("");

    @Inject
    Spans spans;

    @Inject
    DataSource database;

    private final List<String> access = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler accessHandler = new Kept(access);
    private final Handler logHandler = new Kept(log);

    /** Keeps every line with its exception, as an operator would find it. */
    private static final class Kept extends Handler {

        private final List<String> lines;

        Kept(List<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord one) {
            StringBuilder line = new StringBuilder(ExtLogRecord.wrap(one).getFormattedMessage());
            for (Throwable cause = one.getThrown(); cause != null; cause = cause.getCause()) {
                line.append(' ').append(cause);
            }
            lines.add(line.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        ACCESS.addHandler(accessHandler);
        ROOT.addHandler(logHandler);
        spans.listen(true);
    }

    @AfterEach
    void leave() {
        ACCESS.removeHandler(accessHandler);
        ROOT.removeHandler(logHandler);
        spans.listen(false);
    }

    private static RequestSpecification member(String token) {
        return given().header("Authorization", "Survey " + token).contentType("application/json");
    }

    @Test
    void leavesNoTokenInAnyLogTraceOrMetric() throws Exception {
        String wave = opened(questionnaire(SCALE), panel(Map.of("nordjylland MAYOR", 5)));
        List<String> tokens = invited.tokens(wave);
        String token = tokens.get(0);

        given().redirects().follow(false).get("/s/" + token).then().statusCode(303);
        given().redirects()
                .follow(false)
                .head("/s/" + token + "?from=mail")
                .then()
                .statusCode(303);
        given().get("/s/" + token + "/more").then().statusCode(404);
        given().get("/s/" + token + "%zz");
        given().post("/s/" + token).then().statusCode(405);
        Visit visit = new Visit(token);
        visit.open().then().statusCode(200);
        visit.press("save", Map.of("q.opbakning", "9")).then().statusCode(400);
        visit.press("review", Map.of("q.opbakning", "4")).then().statusCode(303);
        visit.open("/s/review").then().statusCode(200);
        visit.submit().then().statusCode(303);
        visit.open().then().statusCode(200);
        String other = tokens.get(1);
        member(other).get("/v1/response").then().statusCode(200);
        member(other)
                .header("If-Match", "\"0\"")
                .body("{\"answers\":{\"opbakning\":3}}")
                .put("/v1/response")
                .then()
                .statusCode(200);
        member(other)
                .header("If-Match", "\"7\"")
                .body("{}")
                .put("/v1/response")
                .then()
                .statusCode(400);
        member(token)
                .header("If-Match", "\"1\"")
                .post("/v1/response/submission")
                .then()
                .statusCode(409);
        spoilDrafts(wave);
        new Visit(other)
                .open()
                .then()
                .statusCode(500)
                .contentType(startsWith("text/html"))
                .body(containsString("Det lykkedes ikke"));
        member(other).get("/v1/response").then().statusCode(500);
        kl().get("/v1/waves/" + wave + "?mark=last").then().statusCode(200);

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(access).as("the access log is on").anyMatch(line -> line.contains("mark=last")));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(spans.told()).as("traces are made").anyMatch(span -> span.contains("mark=last")));
        assertThat(log).as("the failure is logged").anyMatch(line -> line.contains("Unexpected failure"));
        for (String secret : List.of(token, other)) {
            assertThat(access).noneMatch(line -> line.contains(secret));
            assertThat(log).noneMatch(line -> line.contains(secret));
            assertThat(spans.told()).noneMatch(span -> span.contains(secret));
            assertThat(given().get("/q/metrics").asString()).doesNotContain(secret);
        }
        assertThat(access)
                .as("nor when somebody was there")
                .noneMatch(line -> line.contains(" /s") || line.contains("/v1/response"));
    }

    /** So that they cannot be opened any more, which is a fault of ours. */
    private void spoilDrafts(String wave) throws Exception {
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            update.executeUpdate(
                    "update draft set for_member = sha256(for_member) where member in (select id from wave_member where wave = '"
                            + wave + "')");
        }
    }
}
