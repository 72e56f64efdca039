package dk.kkr.goals.measurement;

import dk.kkr.goals.definition.Indicator.Owner;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All reported values; none is ever changed. */
@Singleton
class Measurements {

    /** The same thing measured: hub, year, measure, segment and owner. */
    private static final String SAME =
            "(o.hub, o.year, o.measure, o.reported_by) = (m.hub, m.year, m.measure, m.reported_by)"
                    + " and o.segment is not distinct from m.segment";

    private static final String SELECT = "select m.*, not exists (select 1 from measurement o where " + SAME
            + " and o.position > m.position) as holds from measurement m ";

    private final Database database;

    Measurements(Database database) {
        this.database = database;
    }

    void add(UUID id, ReportedValue value, Owner owner, Instant at, String by) {
        database.query("""
                        insert into measurement (id, hub, year, measure, segment, value, unit, n, source, measured_on,
                            note, evidence, reported_by, accepted_at, accepted_by)
                        values (:id, :hub, :year, :measure, :segment, :value, :unit, :n, :source, :measuredOn,
                            :note, :evidence, :owner, :at, :by)
                        """)
                .set("id", id)
                .set("hub", value.hub())
                .set("year", value.year())
                .set("measure", value.measure())
                .set("segment", value.segment())
                .set("value", value.value())
                .set("unit", value.unit())
                .set("n", value.n())
                .set("source", value.source())
                .set("measuredOn", value.measuredOn())
                .set("note", value.note())
                .set("evidence", value.evidence() == null ? List.of() : value.evidence())
                .set("owner", owner.name())
                .set("at", at)
                .set("by", by)
                .update();
    }

    Optional<Measurement> find(UUID id) {
        return database.query(SELECT + "where m.id = :id").set("id", id).first(Measurements::read);
    }

    /** Those that hold, in the order they came. */
    List<Measurement> list(String hub, @Nullable Integer year, long after, int limit) {
        return database.query("select * from (" + SELECT
                        + "where m.hub = :hub and (:year::int is null or m.year = :year)) as all_of_hub"
                        + " where holds and position > :after order by position limit :limit")
                .set("hub", hub)
                .set("year", year)
                .set("after", after)
                .set("limit", limit)
                .list(Measurements::read);
    }

    long position(UUID id) {
        return database.query("select position from measurement where id = :id")
                .set("id", id)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    /** All that were reported of the same thing, newest first. */
    List<Measurement> history(UUID id) {
        return database.query(SELECT + "join measurement o on " + SAME + " where o.id = :id order by m.position desc")
                .set("id", id)
                .list(Measurements::read);
    }

    boolean isHub(String code) {
        return database.query("select 1 from hub where code = :code")
                .set("code", code)
                .first(row -> true)
                .isPresent();
    }

    @Nullable
    String kkrOf(String hub) {
        return database.query("select kkr from hub where code = :hub")
                .set("hub", hub)
                .first(row -> row.getString(1))
                .orElse(null);
    }

    private static Measurement read(ResultSet row) throws SQLException {
        return new Measurement(
                row.getObject("id", UUID.class),
                row.getString("hub"),
                row.getInt("year"),
                row.getString("measure"),
                row.getString("segment"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getObject("n", Integer.class),
                row.getString("source"),
                row.getObject("measured_on", LocalDate.class),
                row.getString("note"),
                List.of((String[]) row.getArray("evidence").getArray()),
                Owner.valueOf(row.getString("reported_by")),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("holds"));
    }
}
