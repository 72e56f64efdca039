package dk.kkr.goals.indicator;

import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.indicator.Figure.LeftOut;
import dk.kkr.goals.indicator.Rows.Of;
import dk.kkr.goals.indicator.YearCounts.Counter;
import dk.kkr.goals.indicator.YearCounts.Part;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The indicators that are computed from registrations and evaluations. */
@Singleton
class RowIndicators {

    private final Database database;
    private final Spread spread;

    RowIndicators(Database database, Spread spread) {
        this.database = database;
        this.spread = spread;
    }

    /** All of these over a hub's rows of a year, by one statement. */
    Map<Indicator, Figure> measure(String hub, int year, @Nullable Instant asOf, Collection<Indicator> asked) {
        Map<Indicator, Figure> figures = new LinkedHashMap<>();
        if (asked.isEmpty()) {
            return figures;
        }
        YearStatement statement = new YearStatement();
        Map<Indicator, Function<YearCounts, Figure>> answers = new LinkedHashMap<>();
        for (Indicator indicator : new LinkedHashSet<>(asked)) {
            answers.put(indicator, new Question(statement, hub, year, asOf, indicator).ask());
        }
        YearCounts counts = statement.run(database, hub, year, asOf);
        answers.forEach((indicator, answer) -> figures.put(indicator, answer.apply(counts)));
        return figures;
    }

    /** One indicator: what it has counted, and what it makes of the counts. */
    private final class Question {

        private final YearStatement statement;
        private final String hub;
        private final int year;
        private final @Nullable Instant asOf;
        private final Indicator indicator;

        Question(YearStatement statement, String hub, int year, @Nullable Instant asOf, Indicator indicator) {
            this.statement = statement;
            this.hub = hub;
            this.year = year;
            this.asOf = asOf;
            this.indicator = indicator;
        }

        Function<YearCounts, Figure> ask() {
            return switch (indicator.kind()) {
                case ANSWER_SHARE -> answers((answers, leftOut) -> answers.share(indicator, leftOut));
                case NET_PROMOTER_SCORE -> answers((answers, leftOut) -> answers.netPromoterScore(indicator, leftOut));
                case COMPANY_COUNT -> {
                    Choice choice = choice(Of.COMPANIES);
                    yield counted(choice, statement.count(Part.COMPANIES, choice.company()));
                }
                case PATHWAY_COUNT -> {
                    Choice choice = choice(Of.ROWS);
                    yield counted(choice, statement.count(Part.ROWS, choice.row()));
                }
                case NEW_COMPANY_SHARE -> newCompanies(choice(Of.COMPANIES));
                case REFERRED_SHARE -> {
                    Choice choice = choice(Of.COMPANIES);
                    yield share(choice, choice.referredCompany());
                }
                case MUNICIPAL_SPREAD -> spread(choice(Of.COMPANIES));
                default -> throw new IllegalArgumentException(indicator.kind() + " is not computed from rows");
            };
        }

        private Choice choice(Of of) {
            return statement.choice(indicator.filter(), of);
        }

        private Function<YearCounts, Figure> answers(BiFunction<Answers, List<LeftOut>, Figure> made) {
            Choice choice = choice(Of.ROWS);
            String prefix = statement.question(Objects.requireNonNull(indicator.question()));
            Counter given = statement.count(Part.ANSWERS, choice.row());
            Function<YearCounts, List<LeftOut>> leftOut = leftOut(choice);
            return counts -> made.apply(new Answers(counts.by(given, prefix)), leftOut.apply(counts));
        }

        /** None counted is a figure only where the hub has rows of the year at all; else they have yet to come (A3). */
        private Function<YearCounts, Figure> counted(Choice choice, Counter counter) {
            Counter any = statement.count(Part.ROWS, "true");
            Function<YearCounts, List<LeftOut>> leftOut = leftOut(choice);
            return counts ->
                    counts.of(any) == 0 ? Figure.NO_DATA : Figure.count(counts.of(counter), leftOut.apply(counts));
        }

        /** New: the hub did not guide it the year before (R5). Without any row of that year nobody can tell. */
        private Function<YearCounts, Figure> newCompanies(Choice choice) {
            Counter before = statement.count(Part.EARLIER, "");
            Function<YearCounts, Figure> share = share(choice, choice.company() + " and earlier.cvr is null");
            return counts -> counts.of(before) == 0 ? Figure.NO_DATA : share.apply(counts);
        }

        /** Some of the companies that count, of all that do. */
        private Function<YearCounts, Figure> share(Choice choice, String some) {
            Counter all = statement.count(Part.COMPANIES, choice.company());
            Counter part = statement.count(Part.COMPANIES, some);
            Function<YearCounts, List<LeftOut>> leftOut = leftOut(choice);
            return counts -> Figure.share(counts.of(part), counts.of(all), leftOut.apply(counts));
        }

        private Function<YearCounts, Figure> spread(Choice choice) {
            Counter companies = statement.count(Part.PLACES, choice.company());
            Function<YearCounts, List<LeftOut>> leftOut = leftOut(choice);
            return counts -> spread.of(hub, year, indicator, counts.by(companies, ""), leftOut.apply(counts), asOf);
        }

        /** What a rule left out of these rows, counted in companies. */
        private Function<YearCounts, List<LeftOut>> leftOut(Choice choice) {
            Map<String, Counter> reasons = new LinkedHashMap<>();
            if (choice.excludesWarned()) {
                reasons.put("EARLY_WARNING_COMPANY", statement.count(Part.COMPANIES, choice.warnedCompany()));
            }
            if (choice.hasAge()) {
                reasons.put("FOUNDING_DATE_UNKNOWN", statement.count(Part.COMPANIES, choice.companyOfUnknownAge()));
            }
            return counts -> {
                List<LeftOut> found = new ArrayList<>();
                reasons.forEach((reason, companies) -> {
                    if (counts.of(companies) > 0) {
                        found.add(new LeftOut(reason, counts.of(companies)));
                    }
                });
                return found;
            };
        }
    }
}
