package dk.kkr.survey.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** What must hold of the figures whatever was answered. */
class StatisticsPropertiesTest {

    @Property(tries = 300)
    void wilsonHoldsItsShareAndStaysWithinNoneAndAll(
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll @IntRange(min = 1, max = 400) int others) {
        Proportion proportion = new Proportion(Math.round(part * n), n);
        Interval interval = proportion.interval(Population.of(n + others));
        assertThat(interval.low()).isGreaterThanOrEqualTo(0);
        assertThat(interval.high()).isLessThanOrEqualTo(1);
        assertThat(interval.contains(proportion.share())).isTrue();
    }

    @Property(tries = 300)
    void wilsonMirrorsItsComplement(
            @ForAll @IntRange(min = 1, max = 300) int n, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        long count = Math.round(part * n);
        Interval some = new Proportion(count, n).interval(Population.of(n + 50));
        Interval rest = new Proportion(n - count, n).interval(Population.of(n + 50));
        assertThat(some.low()).isCloseTo(1 - rest.high(), within(1e-9));
        assertThat(some.high()).isCloseTo(1 - rest.low(), within(1e-9));
    }

    @Property(tries = 200)
    void wilsonNarrowsAsMoreOfThePanelIsKnown(
            @ForAll @IntRange(min = 2, max = 300) int n,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll @IntRange(min = 1, max = 300) int others) {
        Proportion proportion = new Proportion(Math.round(part * n), n);
        Interval nearer = proportion.interval(Population.of(n + others));
        Interval wider = proportion.interval(Population.of(n + others + 1));
        assertThat(nearer.high() - nearer.low()).isLessThanOrEqualTo(wider.high() - wider.low() + 1e-12);
    }

    @Property(tries = 200)
    void wilsonWithoutBoundIsTheLibrarys(
            @ForAll @IntRange(min = 1, max = 300) int n, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        int count = (int) Math.round(part * n);
        var theirs = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, count, 0.05);
        Interval ours = new Proportion(count, n).interval(Population.UNBOUNDED);
        assertThat(ours.low()).isCloseTo(theirs.getLowerBound(), within(1e-9));
        assertThat(ours.high()).isCloseTo(theirs.getUpperBound(), within(1e-9));
    }

    @Property(tries = 300)
    void meansLieBetweenTheLeastAndTheMostGiven(@ForAll @Size(5) List<@IntRange(max = 40) Integer> counts) {
        Distribution answers = scale(counts);
        Assume.that(answers.n() > 1);
        assertThat(answers.mean()).isBetween(1.0, 5.0);
        // On a scale of 1 to 5 the spread is largest when half say 1 and half say 5.
        assertThat(answers.sd()).isBetween(0.0, 2 * Math.sqrt((double) answers.n() / (answers.n() - 1)) + 1e-9);
        Interval interval = answers.interval(Population.of(answers.n() + 20));
        assertThat(interval == null || interval.contains(answers.mean())).isTrue();
    }

    @Property(tries = 200)
    void aMeanTurnsWithItsScale(@ForAll @Size(5) List<@IntRange(max = 40) Integer> counts) {
        Distribution answers = scale(counts);
        Assume.that(answers.n() > 1);
        Distribution turned = scale(List.of(counts.get(4), counts.get(3), counts.get(2), counts.get(1), counts.get(0)));
        assertThat(turned.mean()).isCloseTo(6 - answers.mean(), within(1e-9));
        assertThat(turned.sd()).isCloseTo(answers.sd(), within(1e-9));
    }

    @Property(tries = 200)
    void pairsTurnWithTheirOrder(
            @ForAll @IntRange(max = 40) int both,
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 40) int second,
            @ForAll @IntRange(max = 40) int neither) {
        PairedChange change = new PairedChange(both, first, second, neither);
        PairedChange back = new PairedChange(both, second, first, neither);
        assertThat(back.pValue()).isCloseTo(change.pValue(), within(1e-9));
        assertThat(change.pValue()).isBetween(0.0, 1.0);
        if (change.n() > 0) {
            assertThat(back.difference()).isCloseTo(-change.difference(), within(1e-9));
        }
    }

    @Property(tries = 200)
    void holmNeverLowersAndKeepsTheOrder(@ForAll @Size(min = 1, max = 12) List<@DoubleRange(max = 1) Double> ps) {
        List<Double> adjusted = Holm.adjust(ps);
        for (int i = 0; i < ps.size(); i++) {
            assertThat(adjusted.get(i)).isBetween(ps.get(i), 1.0);
            for (int j = 0; j < ps.size(); j++) {
                if (ps.get(i) < ps.get(j)) {
                    assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
                }
            }
        }
    }

    @Property(tries = 200)
    void newcombeTurnsWithItsOrderAndHoldsTheDifference(
            @ForAll @IntRange(min = 1, max = 90) int n,
            @ForAll @IntRange(min = 1, max = 90) int m,
            @ForAll @DoubleRange(max = 1) double p,
            @ForAll @DoubleRange(max = 1) double q) {
        Proportion one = new Proportion(Math.round(p * n), n);
        Proportion other = new Proportion(Math.round(q * m), m);
        Population panel = Population.of(100);
        Difference there = Difference.ofShares(one, panel, other, panel);
        Difference back = Difference.ofShares(other, panel, one, panel);
        assertThat(there.interval().contains(there.value())).isTrue();
        assertThat(there.interval().low()).isCloseTo(-back.interval().high(), within(1e-9));
    }

    @Property(tries = 200)
    void kitagawasPartsSumToTheChange(
            @ForAll @DoubleRange(max = 1) double before,
            @ForAll @DoubleRange(max = 1) double after,
            @ForAll @Size(4) List<@DoubleRange(min = 1, max = 5) Double> means) {
        ChangeParts parts = ChangeParts.of(List.of(
                new ChangeParts.Group(before, after, means.get(0), means.get(1)),
                new ChangeParts.Group(1 - before, 1 - after, means.get(2), means.get(3))));
        double earlier = before * means.get(0) + (1 - before) * means.get(2);
        double later = after * means.get(1) + (1 - after) * means.get(3);
        assertThat(parts.total()).isCloseTo(later - earlier, within(1e-9));
    }

    @Property(tries = 200)
    void aRankIsOneMoreThanThoseAbove(@ForAll @Size(min = 1, max = 15) List<@IntRange(max = 20) Integer> counts) {
        List<Long> longs = counts.stream().map(Integer::longValue).toList();
        List<Integer> ranks = Ranks.of(longs);
        for (int i = 0; i < longs.size(); i++) {
            long mine = longs.get(i);
            assertThat((long) ranks.get(i))
                    .isEqualTo(1 + longs.stream().filter(count -> count > mine).count());
        }
    }

    private static Distribution scale(List<Integer> counts) {
        return Distribution.of(
                Map.of(
                        1, (long) counts.get(0),
                        2, (long) counts.get(1),
                        3, (long) counts.get(2),
                        4, (long) counts.get(3),
                        5, (long) counts.get(4)),
                0);
    }
}
