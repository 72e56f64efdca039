package dk.kkr.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SyntheticAnswersTest {

    private static List<JsonNode> sheets(String survey) {
        return new SyntheticAnswers(SampleData.file(survey).get("responses"))
                .lines()
                .lines()
                .map(line -> {
                    try {
                        return Api.JSON.readTree(line);
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static Map<String, Long> counts(Stream<JsonNode> answers) {
        return answers.map(JsonNode::asText).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Test
    void membersAndAnswersOf2025AreAsManyAsPublished() {
        List<JsonNode> sheets = sheets("survey-kkr-2025");
        assertThat(sheets).hasSize(118);
        assertThat(sheets.stream()
                        .filter(sheet -> sheet.get("kkr").textValue().equals("midtjylland")
                                && sheet.get("role").textValue().equals("OTHER")))
                .hasSize(4);
        assertThat(counts(sheets.stream().flatMap(sheet -> each(sheet.at("/answers/keywords/TODAY")))))
                .containsEntry("samarbejde", 87L)
                .containsEntry("konsensus", 72L)
                .containsEntry("innovativ", 9L)
                .hasSize(15);
        assertThat(counts(sheets.stream().map(sheet -> sheet.at("/answers/opbakning"))))
                .containsOnly(
                        Map.entry("3", 20L), Map.entry("4", 73L), Map.entry("5", 20L), Map.entry("DONT_KNOW", 5L));
    }

    @Test
    void nobodyPicksMoreThanFiveOrAWordTwice() {
        assertThat(sheets("survey-kkr-2025")).allSatisfy(sheet -> assertThat(each(sheet.at("/answers/keywords/TODAY")))
                .hasSizeBetween(1, 5)
                .doesNotHaveDuplicates());
    }

    @Test
    void textsOfTheMunicipalitiesSayThatTheyAreMadeUp() {
        List<JsonNode> sheets = sheets("survey-municipalities-2025");
        assertThat(sheets).hasSize(81);
        assertThat(sheets.stream()
                        .map(sheet -> sheet.at("/answers/bemaerkninger"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue))
                .hasSize(12)
                .allMatch(text -> text.startsWith("Opdigtet svar: "));
        assertThat(counts(sheets.stream().map(sheet -> sheet.at("/answers/organisering"))))
                .containsOnly(Map.entry("egen", 38L), Map.entry("selskab", 30L), Map.entry("faelles", 13L));
        assertThat(counts(sheets.stream().flatMap(sheet -> each(sheet.at("/answers/henviser-til")))))
                .containsEntry("erhvervshus", 77L);
    }
}
