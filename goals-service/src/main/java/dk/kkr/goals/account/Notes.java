package dk.kkr.goals.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that has been said about the goals of contracts, in all versions. */
@Singleton
public class Notes {

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    Notes(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** What holds, or held as it was known at a time (A7). */
    public List<Note> of(UUID contract, Note.Kind kind, @Nullable Instant asOf) {
        return database
                .query("""
                        select distinct on (goal, key) goal, key, version, deleted, body::text, written_by, written_at
                        from contract_note
                        where contract_id = :contract and kind = :kind
                            and (:asOf::timestamptz is null or written_at <= :asOf)
                        order by goal, key, version desc
                        """)
                .set("contract", contract)
                .set("kind", kind.name())
                .set("asOf", asOf)
                .list(this::read)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Note> find(UUID contract, Note.Kind kind, String goal, String key) {
        return of(contract, kind, null).stream()
                .filter(n -> n.goal().equals(goal) && n.key().equals(key))
                .findFirst();
    }

    /** Writes the next version; null deletes. The lock keeps two writers from both being next. */
    void write(UUID contract, Note.Kind kind, String goal, String key, @Nullable Object body, String by) {
        database.query("""
                        insert into contract_note
                            (contract_id, kind, goal, key, version, deleted, body, written_by, written_at)
                        select :contract, :kind, :goal, :key, coalesce(max(version), 0) + 1, :deleted, :body::jsonb, :by, :now
                        from contract_note
                        where contract_id = :contract and kind = :kind and goal = :goal and key = :key
                        """)
                .set("contract", contract)
                .set("kind", kind.name())
                .set("goal", goal)
                .set("key", key)
                .set("deleted", body == null)
                .set("body", body == null ? null : json.valueToTree(body).toString())
                .set("by", by)
                .set("now", clock.instant())
                .update();
    }

    void lock(UUID contract) {
        database.lock("notes:" + contract);
    }

    private Optional<Note> read(ResultSet row) throws SQLException {
        if (row.getBoolean("deleted")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Note(
                    row.getString("goal"),
                    row.getString("key"),
                    row.getLong("version"),
                    json.readTree(row.getString("body")),
                    row.getString("written_by"),
                    row.getObject("written_at", java.time.OffsetDateTime.class).toInstant()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored note cannot be read", impossible);
        }
    }
}
