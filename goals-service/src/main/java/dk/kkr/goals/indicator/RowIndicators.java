package dk.kkr.goals.indicator;

import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.indicator.Figure.LeftOut;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indicators that are computed from registrations and evaluations. */
@Singleton
class RowIndicators {

    private final Database database;

    RowIndicators(Database database) {
        this.database = database;
    }

    Figure measure(Rows rows, Indicator indicator) {
        return switch (indicator.kind()) {
            case ANSWER_SHARE -> answers(rows, indicator).share(indicator, leftOut(rows));
            case NET_PROMOTER_SCORE -> answers(rows, indicator).netPromoterScore(indicator, leftOut(rows));
            case COMPANY_COUNT -> counted(rows, "counted_company");
            case PATHWAY_COUNT -> counted(rows, "counted");
            case NEW_COMPANY_SHARE -> newCompanies(rows);
            case REFERRED_SHARE ->
                share(rows, "select count(*) filter (where referred), count(*) from counted_company");
            case MUNICIPAL_SPREAD -> spread(rows, indicator);
            default -> throw new IllegalArgumentException(indicator.kind() + " is not computed from rows");
        };
    }

    private Answers answers(Rows rows, Indicator indicator) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.query(database, """
                        select evaluation.answers ->> :question, count(*)
                        from counted join {evaluation}
                            on evaluation.hub = counted.hub and evaluation.registration_id = counted.registration_id
                        where not evaluation.retracted and evaluation.answers ->> :question is not null
                        group by 1
                        """)
                .set("question", indicator.question())
                .list(row -> counts.put(row.getString(1), row.getLong(2)));
        return new Answers(counts);
    }

    /** None counted is a figure only where the hub has rows of the year at all; else they have yet to come (A3). */
    private Figure counted(Rows rows, String what) {
        boolean come = rows.query(database, "select exists (select 1 from hub_year)")
                .first(row -> row.getBoolean(1))
                .orElse(false);
        return come ? Figure.count(count(rows, "select count(*) from " + what), leftOut(rows)) : Figure.NO_DATA;
    }

    private long count(Rows rows, String select) {
        return rows.query(database, select).first(row -> row.getLong(1)).orElse(0L);
    }

    private Figure share(Rows rows, String select) {
        List<LeftOut> leftOut = leftOut(rows);
        return rows.query(database, select)
                .first(row -> Figure.share(row.getLong(1), row.getLong(2), leftOut))
                .orElse(Figure.NO_DATA);
    }

    /** New: the hub did not guide it the year before (R5). Without any row of that year nobody can tell. */
    private Figure newCompanies(Rows rows) {
        String before = rows.registrations();
        boolean known = rows.query(
                        database,
                        "select exists (select 1 from %s where hub = :hub and year = :year - 1 and not retracted)"
                                .formatted(before))
                .first(row -> row.getBoolean(1))
                .orElse(false);
        if (!known) {
            return Figure.NO_DATA;
        }
        return share(rows, """
                , guided_before as (
                    select distinct cvr from %s
                    where hub = :hub and year = :year - 1 and cvr is not null and not retracted
                )
                select count(*) filter (where cvr not in (select cvr from guided_before)), count(*) from counted_company
                """.formatted(before));
    }

    /** Shares are compared as whole numbers crosswise, so that the edge of the tolerance is exact. */
    private Figure spread(Rows rows, Indicator indicator) {
        BigDecimal tolerance = indicator.tolerance() == null ? BigDecimal.TEN : indicator.tolerance();
        return rows.query(database, """
                        , place as (
                            select m.code, p.year as population_year, p.inhabitants::numeric as inhabitants,
                                (select count(*) from counted_company c where c.municipality = m.code)::numeric as companies
                            from municipality m left join lateral (
                                select year, inhabitants from population
                                where municipality = m.code and year <= :year
                                    and (:asOf::timestamptz is null or known_from <= :asOf)
                                order by year desc, known_from desc limit 1) p on true
                            where m.hub = :hub and (:settlement::text is null or m.settlement = :settlement)
                        ),
                        total as (
                            select sum(companies) as companies, sum(inhabitants) as inhabitants,
                                count(*) as places, count(inhabitants) as known from place
                        )
                        select count(*) filter (where abs(place.companies * total.inhabitants
                                    - place.inhabitants * total.companies) * 100
                                <= :tolerance * place.inhabitants * total.companies),
                            max(total.places), max(total.known), max(total.companies), max(total.inhabitants),
                            array_agg(distinct place.population_year)
                                filter (where place.population_year is not null)
                        from place cross join total
                        """)
                .set("tolerance", tolerance)
                .first(row -> {
                    long places = row.getLong(2);
                    boolean complete =
                            places > 0 && row.getLong(3) == places && row.getLong(4) > 0 && row.getLong(5) > 0;
                    if (!complete) {
                        return Figure.NO_DATA;
                    }
                    List<Integer> years = new ArrayList<>();
                    for (Object year : (Object[]) row.getArray(6).getArray()) {
                        years.add((Integer) year);
                    }
                    Figure share = Figure.share(row.getLong(1), places, List.of());
                    return new Figure(
                            share.actual(), row.getLong(4), row.getLong(1), places, leftOut(rows), null, years);
                })
                .orElse(Figure.NO_DATA);
    }

    /** What a rule left out of these rows, counted in companies. */
    private List<LeftOut> leftOut(Rows rows) {
        List<LeftOut> found = new ArrayList<>();
        if (rows.filter().segments().contains("OPERATIONS")) {
            ask(rows, "EARLY_WARNING_COMPANY", "select count(distinct cvr) from wanted where left_out")
                    .ifPresent(found::add);
        }
        if (rows.filter().youngerThanYears() != null) {
            ask(rows, "FOUNDING_DATE_UNKNOWN", """
                            select count(*) from (select cvr from wanted where cvr is not null
                                group by cvr having bool_and(company_founded_on is null)) as unknown
                            """).ifPresent(found::add);
        }
        return found;
    }

    private Optional<LeftOut> ask(Rows rows, String reason, String select) {
        long companies = count(rows, select);
        return companies == 0 ? Optional.empty() : Optional.of(new LeftOut(reason, companies));
    }
}
