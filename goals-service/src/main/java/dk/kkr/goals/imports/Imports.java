package dk.kkr.goals.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.body.Format;
import dk.kkr.goals.imports.Import.Counters;
import dk.kkr.goals.intake.Totals;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All imports, under way and done. */
@Singleton
class Imports {

    private final Database database;
    private final Clock clock;
    private final ObjectMapper json;

    Imports(Database database, Clock clock, ObjectMapper json) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void begin(UUID id, String dataset, Format format, boolean dryRun, String sentBy) {
        database.query("""
                        insert into import (id, dataset, format, charset, state, dry_run, started_at, sent_by)
                        values (:id, :dataset, :format, :charset, 'RECEIVING', :dryRun, :now, :sentBy)
                        """)
                .set("id", id)
                .set("dataset", dataset)
                .set("format", format.kind().name())
                .set(
                        "charset",
                        format.charset() == null ? null : format.charset().name())
                .set("dryRun", dryRun)
                .set("now", clock.instant())
                .set("sentBy", sentBy)
                .update();
    }

    void addChunk(UUID id, int position, byte[] bytes) {
        database.query("insert into import_chunk (import_id, position, bytes) values (:id, :position, :bytes)")
                .set("id", id)
                .set("position", position)
                .set("bytes", bytes)
                .update();
    }

    Optional<byte[]> chunk(UUID id, int position) {
        return database.query("select bytes from import_chunk where import_id = :id and position = :position")
                .set("id", id)
                .set("position", position)
                .first(row -> row.getBytes(1));
    }

    /** The body is here whole; from now on the import will be finished, come what may. */
    void received(UUID id, long bytes, String sha256) {
        database.query("update import set state = 'RUNNING', bytes_received = :bytes, content_sha256 = :sha256"
                        + " where id = :id and state = 'RECEIVING'")
                .set("id", id)
                .set("bytes", bytes)
                .set("sha256", sha256)
                .update();
    }

    /** Leaves no trace of a body that was refused. */
    void forget(UUID id) {
        database.query("delete from import where id = :id and state = 'RECEIVING'")
                .set("id", id)
                .update();
    }

    /** Bodies whose sender went away. */
    void forgetUnfinished(Instant startedBefore) {
        database.query("delete from import where state = 'RECEIVING' and started_at < :before")
                .set("before", startedBefore)
                .update();
    }

    List<UUID> running() {
        return database.query("select id from import where state = 'RUNNING' order by started_at, id")
                .list(row -> row.getObject(1, UUID.class));
    }

    void beginAttempt(UUID id) {
        database.query("delete from import_fault where import_id = :id")
                .set("id", id)
                .update();
        database.query("""
                        update import set attempts = attempts + 1, received = 0, created = 0, updated = 0,
                            unchanged = 0, rejected = 0, warnings = 0 where id = :id
                        """).set("id", id).update();
    }

    /** Tells how far it is; false if it is no longer to go on. */
    boolean progress(UUID id, Counters counters) {
        return counters("", id, counters).update() == 1;
    }

    /** Ends it well; false if it was cancelled meanwhile. */
    boolean complete(UUID id, Counters counters, Totals totals) {
        int ended = counters(", state = 'COMPLETED', finished_at = :now, totals = :totals::jsonb", id, counters)
                .set("totals", json.valueToTree(totals).toString())
                .set("now", clock.instant())
                .update();
        dropBody(id);
        return ended == 1;
    }

    private dk.kkr.goals.sql.Query counters(String more, UUID id, Counters counters) {
        return database.query("""
                        update import set received = :received, created = :created, updated = :updated,
                            unchanged = :unchanged, rejected = :rejected, warnings = :warnings""" + more + " where id = :id and state = 'RUNNING'")
                .set("id", id)
                .set("received", counters.received())
                .set("created", counters.created())
                .set("updated", counters.updated())
                .set("unchanged", counters.unchanged())
                .set("rejected", counters.rejected())
                .set("warnings", counters.warnings());
    }

    void fail(UUID id, Import.Problem problem) {
        database.query("""
                        update import set state = 'FAILED', finished_at = :now, created = 0, updated = 0, unchanged = 0,
                            fault_code = :code, fault_en = :en, fault_da = :da where id = :id and state = 'RUNNING'
                        """)
                .set("id", id)
                .set("now", clock.instant())
                .set("code", problem.code())
                .set("en", problem.detail())
                .set("da", problem.detailDa())
                .update();
        dropBody(id);
    }

    /** Stops one that is under way; what it had taken in is rolled back by whoever works on it. */
    boolean cancel(UUID id) {
        boolean stopped =
                database.query("""
                                update import set state = 'CANCELLED', finished_at = :now, created = 0, updated = 0,
                                    unchanged = 0 where id = :id and state = 'RUNNING'
                                """).set("id", id).set("now", clock.instant()).update() == 1;
        if (stopped) {
            dropBody(id);
        }
        return stopped;
    }

    private void dropBody(UUID id) {
        database.query("delete from import_chunk where import_id = :id")
                .set("id", id)
                .update();
    }

    Optional<Import> find(UUID id) {
        return database.query("select * from import where id = :id and state <> 'RECEIVING'")
                .set("id", id)
                .first(this::read);
    }

    /** Newest first. */
    List<Import> list(@Nullable UUID before, int limit) {
        return database.query("""
                        select * from import where state <> 'RECEIVING' and (:before::uuid is null or id < :before)
                        order by id desc limit :limit
                        """).set("before", before).set("limit", limit).list(this::read);
    }

    long count() {
        return database.query("select count(*) from import where state <> 'RECEIVING'")
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private Import read(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        String fault = row.getString("fault_code");
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("dataset"),
                Import.State.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                row.getLong("bytes_received"),
                row.getLong("received"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getLong("warnings"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("content_sha256"),
                fault == null ? null : new Import.Problem(fault, row.getString("fault_en"), row.getString("fault_da")),
                totals(row.getString("totals")),
                new Format(
                        Format.Kind.valueOf(row.getString("format")),
                        row.getString("charset") == null ? null : Charset.forName(row.getString("charset"))),
                row.getInt("attempts"));
    }

    private @Nullable Totals totals(@Nullable String stored) {
        try {
            return stored == null ? null : json.readValue(stored, Totals.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }
}
