package dk.kkr.goals.quality;

import dk.kkr.goals.quality.DataQuality.Clash;
import dk.kkr.goals.quality.DataQuality.ClashField;
import dk.kkr.goals.quality.DataQuality.Missing;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the rows of a hub tell of their quality. */
@Singleton
class RowQuality {

    /** Counts of the rows of a period. */
    record Counted(String period, long rows, long late, long duplicates, long due, long answered) {}

    private static final int MOST_CLASHES = 500;

    // A row is as old as its first version; those that say the same in all but their identifier are double.
    private static final String COUNTED = """
            with hub_rows as (
                select r.hub, r.registration_id, r.cvr, r.pathway, r.theme, r.hours, r.started_on, r.recorded_at,
                    row_number() over (
                        partition by r.cvr, r.started_on, r.pathway, r.theme, r.hours order by r.registration_id) as copy
                from registration r
                where r.hub = :hub and r.year between :from and :to and not r.retracted
            ),
            told as (
                select h.*, least(h.recorded_at, (
                        select min(v.recorded_at) from registration_version v
                        where v.hub = h.hub and v.registration_id = h.registration_id and not v.retracted)) as first_at,
                    exists (
                        select 1 from evaluation e
                        where e.hub = h.hub and e.registration_id = h.registration_id and not e.retracted) as answered
                from hub_rows h
            )
            select to_char(started_on, :form) as period, count(*) as rows,
                count(*) filter (where first_at::date - started_on > :late) as late,
                count(*) filter (where copy > 1 and cvr is not null) as duplicates,
                count(*) filter (where hours > :due) as due,
                count(*) filter (where hours > :due and answered) as answered
            from told group by 1 order by 1
            """;

    private final Database database;

    RowQuality(Database database) {
        this.database = database;
    }

    List<Counted> byYear(String hub, int from, int to, int late, BigDecimal due) {
        return count(hub, from, to, "YYYY", late, due);
    }

    List<Counted> byMonth(String hub, int year, int late, BigDecimal due) {
        return count(hub, year, year, "YYYY-MM", late, due);
    }

    private List<Counted> count(String hub, int from, int to, String form, int late, BigDecimal due) {
        return database.query(COUNTED)
                .set("hub", hub)
                .set("from", from)
                .set("to", to)
                .set("form", form)
                .set("late", late)
                .set("due", due)
                .list(row -> new Counted(
                        row.getString("period"),
                        row.getLong("rows"),
                        row.getLong("late"),
                        row.getLong("duplicates"),
                        row.getLong("due"),
                        row.getLong("answered")));
    }

    /** Fields that a row may leave out. */
    List<Missing> missing(String hub, int year) {
        return database.query("""
                        select count(*) as rows,
                            count(*) filter (where company_name is null and not pre_starter) as "companyName",
                            count(*) filter (where company_founded_on is null and not pre_starter) as "companyFoundedOn",
                            count(*) filter (where ended_on is null) as "endedOn",
                            count(*) filter (where segment is null) as "segment"
                        from registration where hub = :hub and year = :year and not retracted
                        """)
                .set("hub", hub)
                .set("year", year)
                .list(row -> List.of(
                        missing("companyName", row),
                        missing("companyFoundedOn", row),
                        missing("endedOn", row),
                        missing("segment", row)))
                .get(0);
    }

    private static Missing missing(String field, ResultSet row) throws SQLException {
        long rows = row.getLong(field);
        return new Missing(field, rows, DataQuality.percent(rows, row.getLong("rows")));
    }

    long clashing(String hub, int year) {
        return database.query("select count(*) from (" + CLASHES + ") as clashes")
                .set("hub", hub)
                .set("year", year)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private static final String CLASHES = """
            select cvr, array_agg(distinct company_name) filter (where company_name is not null) as "companyName",
                array_agg(distinct municipality) as "municipality",
                array_agg(distinct company_founded_on::text) filter (where company_founded_on is not null)
                    as "companyFoundedOn",
                array_agg(distinct sole_trader::text) as "soleTrader"
            from registration
            where hub = :hub and year = :year and not retracted and cvr is not null
            group by cvr
            having count(distinct lower(company_name)) > 1 or count(distinct municipality) > 1
                or count(distinct company_founded_on) > 1 or count(distinct sole_trader) > 1
            """;

    /** The first {@value #MOST_CLASHES} by CVR number. */
    List<Clash> clashes(String hub, int year) {
        return database.query(CLASHES + " order by cvr limit " + MOST_CLASHES)
                .set("hub", hub)
                .set("year", year)
                .list(row -> {
                    List<ClashField> fields = new ArrayList<>();
                    for (String field : List.of("companyName", "municipality", "companyFoundedOn", "soleTrader")) {
                        java.sql.Array values = row.getArray(field);
                        Object[] found = values == null ? new Object[0] : (Object[]) values.getArray();
                        if (found.length > 1) {
                            fields.add(new ClashField(
                                    field,
                                    Arrays.stream(found).map(Objects::toString).toList()));
                        }
                    }
                    return new Clash(row.getString("cvr"), fields);
                });
    }
}
