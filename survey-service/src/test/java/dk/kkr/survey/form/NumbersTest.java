package dk.kkr.survey.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "da|12|12",
                "da|12,5|12.5",
                "da|12.5|12.5",
                "da| -3,25 |-3.25",
                "da|−3|-3",
                "da|1,234|1.234",
                "da|0.125|0.125",
                "da|1234.567|1234.567",
                "en|12.5|12.5",
                "en|12,5|12.5",
                "en|1.234|1.234",
                "en|0,125|0.125"
            })
    void readsACommaOrAPoint(String language, String typed, BigDecimal number) {
        assertEquals(Optional.of(number), Numbers.read(typed, language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "da|1.234",
                "en|1,234",
                "da|12.500",
                "da|1.234,5",
                "da|tolv",
                "da|1e5",
                "da|12 000",
                "da|,5",
                "da|1,",
                "da|-"
            })
    void refusesWhatIsNoNumberOrCouldBeTwo(String language, String typed) {
        assertEquals(Optional.empty(), Numbers.read(typed, language));
    }

    @ParameterizedTest
    @CsvSource({"da,12.5,'12,5'", "en,12.5,12.5", "da,1200,1200"})
    void writesAsItIsReadInThatLanguage(String language, BigDecimal number, String written) {
        assertEquals(written, Numbers.write(number, language));
    }
}
