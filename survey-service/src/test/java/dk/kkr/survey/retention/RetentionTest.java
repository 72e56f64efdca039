package dk.kkr.survey.retention;

import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.member;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class RetentionTest {

    private static final String KNOWN = "select count(*) from wave_member where wave = ?::uuid"
            + " and (name is not null or email is not null or municipality is not null or member_id like 'm-%')";

    @Inject
    EventConsumer references;

    @Inject
    DataSource database;

    @Inject
    RetentionService service;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    private static String members() {
        List<Map<String, Object>> members = IntStream.range(0, 6)
                .mapToObj(i -> {
                    Map<String, Object> member = member("m-" + i, "nordjylland", "MAYOR");
                    member.put("municipality", "851");
                    member.put("party", "X");
                    return member;
                })
                .toList();
        return panel(members);
    }

    private static String closed(String panel) {
        String wave = opened(questionnaire(SCALE), panel);
        step("/v1/waves/" + wave, "closing").then().statusCode(200);
        return wave;
    }

    private void reduceAll() {
        while (service.reduceNextWave() || service.reduceNextPanel()) {
            // One at a time.
        }
    }

    private long number(String sql, String id) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void run(String sql, String id) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    private void closedDaysAgo(String wave, int days) throws SQLException {
        run("update wave set closed_at = now() - interval '" + days + " days' where id = ?::uuid", wave);
    }

    private void untouchedForDays(String panel, int days) throws SQLException {
        run("update panel set changed_at = now() - interval '" + days + " days' where id = ?::uuid", panel);
    }

    @Test
    void forgetsWhoTheMembersOfAnOldWaveWereAndKeepsItsCounts() throws SQLException {
        String panel = members();
        String wave = closed(panel);
        closedDaysAgo(wave, 91);
        untouchedForDays(panel, 91);
        reduceAll();
        assertThat(number(KNOWN, wave)).isZero();
        kl().get("/v1/waves/" + wave + "/participation")
                .then()
                .body("panel", equalTo(6))
                .body("groups.find { it.kkr == 'nordjylland' && it.role == 'MAYOR' }.panel", equalTo(6));
        kl().get("/v1/panels/" + panel + "/members")
                .then()
                .statusCode(200)
                .body("size()", equalTo(6))
                .body("[0].name", nullValue())
                .body("[0].email", nullValue())
                .body("[0].party", nullValue())
                .body("[0].memberId", equalTo("m-0"));
        kl().get("/v1/panels/" + panel).then().body("members", equalTo(6));
    }

    @Test
    void keepsMembersUntilTheirTime() throws SQLException {
        String panel = members();
        String wave = closed(panel);
        closedDaysAgo(wave, 89);
        untouchedForDays(panel, 91);
        reduceAll();
        assertThat(number(KNOWN, wave)).isEqualTo(6);
        kl().get("/v1/panels/" + panel + "/members").then().body("[0].name", equalTo("Medlem m-0"));
    }

    @Test
    void keepsAPanelThatIsStillUsed() throws SQLException {
        String asked = members();
        String wave = closed(asked);
        closedDaysAgo(wave, 91);
        untouchedForDays(asked, 91);
        opened(questionnaire(SCALE), asked);
        String unasked = members();
        untouchedForDays(unasked, 91);
        String renewed = members();
        closedDaysAgo(closed(renewed), 91);
        untouchedForDays(renewed, 5);
        reduceAll();
        assertThat(number(KNOWN, wave)).isZero();
        for (String panel : List.of(asked, unasked, renewed)) {
            kl().get("/v1/panels/" + panel + "/members").then().body("[0].name", equalTo("Medlem m-0"));
        }
    }
}
