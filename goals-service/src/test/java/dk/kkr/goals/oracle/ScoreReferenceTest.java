package dk.kkr.goals.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.kkr.goals.arithmetic.Comparison;
import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.goals.arithmetic.Score;
import dk.kkr.goals.arithmetic.Segments;
import dk.kkr.goals.arithmetic.Threshold;
import dk.kkr.goals.oracle.Expected.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.ListArbitrary;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Random contracts, with weights, nested groups, segments and gaps, against the rules taken word by word (A1–A5). */
class ScoreReferenceTest {

    /** @param comparator null where no threshold is set */
    record Target(
            BigDecimal weight,
            @Nullable Comparison comparator,
            BigDecimal value,
            List<@Nullable BigDecimal> actuals,
            boolean fromRows,
            List<Target> members) {}

    record Goal(BigDecimal weight, @Nullable BigDecimal assessed, List<Target> targets) {}

    /** What the rules say of a target, a group, a goal or the contract. */
    private static final class Said {
        @Nullable
        Ratio percent;

        boolean pending;
        final Set<String> awaits = new LinkedHashSet<>();
    }

    @Provide
    Arbitrary<List<Goal>> contracts() {
        Arbitrary<BigDecimal> weights =
                Arbitraries.of("1", "1", "2", "0.5", "0.3", "7").map(BigDecimal::new);
        Arbitrary<BigDecimal> values = Arbitraries.of("0.5", "1", "5", "33.3", "50", "66.67", "80", "100")
                .map(BigDecimal::new);
        Arbitrary<@Nullable BigDecimal> actuals = Arbitraries.bigDecimals()
                .between(new BigDecimal("-20"), new BigDecimal("130"))
                .ofScale(2)
                .injectNull(0.2);
        Arbitrary<Target> leaf = Combinators.combine(
                        weights,
                        Arbitraries.of(Comparison.class).injectNull(0.15),
                        values,
                        actuals.list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((weight, comparator, value, found, fromRows) ->
                        new Target(weight, comparator, value, found, fromRows, List.of()));
        Arbitrary<Target> inner = groups(weights, leaf);
        Arbitrary<Target> any = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, leaf),
                net.jqwik.api.Tuple.of(1, inner),
                net.jqwik.api.Tuple.of(1, groups(weights, Arbitraries.oneOf(leaf, inner))));
        ListArbitrary<Target> targets = any.list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<@Nullable BigDecimal> assessments = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(1)
                .injectNull(0.8);
        return Combinators.combine(weights, assessments, targets)
                .as(Goal::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Arbitrary<Target> groups(Arbitrary<BigDecimal> weights, Arbitrary<Target> members) {
        return Combinators.combine(weights, members.list().ofMinSize(1).ofMaxSize(3))
                .as((weight, all) -> new Target(weight, null, BigDecimal.ONE, List.of(), false, all));
    }

    @Property(tries = 10_000)
    void comesOutAsTheRulesSay(@ForAll("contracts") List<Goal> contract, @ForAll boolean yearRuns) {
        List<Score.Goal> scores = new ArrayList<>();
        Said whole = new Said();
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < contract.size(); i++) {
            Goal goal = contract.get(i);
            Score score = score(goal, yearRuns);
            Said one = said(goal, yearRuns);
            same(one, score);
            scores.add(new Score.Goal("g" + i, Fractions.of(goal.weight()), score));
            said.add(one);
            if (one.awaits.stream().anyMatch(what -> !what.equals("YEAR_END"))) {
                whole.awaits.add("g" + i);
            }
        }
        if (said.stream().anyMatch(one -> one.awaits.contains("YEAR_END"))) {
            whole.awaits.add("YEAR_END");
        }
        mean(whole, said, contract.stream().map(Goal::weight).toList());
        same(whole, Score.ofContract(scores));
    }

    private static void same(Said said, Score score) {
        assertEquals(said.awaits, score.awaits());
        assertEquals(said.percent == null && said.pending, score.percent() == null && score.pending());
        if (said.percent == null) {
            assertNull(score.percent());
        } else {
            BigFraction found = score.percent();
            assertNotNull(found);
            assertEquals(BigFraction.of(said.percent.up(), said.percent.down()), found);
            assertEquals(said.percent.shown(), Fractions.shown(found));
            assertEquals(0, said.percent.told().compareTo(Fractions.precise(found)));
        }
    }

