package dk.kkr.goals.indicator;

import dk.kkr.goals.definition.Indicator.Filter;
import dk.kkr.goals.indicator.Rows.Of;
import dk.kkr.goals.sql.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a year an indicator counts, as conditions that hold the filters that are set and no others.
 *
 * @param number tells its columns and parameters from those of other choices in the same statement
 */
record Choice(int number, Filter filter, Of of) {

    private static final String OPERATIONS = "OPERATIONS";

    boolean excludesWarned() {
        return filter.segments().contains(OPERATIONS);
    }

    boolean hasAge() {
        return filter.youngerThanYears() != null;
    }

    /** The place of a company is that of its latest row, so it can only be told of companies (R5). */
    boolean hasHome() {
        return of == Of.COMPANIES && filter.settlement() != null;
    }

    /** What it wants to be known of each row {@code r}, beside which its company stands if it is {@code warned} (R7). */
    String columns() {
        String passes = passes();
        return excludesWarned()
                ? passes + " and not (r.segment = 'OPERATIONS' and warned.cvr is not null) as counts_" + number + ", "
                        + passes + " and r.segment = 'OPERATIONS' and warned.cvr is not null as warned_" + number
                : passes + " as counts_" + number;
    }

    private String passes() {
        List<String> conditions = new ArrayList<>();
        if (of == Of.COMPANIES) {
            conditions.add("r.cvr is not null");
        }
        if (!filter.segments().isEmpty()) {
            conditions.add("r.segment = any (:segments_" + number + ")");
        }
        if (!filter.pathways().isEmpty()) {
            conditions.add("r.pathway = any (:pathways_" + number + ")");
        }
        if (!filter.themes().isEmpty()) {
            conditions.add("r.theme = any (:themes_" + number + ")");
        }
        if (of == Of.ROWS && filter.settlement() != null) {
            conditions.add(
                    "r.municipality in (select code from municipality where settlement = :settlement_" + number + ")");
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** A row {@code g} that counts, beside its {@code company}. */
    String row() {
        return "g.counts_" + number + young();
    }

    /** A {@code company} with a row that counts. */
    String company() {
        return "company.counts_" + number + young() + home();
    }

    /** One with a row that would count but for its Early Warning. */
    String warnedCompany() {
        return "company.warned_" + number + young() + home();
    }

    /** One with a row that might count if it were known when the company was founded. */
    String companyOfUnknownAge() {
        return "company.counts_" + number + " and not company.dated" + home();
    }

    /** One with a row that counts and refers it to another actor. */
    String referredCompany() {
        return "company.referred_" + number + young() + home();
    }

    private String young() {
        return hasAge() ? " and company.young_" + filter.youngerThanYears() : "";
    }

    private String home() {
        return hasHome() ? " and place.settlement = :settlement_" + number : "";
    }

    void set(Query query) {
        query.set("segments_" + number, filter.segments())
                .set("pathways_" + number, filter.pathways())
                .set("themes_" + number, filter.themes())
                .set("settlement_" + number, filter.settlement());
    }
}
