package dk.kkr.goals.indicator;

import dk.kkr.goals.definition.Indicator.Filter;
import dk.kkr.goals.sql.Database;
import dk.kkr.goals.sql.Query;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rows an indicator looks at, as SQL that holds the filters that are set and no others: so the planner sees the plain
 * question, and reads the rows of one hub and year by their index.
 *
 * @param year of the rows, any shift of period done
 * @param asOf the time it is asked for; null for now, which spares reading older versions
 */
record Rows(String hub, int year, Filter filter, @Nullable Instant asOf) {

    /** What is counted; it decides whose place a filter by settlement asks for. */
    enum Of {
        /** Pathways and answers, each where its row is. */
        ROWS,
        /** Companies, each where its latest row of the year is (R5). */
        COMPANIES
    }

    private static final String OPERATIONS = "OPERATIONS";

    private static final String REGISTRATION_COLUMNS = """
            hub, registration_id, cvr, municipality, segment, pathway, theme, started_on, company_founded_on,
            referred_to, recorded_at, retracted, content_sha256, import_id, year
            """;

    private static final String EVALUATION_COLUMNS =
            "hub, evaluation_id, registration_id, answers, retracted, content_sha256, import_id";

    /** R5: a company's municipality is that of its latest row of the year. */
    private static final String COMPANY = """
             join (select distinct on (cvr) cvr, municipality from {registration}
                where hub = :hub and year = :year and not retracted and cvr is not null
                order by cvr, started_on desc, recorded_at desc, registration_id desc) as company using (cvr)
            """;

    /** R7: companies with an Early Warning row up to the year's end stand outside OPERATIONS. */
    private static final String WARNED = """
            select w.cvr from {registration} as w where w.hub = :hub and w.pathway = 'EARLY_WARNING'
                and w.started_on <= :yearEnd and w.cvr is not null and not w.retracted""";

    /** R5: young if some row of the year began before the company's birthday of that number. */
    private static final String YOUNG = """
            select y.cvr from {registration} as y where y.hub = :hub and y.year = :year and not y.retracted
                and y.cvr is not null and y.started_on < y.company_founded_on + make_interval(years => :young::int)""";

    private static final String DATED = """
            select d.cvr from {registration} as d where d.hub = :hub and d.year = :year and not d.retracted
                and d.cvr is not null and d.company_founded_on is not null""";

    private boolean excludesWarned() {
        return filter.segments().contains(OPERATIONS);
    }

    /**
     * Every row of the year, called {@code classified}, with its evaluation if answers are asked for, and the reason why
     * it does not count: the first rule that leaves it out; null for a row that counts.
     */
    String classified(Of of, boolean answers, boolean numbers) {
        boolean companies = of == Of.COMPANIES;
        StringBuilder reason = new StringBuilder("case");
        leftOut(reason, !filter.pathways().isEmpty(), "r.pathway <> all (:pathways)", "OTHER_PATHWAY");
        leftOut(reason, !filter.themes().isEmpty(), "r.theme <> all (:themes)", "OTHER_THEME");
        leftOut(
                reason,
                !filter.segments().isEmpty(),
                "r.segment is null or r.segment <> all (:segments)",
                "OTHER_SEGMENT");
        leftOut(reason, companies || filter.youngerThanYears() != null, "r.cvr is null", "NO_COMPANY");
        leftOut(
                reason,
                filter.settlement() != null,
                (companies ? "company" : "r")
                        + ".municipality not in (select code from municipality where settlement = :settlement)",
                "OTHER_SETTLEMENT");
        leftOut(
                reason,
                excludesWarned(),
                "r.segment = 'OPERATIONS' and warned.cvr is not null",
                "EARLY_WARNING_COMPANY");
        leftOut(reason, filter.youngerThanYears() != null, "dated.cvr is null", "FOUNDING_DATE_UNKNOWN");
        leftOut(reason, filter.youngerThanYears() != null, "young.cvr is null", "NOT_YOUNG");
        leftOut(reason, answers, "e.evaluation_id is null", "NOT_EVALUATED");
        leftOut(reason, answers, "e.answers ->> :question is null", "NOT_ASKED");
        leftOut(reason, answers, "e.answers ->> :question = any (:excluded)", "EXCLUDED_ANSWER");
        leftOut(reason, answers && numbers, "e.answers ->> :question !~ '^[0-9]+$'", "NO_NUMBER");
        return "with classified as (select r.registration_id, r.cvr, r.municipality, r.segment, r.pathway, r.theme,"
                + " r.started_on, r.import_id, "
                + (answers
                        ? "e.evaluation_id, e.import_id as evaluation_import, e.answers ->> :question as answer, "
                        : "null::text as evaluation_id, null::uuid as evaluation_import, null::text as answer, ")
                + (reason.length() > 4 ? reason + " end" : "null::text") + " as reason from {registration} as r"
                + (companies && filter.settlement() != null ? " left" + COMPANY : "")
                + (excludesWarned() ? beside("warned", WARNED) : "")
                + (filter.youngerThanYears() != null ? beside("dated", DATED) + beside("young", YOUNG) : "")
                + (answers
                        ? " left join {evaluation} as e on e.hub = r.hub and e.registration_id = r.registration_id"
                                + " and not e.retracted"
                        : "")
                + " where r.hub = :hub and r.year = :year and not r.retracted) ";
    }

    private static String beside(String name, String companies) {
        return " left join (select distinct cvr from (" + companies + ") as all_" + name + ") as " + name + " on "
                + name + ".cvr = r.cvr";
    }

    private static void leftOut(StringBuilder to, boolean asked, String when, String reason) {
        if (asked) {
            to.append(" when ").append(when).append(" then '").append(reason).append('\'');
        }
    }

    /** A query about these rows; {@code {registration}} and {@code {evaluation}} are the tables as known then. */
    Query query(Database database, String sql) {
        String whole = sql.replace("{registration} as ", known("registration", REGISTRATION_COLUMNS) + " as ")
                .replace("{registration}", known("registration", REGISTRATION_COLUMNS) + " as known_registration")
                .replace("{evaluation}", known("evaluation", EVALUATION_COLUMNS));
        return database.query(whole)
                .set("hub", hub)
                .set("year", year)
                .set("yearEnd", LocalDate.of(year, 12, 31))
                .set("young", filter.youngerThanYears())
                .set("segments", filter.segments())
                .set("pathways", filter.pathways())
                .set("themes", filter.themes())
                .set("settlement", filter.settlement())
                .set("asOf", asOf);
    }

    /** Rows as the service knew them then (A7): present ones that were there, and those replaced since. */
    private String known(String table, String columns) {
        return asOf == null ? table : """
                (select %2$s from %1$s where hub = :hub and known_from <= :asOf
                 union all
                 select %2$s from %1$s_version where hub = :hub and known_from <= :asOf and known_to > :asOf)
                """.formatted(table, columns);
    }
}
