package dk.kkr.goals.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** All decisions on long guidance, in all versions. */
@Singleton
class Decisions {

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    Decisions(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first; the first one holds. */
    List<Decision.Version> history(String hub, String cvr) {
        return database.query("select *, body::text as decision from long_guidance_decision"
                        + " where hub = :hub and cvr = :cvr order by version desc")
                .set("hub", hub)
                .set("cvr", cvr)
                .list(this::read);
    }

    void add(String hub, String cvr, long version, Decision decision, String by) {
        database.query("insert into long_guidance_decision (hub, cvr, version, body, decided_by, decided_at)"
                        + " values (:hub, :cvr, :version, :body::jsonb, :by, :now)")
                .set("hub", hub)
                .set("cvr", cvr)
                .set("version", version)
                .set("body", json.valueToTree(decision).toString())
                .set("by", by)
                .set("now", clock.instant())
                .update();
    }

    void lock(String hub, String cvr) {
        database.lock("long-guidance:" + hub + ":" + cvr);
    }

    /** True if the hub has guided the company at some time. */
    boolean isGuided(String hub, String cvr) {
        return database.query("select 1 from registration where hub = :hub and cvr = :cvr and not retracted limit 1")
                .set("hub", hub)
                .set("cvr", cvr)
                .first(row -> true)
                .isPresent();
    }

    private Decision.Version read(ResultSet row) throws SQLException {
        try {
            Decision decision = json.readValue(row.getString("decision"), Decision.class);
            return new Decision.Version(
                    row.getString("hub"),
                    row.getString("cvr"),
                    decision.decidedOn(),
                    decision.reason(),
                    row.getString("decided_by"),
                    row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                    row.getLong("version"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored decision cannot be read", impossible);
        }
    }
}
