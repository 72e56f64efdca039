package dk.kkr.goals.programme;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in programmes. */
@Singleton
class ProgrammeIntake implements Intake {

    private static final VersionedTable TABLE = new VersionedTable(
            "programme",
            "programme_id",
            List.of(
                    "hub",
                    "programme_id",
                    "programme",
                    "year",
                    "starts_on",
                    "ends_on",
                    "pathways_national",
                    "pathways_hub",
                    "grant_national_dkk",
                    "grant_hub_dkk",
                    "expected_share_percent",
                    "recorded_at",
                    "retracted",
                    "content_sha256"));

    private static final Columns COLUMNS = new Columns(
            Map.ofEntries(
                    Map.entry("programme", Cell.TEXT),
                    Map.entry("hub", Cell.TEXT),
                    Map.entry("year", Cell.NUMBER),
                    Map.entry("from", Cell.TEXT),
                    Map.entry("to", Cell.TEXT),
                    Map.entry("pathwaysNational", Cell.NUMBER),
                    Map.entry("pathwaysHub", Cell.NUMBER),
                    Map.entry("grantNationalDkk", Cell.NUMBER),
                    Map.entry("grantHubDkk", Cell.NUMBER),
                    Map.entry("expectedSharePercent", Cell.NUMBER),
                    Map.entry("recordedAt", Cell.TEXT),
                    Map.entry("retracted", Cell.FLAG)),
            List.of("programme", "hub", "year"),
            "");

    @Override
    public String dataset() {
        return "programmes";
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
        Faults.Subject named = Intake.subject(row, "programme", "year");
        return new Faults.Subject(named.hub(), named.year(), named.year() + "/" + named.id());
    }

    @Override
    public Rules rules(Connection connection, Instant now) throws SQLException {
        Set<String> hubs = new HashSet<>();
        Map<String, ProgrammeRules.Known> known = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select code from hub")) {
                while (rows.next()) {
                    hubs.add(rows.getString(1));
                }
            }
            // There are some hundred of them.
            try (ResultSet rows = statement.executeQuery("select * from programme")) {
                while (rows.next()) {
                    String[] content = {
                        rows.getString("starts_on"),
                        rows.getString("ends_on"),
                        rows.getString("pathways_national"),
                        rows.getString("pathways_hub"),
                        rows.getString("grant_national_dkk"),
                        rows.getString("grant_hub_dkk"),
                        rows.getString("expected_share_percent"),
                        String.valueOf(rows.getBoolean("retracted"))
                    };
                    known.put(
                            rows.getString("hub") + "/" + rows.getString("programme_id"),
                            new ProgrammeRules.Known(
                                    Arrays.asList(content),
                                    rows.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant()));
                }
            }
        }
        return new ProgrammeRules(hubs, known, new HashSet<>(), now);
    }
}
