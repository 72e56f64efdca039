package dk.kkr.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.survey.disclosure.Disclosure;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.result.ResultView.GroupResult;
import dk.kkr.survey.result.ResultView.OptionResult;
import dk.kkr.survey.result.ResultView.QuestionResult;
import dk.kkr.survey.wave.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From answers to results, without a database. */
class ResultMakerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KKRS =
            List.of("hovedstaden", "midtjylland", "nordjylland", "sjaelland", "syddanmark");
    private static final int[] MAYORS = {19, 12, 11, 14, 18};
    private static final int[] OTHERS = {16, 4, 11, 8, 5};

    private static final String QUESTIONS = """
            {"key":"q","title":{"da":"Spørgsmål"},"questions":[
             {"key":"words","type":"PICK","text":{"da":"Ord"},"maxPicks":2,"frames":["TODAY","FUTURE"],
              "options":[{"key":"a","text":{"da":"A"}},{"key":"b","text":{"da":"B"}},{"key":"c","text":{"da":"C"}}]},
             {"key":"support","type":"SCALE","text":{"da":"Opbakning"},"min":1,"max":5,"dontKnow":true},
             {"key":"recommend","type":"SCALE","text":{"da":"Anbefale"},"min":0,"max":10},
             {"key":"meets","type":"SINGLE","text":{"da":"Mødes"},"options":[{"key":"yes","text":{"da":"Ja"}},{"key":"no","text":{"da":"Nej"}}]},
             {"key":"often","type":"NUMBER","text":{"da":"Hvor tit"},"showIf":{"question":"meets","equals":"yes"}},
             {"key":"ways","type":"MULTIPLE","text":{"da":"Hvordan"},"options":[{"key":"x","text":{"da":"X"}},{"key":"y","text":{"da":"Y"}}]},
             {"key":"remarks","type":"TEXT","text":{"da":"Bemærkninger"}}]}""";

    @Test
    void countsEveryKindOfAnswerOfEverybody() throws Exception {
        ResultView results = results(118);
        GroupResult all = results.everybody();
        assertThat(all.first()).isNull();
        assertThat(all.n()).isEqualTo(118);
        assertThat(results.groups()).hasSize(1 + 5 + 2 + 10);
        QuestionResult support = all.question("support").orElseThrow();
        assertThat(support.n() + support.dontKnow()).isEqualTo(118);
        assertThat(support.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(support.n());
        assertThat(support.mean()).isBetween(1.0, 5.0);
        assertThat(support.interval().get(0)).isLessThan(support.mean());
        List<OptionResult> today =
                all.question("words").orElseThrow().frames().get("TODAY").options();
        assertThat(today).extracting(OptionResult::rank).contains(1);
        assertThat(all.question("words").orElseThrow().changes()).hasSize(3);
        assertThat(all.question("recommend").orElseThrow().netPromoterScore()).isNotNull();
        assertThat(all.question("often").orElseThrow().mean()).isNotNull();
        assertThat(all.question("ways").orElseThrow().options()).hasSize(2);
        assertThat(all.question("remarks").orElseThrow().n()).isPositive();
    }

    @Test
    void withholdsTheGroupOfFourAndItsPartnersWithAllTheirQuestions() throws Exception {
        ResultView results = results(118);
        List<GroupResult> withheld =
                results.groups().stream().filter(GroupResult::withheld).toList();
        assertThat(withheld)
                .extracting(group -> group.kkr() + " " + group.role())
                .containsExactly("midtjylland MAYOR", "midtjylland OTHER", "sjaelland MAYOR", "sjaelland OTHER");
        assertThat(withheld).allSatisfy(group -> {
            assertThat(group.n()).isNull();
            assertThat(group.questions()).allMatch(QuestionResult::withheld);
        });
    }

    @Test
    void showsNothingOfFourAnswers() throws Exception {
        ResultView results = results(4);
        assertThat(results.n()).isNull();
        assertThat(results.groups()).allMatch(GroupResult::withheld);
    }

    @Test
    void showsNothingOfNoAnswers() throws Exception {
        assertThat(results(0).groups()).allMatch(GroupResult::withheld);
    }

    @Test
    void breaksMunicipalitiesDownByGroupAndSettlement() throws Exception {
        List<Group> groups = List.of(
                new Group("RURAL", "RURAL"),
                new Group("PROVINCIAL", "URBAN"),
                new Group("PROVINCIAL", "RURAL"),
                new Group(null, null));
        WaveTally tally = new WaveTally(
                JSON.readValue(QUESTIONS, QuestionnaireBody.class),
                PanelKind.MUNICIPALITIES,
                groups.stream().map(group -> new WaveTally.Asked(group, 12)).toList());
        Random random = new Random(3);
        for (int i = 0; i < 36; i++) {
            tally.add(groups.get(i % 4), true, answers(random));
        }
        ResultView results = new ResultMaker(Disclosure.OF_FIVE).of(tally);
        assertThat(results.n()).isEqualTo(36);
        assertThat(results.groups())
                .extracting(group -> group.municipalityGroup() + " " + group.settlement())
                .containsExactly(
                        "null null",
                        "PROVINCIAL null",
                        "RURAL null",
                        "null RURAL",
                        "null URBAN",
                        "PROVINCIAL RURAL",
                        "PROVINCIAL URBAN",
                        "RURAL RURAL");
        assertThat(results.groups()).allMatch(group -> group.kkr() == null && group.role() == null);
    }

    @Test
    void neverShowsAQuestionOfAGroupWhoseConditionIsWithheld() throws Exception {
        ResultView results = results(118);
        for (GroupResult group : results.groups()) {
            if (group.question("meets").orElseThrow().withheld()) {
                assertThat(group.question("often").orElseThrow().withheld()).isTrue();
            }
        }
    }

    private static ResultView results(int members) throws Exception {
        QuestionnaireBody asked = JSON.readValue(QUESTIONS, QuestionnaireBody.class);
        List<WaveTally.Asked> panel = new ArrayList<>();
        for (int kkr = 0; kkr < KKRS.size(); kkr++) {
            panel.add(new WaveTally.Asked(new Group(KKRS.get(kkr), "MAYOR"), MAYORS[kkr] + 5));
            panel.add(new WaveTally.Asked(new Group(KKRS.get(kkr), "OTHER"), OTHERS[kkr] + 8));
        }
        WaveTally tally = new WaveTally(asked, PanelKind.MEMBERS, panel);
        Random random = new Random(7);
        int left = members;
        for (int kkr = 0; kkr < KKRS.size(); kkr++) {
            for (int i = 0; i < MAYORS[kkr] + OTHERS[kkr] && left > 0; i++, left--) {
                tally.add(new Group(KKRS.get(kkr), i < MAYORS[kkr] ? "MAYOR" : "OTHER"), i % 9 > 0, answers(random));
            }
        }
        assertThat(tally.answers()).isEqualTo(members);
        return new ResultMaker(Disclosure.OF_FIVE).of(tally);
    }

    private static ObjectNode answers(Random random) {
        ObjectNode answers = JSON.createObjectNode();
        ObjectNode words = answers.putObject("words");
        words.putArray("TODAY").add("a").add(random.nextBoolean() ? "b" : "c");
        words.putArray("FUTURE").add(random.nextBoolean() ? "b" : "a");
        answers.set("support", support(random));
        answers.put("recommend", random.nextInt(11));
        boolean meets = random.nextBoolean();
        answers.put("meets", meets ? "yes" : "no");
        if (meets) {
            answers.put("often", random.nextInt(20));
        }
        answers.putArray("ways").add(random.nextBoolean() ? "x" : "y");
        answers.put("remarks", random.nextInt(4) == 0 ? "Tak" : "");
        return answers;
    }

    private static JsonNode support(Random random) {
        int step = random.nextInt(12);
        return step == 0
                ? JSON.getNodeFactory().textNode("DONT_KNOW")
                : JSON.getNodeFactory().numberNode(2 + step % 4);
    }
}
