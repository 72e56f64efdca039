package dk.kkr.goals.compliance;

import dk.kkr.goals.sql.Database;
import dk.kkr.goals.sql.Query;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Finds what R4 wants seen to, in the rows of a hub. */
@Singleton
class Shortcomings {

    private static final String UNEVALUATED = """
            from registration r
            where r.hub = :hub and r.year = :year and not r.retracted and r.hours > :limit and not exists (
                select 1 from evaluation e
                where e.hub = r.hub and e.registration_id = r.registration_id and not e.retracted)
            """;

    /**
     * For each pathway that began in the year: the hours of its company in the window that ends with it. A window of
     * twelve months that ends on 1 March begins on 2 March. A decision covers windows that end within the length of a
     * window after it.
     */
    private static final String BEYOND = """
            with guided as (
                select cvr, started_on, hours from registration
                where hub = :hub and year between :year - 1 - :months::int / 12 and :year
                    and not retracted and cvr is not null
            ),
            windowed as (
                select cvr, started_on, sum(hours) over last_months as hours,
                    count(*) over last_months as pathways, min(started_on) over last_months as first
                from guided
                window last_months as (partition by cvr order by started_on
                    range between make_interval(months => :months::int, days => -1) preceding and current row)
            ),
            decision as (
                select distinct on (cvr) cvr, (body ->> 'decidedOn')::date as decided_on, body ->> 'reason' as reason
                from long_guidance_decision where hub = :hub order by cvr, version desc
            ),
            beyond as (
                select distinct on (w.cvr) w.cvr, w.hours, w.pathways, w.first, w.started_on,
                    coalesce(w.started_on <= d.decided_on + make_interval(months => :months::int), false) as decided,
                    d.decided_on, d.reason
                from windowed w left join decision d using (cvr)
                where w.started_on >= :yearStart and w.hours > :limit
                order by w.cvr, decided, w.hours desc, w.started_on
            )
            """;

    private final Database database;

    Shortcomings(Database database) {
        this.database = database;
    }

    List<MissingEvaluation> missing(String hub, int year, Limits limits, String after, int limit) {
        return unevaluated(
                        "select r.registration_id, r.cvr, r.municipality, r.pathway, r.started_on, r.hours",
                        " and r.registration_id > :after order by r.registration_id limit :most",
                        hub,
                        year,
                        limits)
                .set("after", after)
                .set("most", limit)
                .list(row -> new MissingEvaluation(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getBigDecimal(6).stripTrailingZeros()));
    }

    long missing(String hub, int year, Limits limits) {
        return unevaluated("select count(*)", "", hub, year, limits)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private Query unevaluated(String select, String rest, String hub, int year, Limits limits) {
        return database.query(select + " " + UNEVALUATED + rest)
                .set("hub", hub)
                .set("year", year)
                .set("limit", limits.evaluationAboveHours());
    }

    /** Companies beyond the limit, with or without a decision, in the order of their numbers. */
    List<LongGuidance> beyond(String hub, int year, Limits limits, boolean decided, String after, int limit) {
        return beyond(
                        "select * from beyond where decided = :decided and cvr > :after order by cvr limit :most",
                        hub,
                        year,
                        limits)
                .set("decided", decided)
                .set("after", after)
                .set("most", limit)
                .list(Shortcomings::read);
    }

    long beyond(String hub, int year, Limits limits, boolean decided) {
        return beyond("select count(*) from beyond where decided = :decided", hub, year, limits)
                .set("decided", decided)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private Query beyond(String select, String hub, int year, Limits limits) {
        return database.query(BEYOND + select)
                .set("hub", hub)
                .set("year", year)
                .set("yearStart", LocalDate.of(year, 1, 1))
                .set("months", limits.reviewWindowMonths())
                .set("limit", limits.reviewAboveHours());
    }

    private static LongGuidance read(ResultSet row) throws SQLException {
        boolean decided = row.getBoolean("decided");
        return new LongGuidance(
                row.getString("cvr"),
                row.getBigDecimal("hours").stripTrailingZeros(),
                row.getInt("pathways"),
                row.getObject("first", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                decided ? row.getObject("decided_on", LocalDate.class) : null,
                decided ? row.getString("reason") : null);
    }
}
