package dk.kkr.goals.registration;

import dk.kkr.goals.intake.Intake;
import dk.kkr.goals.intake.VersionedTable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in registrations. */
@Singleton
class RegistrationIntake implements Intake {

    static final VersionedTable TABLE = new VersionedTable(
            "registration",
            "registration_id",
            List.of(
                    "hub",
                    "registration_id",
                    "cvr",
                    "p_number",
                    "company_name",
                    "municipality",
                    "segment",
                    "pathway",
                    "theme",
                    "started_on",
                    "ended_on",
                    "hours",
                    "company_founded_on",
                    "sole_trader",
                    "pre_starter",
                    "cvr_verified",
                    "referred_to",
                    "referred_from",
                    "recorded_at",
                    "retracted",
                    "content_sha256"));

    @Override
    public String dataset() {
        return "registrations";
    }

    @Override
    public VersionedTable table() {
        return TABLE;
    }

    @Override
    public Rules rules(Connection connection, Instant now) throws SQLException {
        return new RegistrationRules(
                Set.copyOf(pairs(connection, "select code, code from hub").keySet()),
                pairs(connection, "select code, hub from municipality"),
                Set.copyOf(pairs(connection, "select code, code from theme").keySet()),
                now);
    }

    private static Map<String, String> pairs(Connection connection, String sql) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return Map.copyOf(found);
    }
}
