package dk.kkr.goals.registration;

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

/** Reads registrations; only imports write them. */
@Singleton
class Registrations {

    /** What a list is narrowed to; null sets no limit. */
    record Wanted(
            String hub,
            @Nullable Integer year,
            @Nullable String municipality,
            @Nullable String pathway,
            @Nullable String theme,
            @Nullable String cvr) {}

    private final Database database;

    Registrations(Database database) {
        this.database = database;
    }

    /** In the order of their identifiers. */
    List<Registration> list(Wanted wanted, String after, int limit) {
        return narrowed(
                        "select *, null::timestamptz as known_to from registration where "
                                + " registration_id > :after and ",
                        " order by registration_id limit :limit",
                        wanted)
                .set("after", after)
                .set("limit", limit)
                .list(Registrations::read);
    }

    long count(Wanted wanted) {
        return narrowed("select count(*) from registration where ", "", wanted)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private dk.kkr.goals.sql.Query narrowed(String select, String order, Wanted wanted) {
        String conditions = """
                hub = :hub and (:year::int is null or year = :year)
                    and (:municipality::text is null or municipality = :municipality)
                    and (:pathway::text is null or pathway = :pathway)
                    and (:theme::text is null or theme = :theme) and (:cvr::text is null or cvr = :cvr)
                """;
        return database.query(select + conditions + order)
                .set("hub", wanted.hub())
                .set("year", wanted.year())
                .set("municipality", wanted.municipality())
                .set("pathway", wanted.pathway())
                .set("theme", wanted.theme())
                .set("cvr", wanted.cvr());
    }

    Optional<Registration> find(String hub, String id) {
        return database.query("select *, null::timestamptz as known_to from registration"
                        + " where hub = :hub and registration_id = :id")
                .set("hub", hub)
                .set("id", id)
                .first(Registrations::read);
    }

    /** All versions, the one recorded last first. */
    List<Registration> history(String hub, String id) {
        String columns = "cvr, p_number, company_name, municipality, segment, pathway, theme, started_on, ended_on,"
                + " hours, company_founded_on, sole_trader, pre_starter, cvr_verified, referred_to, referred_from,"
                + " recorded_at, retracted, import_id, known_from, hub, registration_id";
        return database.query("select * from (select " + columns + ", null::timestamptz as known_to from registration"
                        + " union all select " + columns + ", known_to from registration_version) as versions"
                        + " where hub = :hub and registration_id = :id order by recorded_at desc")
                .set("hub", hub)
                .set("id", id)
                .list(Registrations::read);
    }

    private static Registration read(ResultSet row) throws SQLException {
        return new Registration(
                row.getString("registration_id"),
                row.getString("hub"),
                row.getString("cvr"),
                row.getString("p_number"),
                row.getString("company_name"),
                row.getString("municipality"),
                row.getString("segment"),
                row.getString("pathway"),
                row.getString("theme"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBigDecimal("hours"),
                row.getObject("company_founded_on", LocalDate.class),
                row.getBoolean("sole_trader"),
                row.getBoolean("pre_starter"),
                row.getBoolean("cvr_verified"),
                row.getString("referred_to"),
                row.getString("referred_from"),
                time(row, "recorded_at"),
                row.getBoolean("retracted"),
                row.getObject("import_id", UUID.class),
                time(row, "known_from"),
                row.getObject("known_to") == null ? null : time(row, "known_to"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
