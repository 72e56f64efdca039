package dk.kkr.goals.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private static BigFraction n(String decimal) {
        return Fractions.of(new BigDecimal(decimal));
    }

    private static BigFraction fulfilment(Comparison comparison, String threshold, String actual) {
        Integer since = comparison == Comparison.RISE_AT_LEAST ? 2020 : null;
        return new Threshold(comparison, n(threshold), since).fulfilment(n(actual));
    }

    @Test
    void givesTheShareOfWhatIsToBeReached() {
        assertEquals(n("28.9"), fulfilment(Comparison.AT_LEAST, "10", "2.89"));
        assertEquals(n("100"), fulfilment(Comparison.AT_LEAST, "5", "6.13"));
        assertEquals(BigFraction.of(6100, 70), fulfilment(Comparison.AT_LEAST, "70", "61"));
    }

    @Test
    void staysWithinZeroAndAHundred() {
        assertEquals(BigFraction.ZERO, fulfilment(Comparison.AT_LEAST, "10", "-3"));
        assertEquals(BigFraction.ZERO, fulfilment(Comparison.AT_LEAST, "10", "0"));
        assertEquals(n("100"), fulfilment(Comparison.AT_LEAST, "10", "1000"));
    }

    @Test
    void givesAHundredForWhatIsNoMoreThanAllowedAndLessForMore() {
        assertEquals(n("100"), fulfilment(Comparison.AT_MOST, "10", "10"));
        assertEquals(n("100"), fulfilment(Comparison.AT_MOST, "10", "-2"));
        assertEquals(n("50"), fulfilment(Comparison.AT_MOST, "10", "20"));
    }

    @Test
    void wantsMoreThanTheThresholdAndNotAsMuch() {
        assertEquals(BigFraction.ZERO, fulfilment(Comparison.MORE_THAN, "0", "0"));
        assertEquals(n("100"), fulfilment(Comparison.MORE_THAN, "0", "3.68"));
        assertEquals(BigFraction.ZERO, fulfilment(Comparison.MORE_THAN, "0", "-1"));
    }

    @Test
    void holdsARiseToItsThresholdInPoints() {
        assertEquals(n("60"), fulfilment(Comparison.RISE_AT_LEAST, "5", "3"));
        assertEquals(BigFraction.ZERO, fulfilment(Comparison.RISE_AT_LEAST, "5", "-1"));
    }

    @Test
    void ordersWhatIsBelowZeroByItsWorth() {
        assertEquals(Fractions.HUNDRED, fulfilment(Comparison.MORE_THAN, "-5", "-3"));
        assertEquals(BigFraction.ZERO, fulfilment(Comparison.MORE_THAN, "-3", "-5"));
        Threshold threshold = new Threshold(Comparison.MORE_THAN, n("5"), null);
        assertEquals(n("-50"), Segments.decisive(threshold, List.of(n("-50"), n("-33"))));
    }

    @Test
    void refusesARatioAgainstNothing() {
        assertThrows(IllegalArgumentException.class, () -> fulfilment(Comparison.AT_LEAST, "0", "1"));
        assertThrows(IllegalArgumentException.class, () -> fulfilment(Comparison.AT_MOST, "-1", "1"));
        assertThrows(IllegalArgumentException.class, () -> new Threshold(Comparison.RISE_AT_LEAST, n("5"), null));
        assertThrows(IllegalArgumentException.class, () -> new Threshold(Comparison.AT_LEAST, n("5"), 2020));
    }
}
