package dk.kkr.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticRowsTest {

    private final JsonNode totals = SampleData.file("nordjylland-2024").get("rows");
    private final SyntheticRows rows = new SyntheticRows("nordjylland", 2024, totals);

    @Test
    void pathwaysThemesAndCompaniesAddUpToThePublishedTotals() {
        assertThat(ofTheYear()).hasSize(1016);
        assertThat(counts(ofTheYear(), "pathway"))
                .containsOnly(
                        Map.entry("SHORT", 374L),
                        Map.entry("GROWTH", 348L),
                        Map.entry("OPERATIONS", 228L),
                        Map.entry("EARLY_WARNING", 66L));
        assertThat(counts(ofTheYear(), "theme"))
                .containsEntry("SUSTAINABILITY", 363L)
                .containsEntry("CRISIS", 66L);
        assertThat(counts(ofTheYear(), "cvr")).hasSize(823);
    }

    @Test
    void youngCompaniesAndThoseGuidedTheYearBeforeAreAsManyAsStated() {
        assertThat(ofTheYear().stream()
                        .filter(row -> row.get("companyFoundedOn").textValue().startsWith("2023"))
                        .map(row -> row.get("cvr"))
                        .distinct())
                .hasSize(83);
        List<JsonNode> before =
                all().stream().filter(row -> !ofTheYear().contains(row)).toList();
        assertThat(counts(before, "cvr")).hasSize(150).allSatisfy((cvr, count) -> assertThat(counts(ofTheYear(), "cvr"))
                .containsKey(cvr));
    }

    @Test
    void everyCompanyNumberIsValidAndEveryNameSaysThatItIsMadeUp() {
        assertThat(all()).allSatisfy(row -> {
            assertThat(CvrNumbers.holds(row.get("cvr").textValue())).isTrue();
            assertThat(row.get("companyName").textValue()).startsWith("Syntetisk eksempelvirksomhed ");
        });
    }

    @Test
    void answersAddUpToThePublishedOnes() {
        Map<String, Long> use = rows.evaluations()
                .lines()
                .map(SyntheticRowsTest::json)
                .map(evaluation -> evaluation.at("/answers/referralUse").asText())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(use)
                .containsEntry("USED", 102L)
                .containsEntry("NOT_USED", 88L)
                .containsEntry("DONT_KNOW", 14L);
    }

    @Test
    void theSameRowsAreMadeEachTime() {
        SyntheticRows again = new SyntheticRows("nordjylland", 2024, totals);
        assertThat(again.registrations()).isEqualTo(rows.registrations());
        assertThat(again.evaluations()).isEqualTo(rows.evaluations());
    }

    private List<JsonNode> all() {
        return rows.registrations().lines().map(SyntheticRowsTest::json).toList();
    }

    private List<JsonNode> ofTheYear() {
        return all().stream()
                .filter(row -> row.get("startedOn").textValue().startsWith("2024"))
                .toList();
    }

    private static Map<String, Long> counts(List<JsonNode> of, String field) {
        return of.stream().collect(Collectors.groupingBy(row -> row.get(field).textValue(), Collectors.counting()));
    }

    private static JsonNode json(String line) {
        try {
            return Api.JSON.readTree(line);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
