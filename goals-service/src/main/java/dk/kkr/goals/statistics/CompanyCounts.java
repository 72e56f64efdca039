package dk.kkr.goals.statistics;

import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;

/** Counts companies by what they are, beside what they were guided in. */
@Singleton
class CompanyCounts {

    private static final int YOUNG_YEARS = 3;

    private final Database database;

    CompanyCounts(Database database) {
        this.database = database;
    }

    Companies of(String hub, int year) {
        return database.query("""
                        with company as (
                            select cvr, count(*) as pathways,
                                bool_or(coalesce(started_on < company_founded_on + make_interval(years => :young::int),
                                    false)) as young,
                                bool_and(company_founded_on is null) as undated,
                                bool_or(jsonb_array_length(referred_to) > 0) as referred
                            from registration
                            where hub = :hub and year = :year and not retracted and cvr is not null group by cvr
                        ),
                        before as (
                            select distinct cvr from registration where hub = :hub and year = :year - 1 and not retracted
                        )
                        select count(*) as total, count(*) filter (where young) as young,
                            count(*) filter (where undated) as undated, count(*) filter (where referred) as referred,
                            count(*) filter (where pathways > 1) as repeated,
                            count(before.cvr) as guided_before,
                            exists (select 1 from before) as known
                        from company left join before using (cvr)
                        """)
                .set("hub", hub)
                .set("year", year)
                .set("young", YOUNG_YEARS)
                .first(row -> {
                    long total = row.getLong("total");
                    long before = row.getLong("guided_before");
                    boolean known = row.getBoolean("known");
                    return new Companies(
                            total,
                            row.getLong("young"),
                            row.getLong("undated"),
                            known ? (Long) (total - before) : null,
                            known ? (Long) before : null,
                            row.getLong("referred"),
                            row.getLong("repeated"));
                })
                .orElseThrow();
    }
}
