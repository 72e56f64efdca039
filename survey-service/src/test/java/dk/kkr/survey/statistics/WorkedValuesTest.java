package dk.kkr.survey.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Values worked by hand, to every digit printed. */
class WorkedValuesTest {

    private static final Offset<Double> SIX = within(0.0000005);
    private static final Offset<Double> FOUR = within(0.00005);

    private final Distribution scale = Distribution.of(Map.of(1, 4L, 2, 10L, 3, 22L, 4, 38L, 5, 16L), 4);

    @Test
    void correctsTheMeansIntervalForThePanel() {
        Population panel = Population.of(172);
        assertThat(scale.n()).isEqualTo(90);
        assertThat(scale.answered()).isEqualTo(94);
        assertThat(scale.mean()).isCloseTo(3.577778, SIX);
        assertThat(scale.variance()).isCloseTo(1.100624, SIX);
        assertThat(scale.standardError(panel)).isCloseTo(0.074470, SIX);
        assertInterval(scale.interval(panel), 3.429807, 3.725748, SIX);
    }

    @Test
    void correctsWilsonsIntervalForThePanel() {
        assertInterval(new Proportion(61, 94).interval(Population.of(172)), 0.581585, 0.710836, SIX);
        assertInterval(new Proportion(0, 12).interval(Population.of(20)), 0, 0.118778, SIX);
    }

    @Test
    void printsNoIntervalOfACensus() {
        assertThat(scale.interval(Population.of(94))).isNull();
        assertThat(scale.interval(Population.of(95))).isNotNull();
        assertThat(new Proportion(61, 94).interval(Population.of(94))).isNull();
        assertThat(new Proportion(61, 94).interval(Population.of(95))).isNotNull();
        assertThat(new NetPromoterScore(48, 30, 16).interval(Population.of(94))).isNull();
        assertThat(new PairedChange(20, 9, 23, 42).interval(Population.of(94))).isNull();
    }

    @Test
    void scoresPromoters() {
        NetPromoterScore score = new NetPromoterScore(48, 30, 16);
        assertThat(score.score()).isCloseTo(34.0426, FOUR);
        assertInterval(score.interval(Population.UNBOUNDED), 18.8478, 49.2373, FOUR);
    }

    @Test
    void takesPromotersFromTheScale() {
        Distribution answers = Distribution.of(Map.of(10, 40L, 9, 8L, 8, 20L, 7, 10L, 6, 9L, 0, 7L), 3);
        assertThat(NetPromoterScore.of(answers)).isEqualTo(new NetPromoterScore(48, 30, 16));
    }

    @Test
    void comparesTodayWithFutureAsPairs() {
        PairedChange change = new PairedChange(20, 9, 23, 42);
        assertThat(change.difference()).isCloseTo(14.8936, FOUR);
        assertInterval(change.interval(Population.UNBOUNDED), 3.4894, 26.2978, FOUR);
        assertThat(change.pValue()).isCloseTo(0.0200616, within(0.00000005));
    }

    @Test
    void adjustsManyTestsAfterHolm() {
        List<Double> adjusted = Holm.adjust(List.of(.03, .004, .5, .011, .6, .02, .7, .8, .9));
        assertThat(adjusted.get(1)).isCloseTo(.036, SIX);
        assertThat(adjusted.get(3)).isCloseTo(.088, SIX);
        assertThat(adjusted.get(5)).isCloseTo(.14, SIX);
        assertThat(adjusted.get(0)).isCloseTo(.18, SIX);
    }

    @Test
    void comparesSharesAfterNewcombe() {
        Difference difference = Difference.ofShares(
                new Proportion(40, 80), Population.UNBOUNDED, new Proportion(61, 94), Population.UNBOUNDED);
        assertThat(difference.value()).isCloseTo(0.148936, SIX);
        assertInterval(difference.interval(), 0.002049, 0.288074, SIX);
        assertThat(difference.verdict()).isEqualTo(Verdict.HIGHER);
    }

    @Test
    void takesAChangeApartAfterKitagawa() {
        ChangeParts parts = ChangeParts.of(
                List.of(new ChangeParts.Group(.30, .45, 4.0, 4.1), new ChangeParts.Group(.70, .55, 3.2, 3.3)));
        assertThat(parts.total()).isCloseTo(0.22, SIX);
        assertThat(parts.composition()).isCloseTo(0.12, SIX);
        assertThat(parts.real()).isCloseTo(0.10, SIX);
    }

    @Test
    void sharesPlacesAtATie() {
        assertThat(Ranks.of(List.of(61L, 47L, 47L, 33L, 20L, 20L, 20L, 5L))).containsExactly(1, 2, 2, 4, 5, 5, 5, 8);
    }

    @Test
    void ratesResponsesAfterAapor() {
        ResponseRate rate = new ResponseRate(110, 8, 174);
        assertThat(rate.rr1()).isCloseTo(63.218391, SIX);
        assertThat(rate.rr2()).isCloseTo(67.816092, SIX);
        assertThat(rate.shown()).isEqualTo(68);
        assertThat(new ResponseRate(1, 0, 8).shown()).isEqualTo(13);
        assertThat(new ResponseRate(0, 0, 0).shown()).isZero();
    }

    @Test
    void comparesMeansAfterWelch() {
        Difference.Spread before = new Difference.Spread(3.0, 1.0, 40, 40, Population.UNBOUNDED);
        Difference.Spread after = new Difference.Spread(3.6, 0.8, 60, 60, Population.UNBOUNDED);
        Difference difference = Difference.ofMeans(before, after);
        // standard error √(1/40 + 0.64/60) = 0.188856, 71.1 degrees of freedom, t = 1.993867
        assertInterval(difference.interval(), 0.223444, 0.976556, within(0.0002));
        assertThat(difference.verdict()).isEqualTo(Verdict.HIGHER);
    }

    @Test
    void callsADifferenceOfTwoCensusesAFact() {
        Difference.Spread before = new Difference.Spread(3.0, 1.0, 20, 20, Population.of(20));
        Difference.Spread after = new Difference.Spread(2.9, 1.0, 20, 20, Population.of(20));
        Difference difference = Difference.ofMeans(before, after);
        assertThat(difference.interval()).isNull();
        assertThat(difference.verdict()).isEqualTo(Verdict.LOWER);
    }

    @Test
    void doesNotJudgeWithoutSpread() {
        Difference difference = Difference.notAssessable(3.9, 3.7);
        assertThat(difference.value()).isCloseTo(-0.2, SIX);
        assertThat(difference.interval()).isNull();
        assertThat(difference.verdict()).isEqualTo(Verdict.NOT_ASSESSABLE);
    }

    private static void assertInterval(Interval interval, double low, double high, Offset<Double> offset) {
        assertThat(interval).isNotNull();
        assertThat(interval.low()).isCloseTo(low, offset);
        assertThat(interval.high()).isCloseTo(high, offset);
    }
}
