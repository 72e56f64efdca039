package dk.kkr.goals.quality;

import dk.kkr.goals.quality.DataQuality.CodeCount;
import dk.kkr.goals.sql.Database;
import dk.kkr.goals.sql.Query;
import jakarta.inject.Singleton;
import java.util.List;

/** What imports told of the rows of a hub and a year. A row sent again and again counts once. */
@Singleton
class IntakeQuality {

    /** Rows that were refused at least once, and those of them that are not in. */
    record Rejected(long rows, long stillMissing) {}

    private static final String FAULTS = """
            with fault as (
                select i.dataset, f.code, f.row_id,
                    coalesce(f.row_id, f.import_id::text || ' ' || f.line) as one
                from import_fault f join import i on i.id = f.import_id
                where f.hub = :hub and f.year = :year and f.kind = :kind and i.state = 'COMPLETED' and not i.dry_run
            )
            """;

    private final Database database;

    IntakeQuality(Database database) {
        this.database = database;
    }

    Rejected rejected(String hub, int year) {
        return query(hub, year, "REJECTION", """
                        select count(*), count(*) filter (where not (
                            exists (select 1 from registration r where dataset = 'registrations'
                                and r.hub = :hub and r.registration_id = row_id)
                            or exists (select 1 from evaluation e where dataset = 'evaluations'
                                and e.hub = :hub and e.evaluation_id = row_id)
                            or exists (select 1 from programme p where dataset = 'programmes'
                                and p.hub = :hub and p.programme_id = row_id)))
                        from (select distinct dataset, one, row_id from fault) as refused
                        """)
                .first(row -> new Rejected(row.getLong(1), row.getLong(2)))
                .orElse(new Rejected(0, 0));
    }

    long warned(String hub, int year) {
        return query(hub, year, "WARNING", "select count(distinct (dataset, one)) from fault")
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    List<CodeCount> rejectedBy(String hub, int year) {
        return by(hub, year, "REJECTION");
    }

    List<CodeCount> warnedBy(String hub, int year) {
        return by(hub, year, "WARNING");
    }

    private List<CodeCount> by(String hub, int year, String kind) {
        return query(
                        hub,
                        year,
                        kind,
                        "select code, count(distinct (dataset, one)) as rows from fault group by 1 order by 2 desc, 1")
                .list(row -> new CodeCount(row.getString("code"), row.getLong("rows")));
    }

    /** Evaluations answered in the year whose registration has not come. */
    long waiting(String hub, int year) {
        return database.query("""
                        select count(*) from evaluation e
                        where e.hub = :hub and not e.retracted
                            and e.answered_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                            and not exists (select 1 from registration r
                                where r.hub = e.hub and r.registration_id = e.registration_id)
                        """)
                .set("hub", hub)
                .set("year", year)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private Query query(String hub, int year, String kind, String rest) {
        return database.query(FAULTS + rest).set("hub", hub).set("year", year).set("kind", kind);
    }
}
