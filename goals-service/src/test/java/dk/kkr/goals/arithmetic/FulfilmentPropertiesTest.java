package dk.kkr.goals.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

class FulfilmentPropertiesTest {

    @Provide
    Arbitrary<BigFraction> actuals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                .ofScale(2)
                .map(Fractions::of);
    }

    @Provide
    Arbitrary<BigFraction> percents() {
        return Arbitraries.integers().between(0, 300).map(i -> BigFraction.of(i, 3));
    }

    @Provide
    Arbitrary<Threshold> thresholds() {
        Arbitrary<BigFraction> values = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("1000"))
                .ofScale(2)
                .map(Fractions::of);
        return Arbitraries.of(Comparison.class)
                .flatMap(kind ->
                        values.map(v -> new Threshold(kind, v, kind == Comparison.RISE_AT_LEAST ? 2020 : null)));
    }

    @Property
    void staysWithinZeroAndAHundred(@ForAll("thresholds") Threshold threshold, @ForAll("actuals") BigFraction actual) {
        BigFraction percent = threshold.fulfilment(actual);
        assertTrue(percent.signum() >= 0 && percent.compareTo(Fractions.HUNDRED) <= 0);
    }

    @Property
    void risesWithTheActualAndFallsOnlyWhereLessIsWanted(
            @ForAll("thresholds") Threshold threshold,
            @ForAll("actuals") BigFraction a,
            @ForAll("actuals") BigFraction b) {
        BigFraction low = a.compareTo(b) <= 0 ? a : b;
        BigFraction high = a.compareTo(b) <= 0 ? b : a;
        int order = threshold.fulfilment(low).compareTo(threshold.fulfilment(high));
        assertTrue(threshold.comparison() == Comparison.AT_MOST ? order >= 0 : order <= 0);
    }

    @Property
    void isAHundredExactlyWhenTheThresholdIsReached(
            @ForAll("thresholds") Threshold threshold, @ForAll("actuals") BigFraction actual) {
        int order = actual.compareTo(threshold.value());
        boolean reached =
                switch (threshold.comparison()) {
                    case AT_LEAST, RISE_AT_LEAST -> order >= 0;
                    case AT_MOST -> order <= 0;
                    case MORE_THAN -> order > 0;
                };
        assertEquals(reached, threshold.fulfilment(actual).equals(Fractions.HUNDRED));
    }

    @Property
    void meansDoNotDependOnTheOrderOfParts(
            @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("percents") BigFraction> percents,
            @ForAll Random random) {
        List<Score.Weighted> parts = new ArrayList<>();
        for (int i = 0; i < percents.size(); i++) {
            parts.add(new Score.Weighted(BigFraction.of(i + 1), Score.ofPercent(percents.get(i), false)));
        }
        BigFraction before = Score.mean(parts).percent();
        Collections.shuffle(parts, random);
        assertEquals(before, Score.mean(parts).percent());
    }

    @Property
    void aMeanLiesBetweenItsPartsAndShowsAHundredOnlyForAllHundred(
            @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("percents") BigFraction> percents) {
        List<Score.Weighted> parts = percents.stream()
                .map(p -> new Score.Weighted(BigFraction.ONE, Score.ofPercent(capped(p), false)))
                .toList();
        BigFraction mean = Score.mean(parts).percent();
        List<BigFraction> capped =
                percents.stream().map(FulfilmentPropertiesTest::capped).toList();
        assertTrue(mean.compareTo(Collections.min(capped)) >= 0 && mean.compareTo(Collections.max(capped)) <= 0);
        assertEquals(capped.stream().allMatch(Fractions.HUNDRED::equals), Fractions.shown(mean) == 100);
    }

    private static BigFraction capped(BigFraction percent) {
        return percent.compareTo(Fractions.HUNDRED) > 0 ? Fractions.HUNDRED : percent;
    }
}
