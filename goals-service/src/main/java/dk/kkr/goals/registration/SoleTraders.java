package dk.kkr.goals.registration;

import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;

/**
 * Companies that are one person. Their number goes once all guidance of them is old: a random word takes its place in
 * every row of the hub, so that the rows still belong together and every figure stays, but nobody can tell whose they are.
 */
@Singleton
class SoleTraders {

    private static final String FORGET = """
            with known as not materialized (
                select hub, registration_id, cvr, year, sole_trader from registration
                union all select hub, registration_id, cvr, year, sole_trader from registration_version
            ),
            old as materialized (
                select hub, cvr from known where cvr ~ '^[0-9]'
                group by hub, cvr having bool_or(sole_trader) and max(year) < :beforeYear
                order by hub, cvr limit :some
            ),
            again as (
                select old.hub, old.cvr, min(named.cvr) as word from old
                join known mine on mine.hub = old.hub and mine.cvr = old.cvr
                join known named on named.hub = mine.hub and named.registration_id = mine.registration_id
                where named.cvr like 'S%' group by 1, 2
            ),
            gone as materialized (
                select old.hub, old.cvr, coalesce(again.word, 'S' || gen_random_uuid()) as word
                from old left join again using (hub, cvr)
            ),
            present as (
                update registration r set cvr = gone.word from gone where r.hub = gone.hub and r.cvr = gone.cvr
            ),
            past as (
                update registration_version r set cvr = gone.word from gone where r.hub = gone.hub and r.cvr = gone.cvr
            ),
            decided as (
                update long_guidance_decision d set cvr = gone.word, version = d.version + coalesce((
                    select max(version) from long_guidance_decision t where t.hub = gone.hub and t.cvr = gone.word), 0)
                from gone where d.hub = gone.hub and d.cvr = gone.cvr
            )
            select count(*) from gone
            """;

    private final Database database;

    SoleTraders(Database database) {
        this.database = database;
    }

    /**
     * Takes the numbers of some that no hub has guided since; one that had a word already, and was told of again, has it
     * again.
     *
     * @return how many companies
     */
    int forget(int beforeYear, int some) {
        return database.query(FORGET)
                .set("beforeYear", beforeYear)
                .set("some", some)
                .first(row -> row.getInt(1))
                .orElse(0);
    }
}
