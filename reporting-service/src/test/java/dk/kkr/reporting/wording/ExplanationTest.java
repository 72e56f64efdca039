package dk.kkr.reporting.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.kkr.reporting.statement.Indicator;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static Indicator indicator(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), Indicator.class);
        } catch (JsonProcessingException mistake) {
            throw new IllegalArgumentException(mistake);
        }
    }

    private static String explained(String json) {
        return Explanation.actual(indicator(json), 2024, Map.of("referrals", "Knudepunkt"));
    }

    @Test
    void explainsAnAnswerShareWithWhatCountsAndWhatDoesNot() {
        assertEquals(
                "Andelen af svar »Har brugt henvisningen« på spørgsmålet om virksomheden har brugt den aktør, den blev"
                        + " henvist til i brugerevalueringen af vejledning i 2024. Svar »Ved ikke« eller »Er ikke henvist«"
                        + " regnes ikke med.",
                explained("{'kind':'ANSWER_SHARE','question':'referralUse','counted':['USED'],"
                        + "'excluded':['DONT_KNOW','NOT_REFERRED']}"));
    }

    @Test
    void namesFiltersAndTheYearOfTheRows() {
        String text = explained("{'kind':'NET_PROMOTER_SCORE','question':'recommend','perSegment':true,"
                + "'period':'YEAR_EARLIER','themes':['DIGITALISATION','SALES'],'settlement':'RURAL'}");
        assertTrue(text.contains("i 2023"), text);
        assertTrue(text.contains("Kun vejledning om digitalisering og salg tæller med."), text);
        assertTrue(text.contains("Kun virksomheder i landkommuner tæller med."), text);
        assertTrue(text.contains("den laveste målopfyldelse tæller"), text);
    }

    @Test
    void tellsTheCohortOfAnEffectMeasurement() {
        String text = explained("{'kind':'REPORTED_VALUE','measure':'EXCESS_REVENUE_GROWTH','segment':'GROWTH',"
                + "'period':'TWO_YEARS_EARLIER'}");
        assertTrue(text.contains("virksomheder vejledt i 2022"), text);
        assertTrue(text.contains("vækstsegmentet"), text);
    }

    @Test
    void pointsToAnotherGoalByItsTitle() {
        assertTrue(explained("{'kind':'SAME_AS','goal':'referrals','target':'use'}")
                .contains("»Knudepunkt«"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANSWER_SHARE",
                "NET_PROMOTER_SCORE",
                "COMPANY_COUNT",
                "PATHWAY_COUNT",
                "NEW_COMPANY_SHARE",
                "REFERRED_SHARE",
                "MUNICIPAL_SPREAD",
                "REPORTED_VALUE",
                "ACTIVITIES",
                "SAME_AS",
                "ASSESSMENT"
            })
    void hasWordsForEveryKind(String kind) {
        String text = explained(
                "{'kind':'" + kind
                        + "','tolerance':10,'question':'effect','goal':'referrals','target':'use','measure':'AWARENESS_OF_HUB'}");
        assertFalse(text.isBlank());
        assertFalse(text.contains(kind), text);
        assertFalse(text.contains("null"), text);
        assertTrue(text.endsWith("."), text);
    }

    @Test
    void saysAThresholdAsItWasAgreed() {
        Measured share = Measured.of("PERCENT", null);
        assertEquals("mindst 50\u00a0%", share.threshold("AT_LEAST", new BigDecimal("50"), null));
        assertEquals(
                "over 0\u00a0procentpoint",
                Measured.of("PERCENTAGE_POINTS", null).threshold("MORE_THAN", BigDecimal.ZERO, null));
        assertEquals("højst 2,125\u00a0%", share.threshold("AT_MOST", new BigDecimal("2.125"), null));
        assertEquals(
                "stigning på mindst 5\u00a0procentpoint siden 2020",
                Measured.of("PERCENTAGE_POINTS", null).threshold("RISE_AT_LEAST", new BigDecimal("5"), 2020));
        assertEquals("Intet måltal", share.threshold("AT_LEAST", null, null));
    }
}
