package dk.kkr.goals.indicator;

import dk.kkr.goals.definition.Indicator.Filter;
import dk.kkr.goals.sql.Database;
import dk.kkr.goals.sql.Query;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rows an indicator counts, as the beginning of a query: {@code counted} holds them, and beside it stand the
 * companies of the year with their municipality, the young ones, and those of Early Warning.
 *
 * @param year of the rows, any shift of period done
 * @param asOf the time it is asked for; null for now, which spares reading older versions
 */
record Rows(String hub, int year, Filter filter, @Nullable Instant asOf) {

    private static final String REGISTRATION_COLUMNS = """
            hub, registration_id, cvr, municipality, segment, pathway, theme, started_on, company_founded_on,
            referred_to, recorded_at, retracted, content_sha256, year
            """;

    private static final String EVALUATION_COLUMNS =
            "hub, evaluation_id, registration_id, answers, retracted, content_sha256";

    private static final String COUNTED = """
            with hub_year as (
                select * from %1$s where hub = :hub and year = :year and not retracted
            ),
            -- R5: a company's municipality is that of its latest row of the year.
            company as (
                select distinct on (cvr) cvr, municipality
                from hub_year where cvr is not null
                order by cvr, started_on desc, recorded_at desc, registration_id desc
            ),
            -- R5: young if some row of the year began before the company's birthday of that number.
            young as (
                select distinct cvr from hub_year
                where cvr is not null and started_on < company_founded_on + make_interval(years => :young::int)
            ),
            -- R7: companies with an Early Warning row up to the year's end stand outside OPERATIONS.
            early_warning as (
                select distinct cvr from %1$s
                where hub = :hub and pathway = 'EARLY_WARNING' and started_on <= :yearEnd
                    and cvr is not null and not retracted
            ),
            wanted as (
                select r.*, coalesce(r.segment = 'OPERATIONS' and :bySegment::boolean
                        and r.cvr in (select cvr from early_warning), false) as left_out
                from hub_year r
                where (not :bySegment::boolean or r.segment = any (:segments))
                    and (not :byPathway::boolean or r.pathway = any (:pathways))
                    and (not :byTheme::boolean or r.theme = any (:themes))
                    and (:settlement::text is null or r.municipality in (
                        select code from municipality where settlement = :settlement))
            ),
            counted as (
                select w.* from wanted w
                where not w.left_out and (:young::int is null or w.cvr in (select cvr from young))
            ),
            -- Figures about companies ask where the company is, not where one of its rows was.
            counted_company as (
                select c.cvr, c.municipality, bool_or(jsonb_array_length(r.referred_to) > 0) as referred
                from hub_year r join company c using (cvr)
                where (not :bySegment::boolean or r.segment = any (:segments))
                    and (not :byPathway::boolean or r.pathway = any (:pathways))
                    and (not :byTheme::boolean or r.theme = any (:themes))
                    and (:settlement::text is null or c.municipality in (
                        select code from municipality where settlement = :settlement))
                    and not (r.segment is not distinct from 'OPERATIONS' and :bySegment::boolean
                        and r.cvr in (select cvr from early_warning))
                    and (:young::int is null or r.cvr in (select cvr from young))
                group by c.cvr, c.municipality
            )
            """;

    /** The query that begins with these rows and goes on with {@code rest}. */
    Query query(Database database, String rest) {
        String sql = COUNTED.formatted(registrations()) + rest.replace("{evaluation}", evaluations());
        return database.query(sql)
                .set("hub", hub)
                .set("year", year)
                .set("yearEnd", LocalDate.of(year, 12, 31))
                .set("young", filter.youngerThanYears())
                .set("bySegment", !filter.segments().isEmpty())
                .set("segments", filter.segments())
                .set("byPathway", !filter.pathways().isEmpty())
                .set("pathways", filter.pathways())
                .set("byTheme", !filter.themes().isEmpty())
                .set("themes", filter.themes())
                .set("settlement", filter.settlement())
                .set("asOf", asOf);
    }

    String registrations() {
        return asOf == null ? "registration" : known("registration", REGISTRATION_COLUMNS);
    }

    private String evaluations() {
        return asOf == null ? "evaluation" : known("evaluation", EVALUATION_COLUMNS);
    }

    /** Rows as the service knew them then (A7): present ones that were there, and those replaced since. */
    private static String known(String table, String columns) {
        return """
                (select %2$s from %1$s where hub = :hub and known_from <= :asOf
                 union all
                 select %2$s from %1$s_version where hub = :hub and known_from <= :asOf and known_to > :asOf) as %1$s
                """.formatted(table, columns);
    }
}
