package dk.kkr.goals.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.catalogue.Validity;
import dk.kkr.goals.evaluation.EvaluationRules.Scale;
import dk.kkr.goals.intake.Columns;
import dk.kkr.goals.intake.Columns.Cell;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Intake;
import dk.kkr.goals.intake.VersionedTable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in evaluations. */
@Singleton
class EvaluationIntake implements Intake {

    private static final VersionedTable TABLE = new VersionedTable(
            "evaluation",
            "evaluation_id",
            List.of(
                    "hub",
                    "evaluation_id",
                    "registration_id",
                    "answered_on",
                    "answers",
                    "recorded_at",
                    "retracted",
                    "content_sha256"));

    private static final Columns COLUMNS = new Columns(
            Map.of(
                    "evaluationId",
                    Cell.TEXT,
                    "hub",
                    Cell.TEXT,
                    "registrationId",
                    Cell.TEXT,
                    "answeredOn",
                    Cell.TEXT,
                    "recordedAt",
                    Cell.TEXT,
                    "retracted",
                    Cell.FLAG),
            List.of("evaluationId", "hub", "recordedAt"),
            "answers");

    @Override
    public String dataset() {
        return "evaluations";
    }

    @Override
    public VersionedTable table() {
        return TABLE;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public Faults.Subject subject(JsonNode row) {
        return Intake.subject(row, "evaluationId", "answeredOn");
    }

    @Override
    public Rules rules(Connection connection, Instant now) throws SQLException {
        Set<String> hubs = new HashSet<>();
        Map<String, Scale> questions = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select code from hub")) {
                while (rows.next()) {
                    hubs.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "select key, min, max, valid_from, valid_to, array(select code from evaluation_answer where question = key) as words"
                            + " from evaluation_question")) {
                while (rows.next()) {
                    questions.put(
                            rows.getString("key"),
                            new Scale(
                                    Set.of((String[]) rows.getArray("words").getArray()),
                                    rows.getObject("min", Integer.class),
                                    rows.getObject("max", Integer.class),
                                    Validity.of(rows)));
                }
            }
        }
        return new EvaluationRules(hubs, questions, now);
    }
}
