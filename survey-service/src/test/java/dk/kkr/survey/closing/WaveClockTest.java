package dk.kkr.survey.closing;

import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.plan;
import static dk.kkr.survey.Surveys.questionnaire;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.AtOnce;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class WaveClockTest {

    @Inject
    EventConsumer references;

    @Inject
    WaveClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    private static String due(String panel) {
        return kl().body(plan(questionnaire(SCALE), panel, "2020-01-06T08:00:00Z", "2095-01-20T22:00:00Z"))
                .post("/v1/waves")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** At last: the service's own clock may have the wave in hand at the moment, and another then passes it over. */
    private static void assertState(String wave, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> kl().get("/v1/waves/" + wave).then().body("state", equalTo(state)));
    }

    @Test
    void opensAndClosesWavesAtTheirTimeWhateverBecomesOfThoseBeforeThem() throws SQLException {
        String cannotOpen = due(panel(List.of()));
        String wave = due(panel(Map.of("nordjylland MAYOR", 5)));
        clock.tick();
        assertState(cannotOpen, "PLANNED");
        assertState(wave, "OPEN");

        endNow(wave);
        clock.tick();
        assertState(cannotOpen, "PLANNED");
        assertState(wave, "CLOSED");
        kl().header("If-Match", kl().get("/v1/waves/" + cannotOpen).header("ETag"))
                .delete("/v1/waves/" + cannotOpen)
                .then()
                .statusCode(204);
    }

    @Test
    void opensAWaveOnceHoweverManyReplicasLookAtItsTime() {
        String wave = due(panel(Map.of("nordjylland MAYOR", 5)));
        AtOnce.twice(() -> {
            clock.tick();
            return kl().get("/v1/waves/" + wave);
        });
        assertState(wave, "OPEN");
        kl().get("/v1/waves/" + wave).then().header("ETag", equalTo("\"2\"")); // planned, opened
        kl().get("/v1/waves/" + wave + "/participation").then().body("panel", equalTo(5));
    }

    private void endNow(String wave) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update wave set closes_at = now() where id = ?::uuid")) {
            update.setString(1, wave);
            update.executeUpdate();
        }
    }
}
