package dk.kkr.reporting.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanishNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5 | 2 | 1.234,5",
                "1234567.891 | 2 | 1.234.567,89",
                "999 | 0 | 999",
                "1000 | 0 | 1.000",
                "0.25 | 1 | 0,3",
                "0.35 | 1 | 0,4",
                "2.50 | 2 | 2,5",
                "100.00 | 2 | 100",
                "1E+3 | 0 | 1.000",
                "-1234.5 | 1 | −1.234,5",
                "-0.001 | 2 | 0"
            })
    void writesNumbersInDanishFormRoundedHalfUp(BigDecimal value, int decimals, String expected) {
        assertEquals(expected, DanishNumbers.number(value, decimals));
    }

    @Test
    void keepsTheSignWithItsFigure() {
        assertEquals("96,9\u00a0%", DanishNumbers.percent(new BigDecimal("96.936"), 1));
        assertEquals("97\u00a0%", DanishNumbers.shown(97));
    }

    @Test
    void writesADashWhereThereIsNoFigure() {
        assertEquals("–", DanishNumbers.percent(null, 1));
        assertEquals("–", DanishNumbers.shown(null));
        assertEquals("–", DanishNumbers.count(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"99.999 | 99,99", "99.995 | 99,99", "82.225 | 82,23", "100 | 100", "64.45 | 64,45"})
    void neverShowsAHundredForWhatIsUnderIt(BigDecimal value, String expected) {
        assertEquals(expected + "\u00a0%", DanishNumbers.fulfilment(value));
    }

    @Property
    void readsBackAsTheRoundedNumber(
            @ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(6) BigDecimal value) {
        String text = DanishNumbers.number(value, 2)
                .replace(".", "")
                .replace(',', '.')
                .replace('−', '-');
        Assertions.assertEquals(
                0, new BigDecimal(text).compareTo(value.setScale(2, java.math.RoundingMode.HALF_UP)), text);
    }
}
