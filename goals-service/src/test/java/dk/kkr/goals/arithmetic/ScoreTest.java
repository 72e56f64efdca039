package dk.kkr.goals.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.goals.arithmetic.Score.Weighted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static BigFraction n(String decimal) {
        return Fractions.of(new BigDecimal(decimal));
    }

    private static Threshold atLeast(String value) {
        return new Threshold(Comparison.AT_LEAST, n(value), null);
    }

    private static Weighted of(String path, @Nullable Threshold threshold, @Nullable String actual) {
        return new Weighted(BigFraction.ONE, Score.ofTarget(path, threshold, actual == null ? null : n(actual), false));
    }

    private static Score.Goal goal(String key, Score score) {
        return new Score.Goal(key, BigFraction.ONE, score);
    }

    private static Score hundred() {
        return Score.ofPercent(n("100"), false);
    }

    @Test
    void computesTheWorkedExampleOfNordjylland2024() {
        Score growth = Score.mean(
                List.of(of("growth/revenue", atLeast("10"), "2.89"), of("growth/employment", atLeast("5"), "6.13")));
        assertEquals(n("64.45"), growth.percent());
        Score productivity =
                Score.ofTarget("productivity", new Threshold(Comparison.MORE_THAN, n("0"), null), n("3.68"), false);
        Score effect = Score.ofGoal(
                List.of(new Weighted(BigFraction.ONE, growth), new Weighted(BigFraction.ONE, productivity)));
        assertEquals(n("82.225"), effect.percent());
        assertEquals(82, Fractions.shown(effect.percent()));
        Score sustainability = Score.ofGoal(List.of(of("better-able", atLeast("70"), "61")));
        assertEquals(87, Fractions.shown(sustainability.percent()));

        List<Score.Goal> goals =
                new ArrayList<>(List.of(goal("effect", effect), goal("sustainability", sustainability)));
        goals.add(goal("entrepreneurs", Score.assessed(n("100"))));
        for (int i = 0; i < 7; i++) {
            goals.add(goal("met" + i, hundred()));
        }
        Score contract = Score.ofContract(goals);
        assertEquals(new BigDecimal("96.936786"), Fractions.precise(contract.percent()));
        assertEquals(97, Fractions.shown(contract.percent()));
        assertFalse(contract.provisional());
    }

    @Test
    void leavesWhatIsPendingOutAndNamesIt() {
        Score goal = Score.ofGoal(List.of(of("a", atLeast("10"), "5"), of("b", atLeast("10"), null)));
        assertEquals(n("50"), goal.percent());
        assertEquals(State.PARTLY_MET, goal.state());
        assertEquals(Set.of("b"), goal.awaits());
        Score contract = Score.ofContract(List.of(goal("g", goal), goal("h", hundred())));
        assertEquals(n("75"), contract.percent());
        assertTrue(contract.provisional());
        assertEquals(Set.of("g"), contract.awaits());
    }

    @Test
    void keepsAGoalWithNothingButPendingTargetsOutOfTheContract() {
        Score pending = Score.ofGoal(List.of(of("a", atLeast("10"), null)));
        assertNull(pending.percent());
        assertEquals(State.PENDING, pending.state());
        Score contract = Score.ofContract(List.of(goal("g", pending), goal("h", hundred())));
        assertEquals(n("100"), contract.percent());
        assertEquals(Set.of("g"), contract.awaits());
        Score nothing = Score.ofContract(List.of(goal("g", pending)));
        assertNull(nothing.percent());
        assertEquals(State.PENDING, nothing.state());
    }

    @Test
    void keepsAGroupWithNothingButPendingTargetsOutOfItsGoal() {
        Score group = Score.mean(List.of(of("g/a", atLeast("10"), null), of("g/b", atLeast("10"), null)));
        assertEquals(State.PENDING, group.state());
        Score goal = Score.ofGoal(List.of(new Weighted(BigFraction.ONE, group), of("c", atLeast("10"), "10")));
        assertEquals(n("100"), goal.percent());
        assertEquals(Set.of("g/a", "g/b"), goal.awaits());
    }

    @Test
    void leavesATargetWithoutAThresholdOutWithoutWaitingForIt() {
        Score goal = Score.ofGoal(List.of(of("a", null, "83"), of("b", atLeast("10"), "10")));
        assertEquals(n("100"), goal.percent());
        assertFalse(goal.provisional());
        assertNull(Score.ofTarget("a", null, null, true).state());
    }

    @Test
    void wantsAnAssessmentWhereNothingElseCanTell() {
        Score goal = Score.ofGoal(List.of(of("a", null, "83")));
        assertEquals(State.PENDING, goal.state());
        assertEquals(Set.of(Score.ASSESSMENT), goal.awaits());
        assertEquals(Set.of(Score.ASSESSMENT), Score.ofGoal(List.of()).awaits());
        assertFalse(Score.assessed(n("80")).provisional());
    }

    @Test
    void staysProvisionalUntilTheYearEnds() {
        Score target = Score.ofTarget("a", atLeast("10"), n("10"), true);
        Score contract =
                Score.ofContract(List.of(goal("g", Score.ofGoal(List.of(new Weighted(BigFraction.ONE, target))))));
        assertEquals(n("100"), contract.percent());
        assertEquals(Set.of(Score.YEAR_END), contract.awaits());
    }

    @Test
    void weighsParts() {
        Score mean = Score.mean(List.of(
                new Weighted(n("3"), Score.ofPercent(n("100"), false)),
                new Weighted(n("1"), Score.ofPercent(n("0"), false))));
        assertEquals(n("75"), mean.percent());
    }

    @Test
    void givesAHundredForThirdsThatAreAllAHundred() {
        BigFraction third = BigFraction.of(1, 3);
        Score mean = Score.mean(List.of(
                new Weighted(third, hundred()), new Weighted(third, hundred()), new Weighted(third, hundred())));
        assertEquals(n("100"), mean.percent());
    }

    @Test
    void neverShowsAHundredForLess() {
        assertEquals(99, Fractions.shown(n("99.7")));
        assertEquals(99, Fractions.shown(n("99.4")));
        assertEquals(100, Fractions.shown(n("100")));
        assertEquals(83, Fractions.shown(n("82.5")));
        assertEquals(82, Fractions.shown(n("82.499999")));
        assertEquals(new BigDecimal("99.999999"), Fractions.precise(BigFraction.of(999_999_999, 10_000_000)));
    }

    @Test
    void takesTheLowestSegmentAndAtATieTheLowestActual() {
        assertEquals(n("93"), Segments.decisive(atLeast("70"), List.of(n("94"), n("93"))));
        assertEquals(n("60"), Segments.decisive(atLeast("70"), List.of(n("60"), n("95"))));
        Threshold most = new Threshold(Comparison.AT_MOST, n("10"), null);
        assertEquals(n("20"), Segments.decisive(most, List.of(n("5"), n("20"))));
        assertEquals(n("4"), Segments.decisive(most, List.of(n("5"), n("4"))));
        assertEquals(n("4"), Segments.decisive(null, List.of(n("5"), n("4"))));
        assertNull(Segments.decisive(atLeast("70"), Arrays.asList(n("94"), null)));
    }
}
