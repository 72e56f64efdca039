package dk.kkr.goals.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in the rows of one dataset. Make it a bean; imports find it by its name. */
public interface Intake {

    /** As it stands in {@code ?dataset=}. */
    String dataset();

    /** The table rows go to. */
    VersionedTable table();

    /** How rows are written in CSV. */
    Columns columns();

    /** Whose row this is, as far as it can be read; the row may be wrong in any way. */
    Faults.Subject subject(JsonNode row);

    /** Reads the rules that hold for this run. */
    Rules rules(Connection connection, Instant now) throws SQLException;

    /** Checks rows by the rules read at the start of a run. */
    interface Rules {

        /** The row ready for its table, or null if it was rejected; faults tell why. */
        @Nullable
        Ready check(JsonNode json, Faults faults);
    }

    /**
     * A row that may go in.
     *
     * @param values in the order of the table's columns, as PostgreSQL writes them
     * @param about the day it is about; null for a retraction
     * @param sums what it adds to the control totals, by field
     */
    record Ready(
            String hub,
            String id,
            List<@Nullable String> values,
            @Nullable LocalDate about,
            Map<String, BigDecimal> sums) {}

    /** One run of an import. */
    record Run(UUID id, Instant now) {}

    /** The subject of a row with these fields; {@code date} may hold a date or a year. */
    static Faults.Subject subject(JsonNode row, String id, String date) {
        return new Faults.Subject(brief(row.path("hub")), year(row.path(date)), brief(row.path(id)));
    }

    private static @Nullable String brief(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : "";
        return text.isBlank() || text.length() > 100 || text.chars().anyMatch(c -> c < ' ') ? null : text;
    }

    private static @Nullable Integer year(JsonNode value) {
        String text = value.asText();
        boolean dated = text.length() >= 4 && text.substring(0, 4).chars().allMatch(c -> c >= '0' && c <= '9');
        return dated ? Integer.valueOf(text.substring(0, 4)) : null;
    }
}
