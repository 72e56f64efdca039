package dk.kkr.goals.registration;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.catalogue.Validity;
import dk.kkr.goals.intake.Columns;
import dk.kkr.goals.intake.Columns.Cell;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Intake;
import dk.kkr.goals.intake.VersionedTable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    private static final Columns COLUMNS = new Columns(
            Map.ofEntries(
                    Map.entry("registrationId", Cell.TEXT),
                    Map.entry("hub", Cell.TEXT),
                    Map.entry("cvr", Cell.TEXT),
                    Map.entry("pNumber", Cell.TEXT),
                    Map.entry("companyName", Cell.TEXT),
                    Map.entry("municipality", Cell.TEXT),
                    Map.entry("segment", Cell.TEXT),
                    Map.entry("pathway", Cell.TEXT),
                    Map.entry("theme", Cell.TEXT),
                    Map.entry("startedOn", Cell.TEXT),
                    Map.entry("endedOn", Cell.TEXT),
                    Map.entry("hours", Cell.NUMBER),
                    Map.entry("companyFoundedOn", Cell.TEXT),
                    Map.entry("soleTrader", Cell.FLAG),
                    Map.entry("preStarter", Cell.FLAG),
                    Map.entry("cvrVerified", Cell.FLAG),
                    Map.entry("referredTo", Cell.ACTORS),
                    Map.entry("referredFrom", Cell.TEXT),
                    Map.entry("recordedAt", Cell.TEXT),
                    Map.entry("retracted", Cell.FLAG)),
            List.of("registrationId", "hub", "recordedAt"),
            "");

    private final RegistrationRules.Limits limits;

    RegistrationIntake(
            @ConfigProperty(name = "kkr.rows.hours-warned-above") BigDecimal hoursWarned,
            @ConfigProperty(name = "kkr.rows.hours-refused-above") BigDecimal hoursRefused,
            @ConfigProperty(name = "kkr.rows.earliest-start") LocalDate earliestStart) {
        this.limits = new RegistrationRules.Limits(hoursWarned, hoursRefused, earliestStart);
    }

    @Override
    public String dataset() {
        return "registrations";
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
        return Intake.subject(row, "registrationId", "startedOn");
    }

    @Override
    public Rules rules(Connection connection, Instant now) throws SQLException {
        return new RegistrationRules(
                codes(connection, "select code from hub"),
                Municipalities.read(connection),
                themes(connection),
                codes(connection, "select code from actor_kind"),
                limits,
                now);
    }

    private static Map<String, Validity> themes(Connection connection) throws SQLException {
        Map<String, Validity> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select code, valid_from, valid_to from theme")) {
            while (rows.next()) {
                found.put(rows.getString(1), Validity.of(rows));
            }
        }
        return Map.copyOf(found);
    }

    private static Set<String> codes(Connection connection, String sql) throws SQLException {
        Set<String> found = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return Set.copyOf(found);
    }
}
