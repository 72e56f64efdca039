package dk.kkr.goals.indicator;

import dk.kkr.goals.definition.Indicator.Filter;
import dk.kkr.goals.indicator.Rows.Of;
import dk.kkr.goals.indicator.YearCounts.Counter;
import dk.kkr.goals.indicator.YearCounts.Line;
import dk.kkr.goals.indicator.YearCounts.Part;
import dk.kkr.goals.sql.Database;
import dk.kkr.goals.sql.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One statement for all that is asked about a hub's rows of a year: it reads them once, and each company once. It looks
 * evaluations up row by row, so that its time grows with the hub's year and not with the table.
 */
final class YearStatement {

    private static final Filter NONE = new Filter(List.of(), List.of(), List.of(), null, null);

    private static final String WARNED = """
            warned as materialized (
                select distinct w.cvr from {registration} as w where w.hub = :hub and w.pathway = 'EARLY_WARNING'
                    and w.started_on <= :yearEnd and w.cvr is not null and not w.retracted
            ),
            """;

    private static final String HOME = """
            , home as materialized (
                select distinct on (cvr) cvr, municipality from guided where cvr is not null
                order by cvr, started_on desc, recorded_at desc, registration_id desc
            )
            """;

    private static final String EARLIER = """
            , earlier as materialized (
                select distinct b.cvr from {registration} as b
                where b.hub = :hub and b.year = :year - 1 and not b.retracted
            )
            """;

    private final List<Choice> choices = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final Map<Part, List<String>> counters = new EnumMap<>(Part.class);

    /** The rows that pass a filter; the same again is the same choice. */
    Choice choice(Filter filter, Of of) {
        return choices.stream()
                .filter(c -> c.filter().equals(filter) && c.of() == of)
                .findFirst()
                .orElseGet(() -> {
                    choices.add(new Choice(choices.size(), filter, of));
                    return choices.get(choices.size() - 1);
                });
    }

    /** Has those counted for which this holds, and tells where the count will stand. */
    Counter count(Part part, String condition) {
        List<String> present = counters.computeIfAbsent(part, any -> new ArrayList<>());
        if (!present.contains(condition)) {
            present.add(condition);
        }
        return new Counter(part, present.indexOf(condition));
    }

    /** Has answers to a question looked up, and tells how the keys of its answers begin. */
    String question(String key) {
        if (!questions.contains(key)) {
            questions.add(key);
        }
        return questions.indexOf(key) + ":";
    }

    YearCounts run(Database database, String hub, int year, @Nullable Instant asOf) {
        Query query = new Rows(hub, year, NONE, asOf).query(database, sql());
        choices.forEach(choice -> choice.set(query));
        for (int i = 0; i < questions.size(); i++) {
            query.set("question_" + i, questions.get(i));
        }
        // Of a year that has grown since it was last counted the planner believes that there are few rows, and would
        // hold each
        // company against each. What is looked up row by row is so with this too.
        database.query("set local enable_nestloop = off").update();
        YearCounts counts = new YearCounts(
                query.list(row -> new Line(Part.valueOf(row.getString(1)), row.getString(2), List.of((Long[])
                        row.getArray(3).getArray()))));
        database.query("set local enable_nestloop = on").update();
        return counts;
    }

    private String sql() {
        boolean warned = choices.stream().anyMatch(Choice::excludesWarned);
        boolean homes = counters.containsKey(Part.PLACES) || choices.stream().anyMatch(Choice::hasHome);
        boolean earlier = counters.containsKey(Part.EARLIER);
        String companyOfRow =
                choices.stream().anyMatch(c -> c.of() == Of.ROWS && c.hasAge()) ? " left join company using (cvr)" : "";
        String company = " from company"
                + (homes ? " join home using (cvr) left join municipality place on place.code = home.municipality" : "")
                + (earlier ? " left join earlier using (cvr)" : "");
        List<String> parts = new ArrayList<>();
        counters.forEach((part, conditions) -> parts.add(
                switch (part) {
                    case ROWS -> select(part, "null", conditions) + " from guided g" + companyOfRow;
                    case COMPANIES -> select(part, "null", conditions) + company;
                    case PLACES -> select(part, "home.municipality", conditions) + company + " group by 2";
                    case ANSWERS -> select(part, answered(), conditions) + answers(companyOfRow);
                    case EARLIER -> "select 'EARLIER', null::text, array[count(*)] from earlier";
                }));
        return "with " + (warned ? WARNED : "") + guided(warned) + companies() + (homes ? HOME : "")
                + (earlier ? EARLIER : "") + String.join(" union all ", parts);
    }

    private static String select(Part part, String key, List<String> conditions) {
        return conditions.stream()
                .map(condition -> "count(*) filter (where " + condition + ")")
                .collect(Collectors.joining(", ", "select '" + part + "', " + key + "::text, array[", "]"));
    }

    private String guided(boolean warned) {
        return "guided as materialized (select r.registration_id, r.cvr, r.municipality, r.started_on, r.recorded_at,"
                + " r.company_founded_on, jsonb_array_length(r.referred_to) > 0 as referred, "
                + choices.stream().map(Choice::columns).collect(Collectors.joining(", "))
                + " from {registration} as r" + (warned ? " left join warned using (cvr)" : "")
                + " where r.hub = :hub and r.year = :year and not r.retracted)";
    }

    private String companies() {
        List<String> columns = new ArrayList<>(List.of("cvr", any("company_founded_on is not null", "dated")));
        for (Choice choice : choices) {
            columns.add(any("counts_" + choice.number(), "counts_" + choice.number()));
            columns.add(any("counts_" + choice.number() + " and referred", "referred_" + choice.number()));
            if (choice.excludesWarned()) {
                columns.add(any("warned_" + choice.number(), "warned_" + choice.number()));
            }
        }
        // A whole number, so it may stand in the text.
        for (int age : choices.stream()
                .filter(Choice::hasAge)
                .map(c -> c.filter().youngerThanYears())
                .collect(Collectors.toCollection(TreeSet::new))) {
            columns.add(any("started_on < company_founded_on + make_interval(years => " + age + ")", "young_" + age));
        }
        return ", company as (select " + String.join(", ", columns)
                + " from guided where cvr is not null group by cvr) ";
    }

    private static String any(String condition, String name) {
        return "bool_or(" + condition + ") as " + name;
    }

    /** Which question it is, and the answer; null where the question was not asked. */
    private String answered() {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> " when grouping(e.answer_" + i + ") = 0 then '" + i + ":' || e.answer_" + i)
                .collect(Collectors.joining("", "(case", " end)"));
    }

    private String answers(String companyOfRow) {
        // The offset keeps the planner from reading all evaluations to hash them.
        return IntStream.range(0, questions.size())
                        .mapToObj(i -> "e.answers ->> :question_" + i + " as answer_" + i)
                        .collect(Collectors.joining(
                                ", ",
                                " from guided g" + companyOfRow + " cross join lateral (select ",
                                " from {evaluation} as e where e.hub = :hub and e.registration_id = g.registration_id"
                                        + " and not e.retracted offset 0) as e"))
                + IntStream.range(0, questions.size())
                        .mapToObj(i -> "(e.answer_" + i + ")")
                        .collect(Collectors.joining(", ", " group by grouping sets (", ")"));
    }
}
