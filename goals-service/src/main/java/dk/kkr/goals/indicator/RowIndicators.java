package dk.kkr.goals.indicator;

import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.indicator.Figure.LeftOut;
import dk.kkr.goals.indicator.Rows.Of;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indicators that are computed from registrations and evaluations. */
@Singleton
class RowIndicators {

    private final Database database;
    private final Spread spread;

    RowIndicators(Database database, Spread spread) {
        this.database = database;
        this.spread = spread;
    }

    Figure measure(Rows rows, Indicator indicator) {
        return switch (indicator.kind()) {
            case ANSWER_SHARE -> answers(rows, indicator).share(indicator, leftOut(rows, Of.ROWS));
            case NET_PROMOTER_SCORE -> answers(rows, indicator).netPromoterScore(indicator, leftOut(rows, Of.ROWS));
            case COMPANY_COUNT -> counted(rows, "count(distinct r.cvr)", Of.COMPANIES);
            case PATHWAY_COUNT -> counted(rows, "count(*)", Of.ROWS);
            case NEW_COMPANY_SHARE -> newCompanies(rows);
            case REFERRED_SHARE -> referred(rows);
            case MUNICIPAL_SPREAD -> spread(rows, indicator);
            default -> throw new IllegalArgumentException(indicator.kind() + " is not computed from rows");
        };
    }

    private Answers answers(Rows rows, Indicator indicator) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.query(
                        database,
                        "select e.answers ->> :question, count(*) from (select r.hub, r.registration_id"
                                + rows.counted(Of.ROWS)
                                + ") as counted join {evaluation} as e using (hub, registration_id)"
                                + " where not e.retracted and e.answers ->> :question is not null group by 1")
                .set("question", indicator.question())
                .list(row -> counts.put(row.getString(1), row.getLong(2)));
        return new Answers(counts);
    }

    /** None counted is a figure only where the hub has rows of the year at all; else they have yet to come (A3). */
    private Figure counted(Rows rows, String what, Of of) {
        long count = count(rows, "select " + what + rows.counted(of));
        return count == 0 && !hasRows(rows, 0) ? Figure.NO_DATA : Figure.count(count, leftOut(rows, of));
    }

    private Figure referred(Rows rows) {
        return share(
                rows,
                "select count(*) filter (where referred), count(*) from (select"
                        + " bool_or(jsonb_array_length(r.referred_to) > 0) as referred" + rows.counted(Of.COMPANIES)
                        + " group by r.cvr) as companies");
    }

    /** New: the hub did not guide it the year before (R5). Without any row of that year nobody can tell. */
    private Figure newCompanies(Rows rows) {
        return hasRows(rows, 1)
                ? share(
                        rows,
                        "select count(*) filter (where before.cvr is null), count(*) from (select distinct r.cvr"
                                + rows.counted(Of.COMPANIES) + """
                                ) as companies left join (
                                    select distinct b.cvr from {registration} as b
                                    where b.hub = :hub and b.year = :year - 1 and not b.retracted and b.cvr is not null
                                ) as before on before.cvr = companies.cvr
                                """)
                : Figure.NO_DATA;
    }

    /** Some of the companies that count, of all that do. */
    private Figure share(Rows rows, String sql) {
        List<LeftOut> leftOut = leftOut(rows, Of.COMPANIES);
        return rows.query(database, sql)
                .first(row -> Figure.share(row.getLong(1), row.getLong(2), leftOut))
                .orElse(Figure.NO_DATA);
    }

    private boolean hasRows(Rows rows, int yearsBefore) {
        return rows.query(
                        database,
                        "select exists (select 1 from {registration}"
                                + " where hub = :hub and year = :year - :before::int and not retracted)")
                .set("before", yearsBefore)
                .first(row -> row.getBoolean(1))
                .orElse(false);
    }

    private Figure spread(Rows rows, Indicator indicator) {
        Map<String, Long> companies = new LinkedHashMap<>();
        rows.query(
                        database,
                        "select company.municipality, count(distinct r.cvr)" + rows.counted(Of.COMPANIES, true)
                                + " group by 1")
                .list(row -> companies.put(row.getString(1), row.getLong(2)));
        return spread.of(rows.hub(), rows.year(), indicator, companies, leftOut(rows, Of.COMPANIES), rows.asOf());
    }

    /** What a rule left out of these rows, counted in companies. */
    private List<LeftOut> leftOut(Rows rows, Of of) {
        List<LeftOut> found = new ArrayList<>();
        if (rows.excludesWarned()) {
            add(found, "EARLY_WARNING_COMPANY", count(rows, "select count(distinct r.cvr)" + rows.warned(of)));
        }
        if (rows.filter().youngerThanYears() != null) {
            add(found, "FOUNDING_DATE_UNKNOWN", count(rows, "select count(distinct r.cvr)" + rows.ofUnknownAge(of)));
        }
        return found;
    }

    private static void add(List<LeftOut> to, String reason, long companies) {
        if (companies > 0) {
            to.add(new LeftOut(reason, companies));
        }
    }

    private long count(Rows rows, String select) {
        return rows.query(database, select).first(row -> row.getLong(1)).orElse(0L);
    }
}
