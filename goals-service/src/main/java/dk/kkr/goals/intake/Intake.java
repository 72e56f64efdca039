package dk.kkr.goals.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in the rows of one dataset. Make it a bean; imports find it by its name. */
public interface Intake {

    /** As it stands in {@code ?dataset=}. */
    String dataset();

    /** The table rows go to. */
    VersionedTable table();

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
     */
    record Ready(
            String hub,
            String id,
            List<@Nullable String> values,
            @Nullable LocalDate about) {}

    /** One run of an import. */
    record Run(UUID id, Instant now) {}
}