    private static Score score(Goal goal, boolean yearRuns) {
        if (goal.assessed() != null) {
            return Score.assessed(Fractions.of(goal.assessed()));
        }
        return Score.ofGoal(weighted(goal.targets(), "", yearRuns));
    }

    private static List<Score.Weighted> weighted(List<Target> targets, String before, boolean yearRuns) {
        List<Score.Weighted> all = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            all.add(new Score.Weighted(Fractions.of(target.weight()), score(target, before + i, yearRuns)));
        }
        return all;
    }

    private static Score score(Target target, String path, boolean yearRuns) {
        if (!target.members().isEmpty()) {
            return Score.mean(weighted(target.members(), path + "/", yearRuns));
        }
        Comparison comparator = target.comparator();
        Threshold threshold = comparator == null
                ? null
                : new Threshold(
                        comparator,
                        Fractions.of(target.value()),
                        comparator == Comparison.RISE_AT_LEAST ? Integer.valueOf(2020) : null);
        List<@Nullable BigFraction> actuals = new ArrayList<>();
        target.actuals().forEach(actual -> actuals.add(actual == null ? null : Fractions.of(actual)));
        return Score.ofTarget(path, threshold, Segments.decisive(threshold, actuals), yearRuns && target.fromRows());
    }

    private static Said said(Goal goal, boolean yearRuns) {
        if (goal.assessed() != null) {
            Said assessed = new Said();
            assessed.percent = Ratio.of(goal.assessed());
            return assessed;
        }
        Said computed = group(goal.targets(), "", yearRuns);
        if (computed.percent == null && !computed.pending) {
            computed.awaits.clear();
            computed.awaits.add("ASSESSMENT");
            computed.pending = true;
        }
        return computed;
    }

    private static Said group(List<Target> targets, String before, boolean yearRuns) {
        Said group = new Said();
        List<Said> parts = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            parts.add(said(targets.get(i), before + i, yearRuns));
        }
        parts.forEach(part -> group.awaits.addAll(part.awaits));
        mean(group, parts, targets.stream().map(Target::weight).toList());
        return group;
    }

    private static Said said(Target target, String path, boolean yearRuns) {
        if (!target.members().isEmpty()) {
            return group(target.members(), path + "/", yearRuns);
        }
        Said said = new Said();
        if (target.comparator() == null) {
            return said;
        }
        if (target.actuals().contains(null)) {
            said.pending = true;
            said.awaits.add(path);
            return said;
        }
        for (BigDecimal actual : target.actuals()) {
            Ratio percent = percent(target, Ratio.of(actual));
            if (said.percent == null || percent.compareTo(said.percent) < 0) {
                said.percent = percent;
            }
        }
        if (yearRuns && target.fromRows()) {
            said.awaits.add("YEAR_END");
        }
        return said;
    }

    private static Ratio percent(Target target, Ratio actual) {
        Ratio wanted = Ratio.of(target.value());
        boolean reached = actual.compareTo(wanted) >= 0;
        boolean more = actual.compareTo(wanted) > 0;
        Ratio none = Ratio.ZERO;
        return switch (String.valueOf(target.comparator())) {
            case "MORE_THAN" -> more ? Ratio.HUNDRED : none;
            case "AT_MOST" -> more ? Ratio.HUNDRED.times(wanted).over(actual) : Ratio.HUNDRED;
            default -> {
                if (reached) {
                    yield Ratio.HUNDRED;
                }
                yield actual.up().signum() <= 0
                        ? none
                        : Ratio.HUNDRED.times(actual).over(wanted);
            }
        };
    }

    /** A2: all that is 100 gives 100, whatever the weights; what is pending is left out. */
    private static void mean(Said of, List<Said> parts, List<BigDecimal> weights) {
        Ratio sum = Ratio.ZERO;
        Ratio weight = Ratio.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Ratio percent = parts.get(i).percent;
            if (percent != null) {
                sum = sum.plus(percent.times(Ratio.of(weights.get(i))));
                weight = weight.plus(Ratio.of(weights.get(i)));
            }
        }
        of.percent = weight.up().signum() == 0 ? null : sum.over(weight);
        of.pending = of.percent == null && parts.stream().anyMatch(part -> part.pending);
    }
}
