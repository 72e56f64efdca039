package dk.kkr.goals.indicator;

import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.definition.Indicator.Kind;
import dk.kkr.goals.indicator.Rows.Of;
import dk.kkr.goals.sql.Database;
import dk.kkr.goals.sql.Query;
import dk.kkr.kit.http.Place;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the rows behind a figure, one by one or counted by the reason they do not count. */
@Singleton
public class Provenances {

    /** The rows an indicator looks at. */
    public record Looked(
            String hub,
            int year,
            Indicator indicator,
            @Nullable Instant asOf) {}

    /**
     * A row of guidance, with the answer that counted where answers are asked for.
     *
     * @param reason why it does not count; null if it does
     */
    public record Row(
            String registrationId,
            @Nullable String evaluationId,
            @Nullable String cvr,
            @Nullable String municipality,
            @Nullable String segment,
            @Nullable String pathway,
            @Nullable String theme,
            LocalDate startedOn,
            @Nullable String answer,
            @Nullable String reason,
            UUID importId) {}

    private static final Set<Kind> ANSWERS = Set.of(Kind.ANSWER_SHARE, Kind.NET_PROMOTER_SCORE);
    private static final Set<Kind> OF_ROWS = Set.of(Kind.ANSWER_SHARE, Kind.NET_PROMOTER_SCORE, Kind.PATHWAY_COUNT);

    private final Database database;

    Provenances(Database database) {
        this.database = database;
    }

    public Provenance of(Looked looked) {
        List<Provenance.LeftOut> leftOut = new ArrayList<>();
        long counted = 0;
        for (Provenance.LeftOut group : query(
                        looked, "select reason, count(*), count(distinct cvr) from classified group by 1 order by 1")
                .list(row ->
                        new Provenance.LeftOut(String.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)))) {
            if (group.reason().equals("null")) {
                counted = group.rows();
            } else {
                leftOut.add(group);
            }
        }
        long retracted = retracted(looked);
        if (retracted > 0) {
            leftOut.add(new Provenance.LeftOut("RETRACTED", retracted, 0));
        }
        long all =
                counted + leftOut.stream().mapToLong(Provenance.LeftOut::rows).sum();
        return new Provenance(looked.year(), all, counted, leftOut, imports(looked));
    }

    /** Rows that counted, or that were left out for a reason, in the order of their identifiers. */
    public List<Row> rows(Looked looked, @Nullable String reason, Place after, int limit) {
        return query(looked, """
                        select * from classified where reason is not distinct from :reason::text
                            and (registration_id, coalesce(evaluation_id, '')) > (:registration, :evaluation)
                        order by registration_id, coalesce(evaluation_id, '') limit :limit
                        """)
                .set("reason", reason)
                .set("registration", after.text(0, ""))
                .set("evaluation", after.text(1, ""))
                .set("limit", limit)
                .list(Provenances::row);
    }

    public long count(Looked looked, @Nullable String reason) {
        return query(looked, "select count(*) from classified where reason is not distinct from :reason::text")
                .set("reason", reason)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private List<Provenance.Source> imports(Looked looked) {
        return query(looked, """
                        , counted as (
                            select import_id as id, count(*) as rows from classified where reason is null group by 1
                            union all
                            select evaluation_import, count(*) from classified
                            where reason is null and evaluation_import is not null group by 1
                        )
                        select c.id, i.dataset, c.rows, i.finished_at, i.content_sha256
                        from counted c left join import i using (id) order by i.finished_at nulls last, c.id
                        """)
                .list(row -> new Provenance.Source(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4) == null
                                ? null
                                : row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5)));
    }

    /** Rows that the sender has taken back, by the year some version of them was of: the trace they leave (R2). */
    private long retracted(Looked looked) {
        return rows(looked).query(database, """
                        select count(distinct v.registration_id) from registration_version v
                            join {registration} as r using (hub, registration_id)
                        where v.hub = :hub and v.year = :year and r.retracted
                            and (:asOf::timestamptz is null or v.known_from <= :asOf)
                        """).first(row -> row.getLong(1)).orElse(0L);
    }

    private Query query(Looked looked, String rest) {
        Indicator indicator = looked.indicator();
        Rows rows = rows(looked);
        boolean answers = ANSWERS.contains(indicator.kind());
        return rows.query(
                        database,
                        rows.classified(
                                        OF_ROWS.contains(indicator.kind()) ? Of.ROWS : Of.COMPANIES,
                                        answers,
                                        indicator.kind() == Kind.NET_PROMOTER_SCORE)
                                + rest)
                .set("question", indicator.question())
                .set("excluded", indicator.excluded());
    }

    private static Rows rows(Looked looked) {
        return new Rows(looked.hub(), looked.year(), looked.indicator().filter(), looked.asOf());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("registration_id"),
                row.getString("evaluation_id"),
                row.getString("cvr"),
                row.getString("municipality"),
                row.getString("segment"),
                row.getString("pathway"),
                row.getString("theme"),
                row.getObject("started_on", LocalDate.class),
                row.getString("answer"),
                row.getString("reason"),
                row.getObject("import_id", UUID.class));
    }
}
