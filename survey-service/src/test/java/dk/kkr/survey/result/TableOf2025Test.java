package dk.kkr.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.survey.disclosure.Disclosure;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.result.ResultView.GroupResult;
import dk.kkr.survey.result.ResultView.OptionResult;
import dk.kkr.survey.wave.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever answered as many as in 2025, and whatever: what readers of a report by KKR want is there, and the group of four is not. */
class TableOf2025Test {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OPTIONS = 15;
    private static final int MOST = 5;

    /** Asked, and answered, of mayors and of others. */
    private static final Map<String, List<Integer>> TABLE = new TreeMap<>(Map.of(
            "hovedstaden", List.of(29, 19, 28, 16),
            "sjaelland", List.of(17, 14, 14, 8),
            "syddanmark", List.of(22, 18, 8, 5),
            "midtjylland", List.of(19, 12, 15, 4),
            "nordjylland", List.of(11, 11, 11, 11)));

    private final Map<Group, List<String>> given = new LinkedHashMap<>();

    private static QuestionnaireBody asked() throws Exception {
        String options = IntStream.range(0, OPTIONS)
                .mapToObj(i -> "{\"key\":\"o" + i + "\",\"text\":{\"da\":\"Ord\"}}")
                .collect(Collectors.joining(","));
        return JSON.readValue("""
                {"key":"q","title":{"da":"Q"},"questions":[{"key":"keywords","type":"PICK","text":{"da":"Ord"},"maxPicks":%d,
                 "frames":["TODAY"],"options":[%s]},
                 {"key":"support","type":"SCALE","text":{"da":"Opbakning"},"min":1,"max":5,"dontKnow":true},
                 {"key":"why","type":"SINGLE","text":{"da":"Hvorfor"},"showIf":{"question":"keywords","equals":"o0"},
                  "options":[{"key":"x","text":{"da":"X"}},{"key":"y","text":{"da":"Y"}}]}]}""".formatted(MOST, options), QuestionnaireBody.class);
    }

    /** @param first how likely one of a group is to pick the first option */
    private ResultView results(Random random, ToDoubleFunction<Group> first) throws Exception {
        List<WaveTally.Asked> panel = new ArrayList<>();
        TABLE.forEach((kkr, sizes) -> {
            panel.add(new WaveTally.Asked(new Group(kkr, "MAYOR"), sizes.get(0)));
            panel.add(new WaveTally.Asked(new Group(kkr, "OTHER"), sizes.get(2)));
        });
        WaveTally tally = new WaveTally(asked(), PanelKind.MEMBERS, panel);
        TABLE.forEach((kkr, sizes) -> {
            answer(tally, new Group(kkr, "MAYOR"), sizes.get(1), random, first);
            answer(tally, new Group(kkr, "OTHER"), sizes.get(3), random, first);
        });
        return new ResultMaker(Disclosure.OF_FIVE).of(tally);
    }

    private void answer(WaveTally tally, Group group, int answers, Random random, ToDoubleFunction<Group> first) {
        for (int i = 0; i < answers; i++) {
            List<String> urn = new ArrayList<>(
                    IntStream.range(1, OPTIONS).mapToObj(o -> "o" + o).toList());
            Collections.shuffle(urn, random);
            if (random.nextDouble() < first.applyAsDouble(group)) {
                urn.add(0, "o0");
            }
            List<String> picks = urn.subList(0, 1 + random.nextInt(MOST));
            ObjectNode sheet = JSON.createObjectNode();
            picks.forEach(sheet.putObject("keywords").putArray("TODAY")::add);
            sheet.put("support", 2 + random.nextInt(3));
            if (picks.contains("o0")) {
                sheet.put("why", random.nextBoolean() ? "x" : "y");
            }
            tally.add(group, true, sheet);
            given.computeIfAbsent(new Group(group.first(), null), any -> new ArrayList<>())
                    .addAll(picks);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void showsEachKkrsKeywordsAndMeanAndNothingOfTheGroupOfFour(long seed) throws Exception {
        ResultView results = results(new Random(seed), group -> 0.2);
        for (String kkr : TABLE.keySet()) {
            GroupResult row = group(results, kkr, null);
            List<OptionResult> options =
                    row.question("keywords").orElseThrow().frames().get("TODAY").options();
            for (OptionResult option : options) {
                assertThat(option.count())
                        .as(option.key() + " in " + kkr)
                        .isEqualTo(Collections.frequency(given.get(new Group(kkr, null)), option.key()));
            }
            assertThat(row.question("support").orElseThrow().mean())
                    .as("mean in " + kkr)
                    .isNotNull();
        }
        assertThat(group(results, "midtjylland", "OTHER").withheld()).isTrue();
        assertThat(group(results, "midtjylland", "MAYOR").withheld()).isTrue();
        List<String> others = TABLE.keySet().stream()
                .filter(kkr -> !kkr.equals("midtjylland")
                        && group(results, kkr, "OTHER").withheld())
                .toList();
        assertThat(others).as("as little as will do").hasSize(1);
        assertThat(group(results, others.get(0), "MAYOR").withheld()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void saysNothingOfAQuestionAskedAfterAPickWhereThatPickIsWithheld(long seed) throws Exception {
        Group all = new Group("nordjylland", "OTHER"); // all of whom pick it, which must not be seen
        List<GroupResult> withheld = results(new Random(seed), group -> group.equals(all) ? 1 : 0.8).groups().stream()
                .filter(group -> !group.withheld())
                .filter(group -> group.question("keywords")
                        .orElseThrow()
                        .frames()
                        .get("TODAY")
                        .options()
                        .get(0)
                        .withheld())
                .toList();
        assertThat(withheld).anyMatch(group -> all.equals(new Group(group.kkr(), group.role())));
        assertThat(withheld)
                .allMatch(group -> group.question("why").orElseThrow().withheld());
    }

    private static GroupResult group(ResultView results, String kkr, String role) {
        return results.groups().stream()
                .filter(group ->
                        kkr.equals(group.kkr()) && (role == null ? group.role() == null : role.equals(group.role())))
                .findFirst()
                .orElseThrow();
    }
}
