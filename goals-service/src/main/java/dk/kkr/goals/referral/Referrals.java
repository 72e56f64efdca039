package dk.kkr.goals.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.sql.Database;
import dk.kkr.goals.sql.Query;
import dk.kkr.kit.http.Place;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Companies that municipalities have referred to hubs. */
@Singleton
class Referrals {

    /** A referred company or person with its place in the list. */
    record Placed(String key, Referral referral) {}

    private static final String REFERRED = """
            with referred as (
                select hub, coalesce(cvr, 'person ' || registration_id) as key, cvr,
                    min(registration_id) as registration_id, min(started_on) as first
                from registration
                where referred_from = :code and year = :year and not retracted
                group by 1, 2, 3
            )
            """;

    private final Database database;
    private final ObjectMapper json;

    Referrals(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** By hub and company; a company's guidance at that hub from the referral on, whoever sent it later. */
    List<Placed> list(String code, int year, Place after, int limit) {
        return about(REFERRED + """
                        , wanted as (
                            select * from referred where (hub, key) > (:hub, :key) order by hub, key limit :limit
                        )
                        select w.hub, w.key, w.cvr, w.first, g.name, g.open, g.sent_on, g.pathways::text as pathways
                        from wanted w cross join lateral (
                            select (array_agg(company_name order by started_on desc, recorded_at desc))[1] as name,
                                bool_or(ended_on is null) as open,
                                bool_or(jsonb_array_length(referred_to) > 0) as sent_on,
                                jsonb_agg(jsonb_build_object('pathway', pathway, 'theme', theme, 'startedOn', started_on,
                                    'endedOn', ended_on, 'hours', hours, 'referredFrom', referred_from,
                                    'referredTo', referred_to) order by started_on, registration_id) as pathways
                            from (
                                select r.* from registration r where r.hub = w.hub and r.cvr = w.cvr
                                union all
                                select r.* from registration r
                                where w.cvr is null and r.hub = w.hub and r.registration_id = w.registration_id
                            ) as of_company
                            where not retracted and started_on >= w.first
                        ) as g order by w.hub, w.key
                        """, code, year)
                .set("hub", after.text(0, ""))
                .set("key", after.text(1, ""))
                .set("limit", limit)
                .list(this::read);
    }

    long count(String code, int year) {
        return about(REFERRED + "select count(*) from referred", code, year)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private Query about(String sql, String code, int year) {
        return database.query(sql).set("code", code).set("year", year);
    }

    private Placed read(ResultSet row) throws SQLException {
        Referral.Outcome outcome = row.getBoolean("open")
                ? Referral.Outcome.IN_GUIDANCE
                : row.getBoolean("sent_on") ? Referral.Outcome.REFERRED_ON : Referral.Outcome.GUIDED;
        try {
            return new Placed(
                    row.getString("key"),
                    new Referral(
                            row.getString("hub"),
                            row.getString("cvr"),
                            row.getString("name"),
                            row.getObject("first", LocalDate.class),
                            outcome,
                            json.readTree(row.getString("pathways"))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database wrote no JSON", impossible);
        }
    }
}
