package dk.kkr.goals.evaluation;

import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads evaluations; only imports write them. */
@Singleton
class Evaluations {

    private final Database database;

    Evaluations(Database database) {
        this.database = database;
    }

    /** All versions, the one recorded last first; it holds. */
    List<Evaluation> history(String hub, String id) {
        String columns = "hub, evaluation_id, registration_id, answered_on, answers, recorded_at, retracted, import_id,"
                + " known_from";
        return database.query("select v.*, not exists (select 1 from registration r where r.hub = v.hub"
                        + " and r.registration_id = v.registration_id) as waits from (select " + columns
                        + ", null::timestamptz as known_to from evaluation union all select " + columns
                        + ", known_to from evaluation_version) as v"
                        + " where hub = :hub and evaluation_id = :id order by recorded_at desc")
                .set("hub", hub)
                .set("id", id)
                .list(Evaluations::read);
    }

    private static Evaluation read(ResultSet row) throws SQLException {
        boolean retracted = row.getBoolean("retracted");
        return new Evaluation(
                row.getString("evaluation_id"),
                row.getString("hub"),
                row.getString("registration_id"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answers"),
                time(row, "recorded_at"),
                retracted,
                !retracted && row.getBoolean("waits"),
                row.getObject("import_id", UUID.class),
                time(row, "known_from"),
                row.getObject("known_to") == null ? null : time(row, "known_to"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
