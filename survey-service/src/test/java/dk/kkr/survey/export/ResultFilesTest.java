package dk.kkr.survey.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.survey.disclosure.Disclosure;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.result.ResultMaker;
import dk.kkr.survey.result.WaveTally;
import dk.kkr.survey.wave.Group;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files say what the results say, and no more. */
class ResultFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASKED = """
            {"key":"q","title":{"da":"Q"},"questions":[
             {"key":"words","type":"PICK","text":{"da":"=Ord","en":"Words"},"maxPicks":1,"frames":["TODAY"],
              "options":[{"key":"a","text":{"da":"Å","en":"A"}},{"key":"b","text":{"da":"B"}}]},
             {"key":"support","type":"SCALE","text":{"da":"Opbakning"},"min":1,"max":3},
             {"key":"recommend","type":"SCALE","text":{"da":"Anbefaling"},"min":0,"max":10}]}""";

    @Test
    void writesOneColumnPerFigureAndOneRowPerGroup() throws Exception {
        List<String> rows = lines(files("da").wide());
        assertThat(rows.get(0))
                .isEqualTo(
                        "\ufeffGROUP1,GROUP2,N,Q1_TODAY_N,Q1_TODAY_1,Q1_TODAY_1_PCT,Q1_TODAY_2,Q1_TODAY_2_PCT,"
                                + "Q2_N,Q2_DK,Q2_MEAN,Q2_SD,Q2_LOW,Q2_HIGH,Q2_C1,Q2_C2,Q2_C3,"
                                + "Q3_N,Q3_DK,Q3_MEAN,Q3_SD,Q3_LOW,Q3_HIGH,Q3_NPS,Q3_C0,Q3_C1,Q3_C2,Q3_C3,Q3_C4,Q3_C5,Q3_C6,Q3_C7,Q3_C8,Q3_C9,Q3_C10");
        assertThat(rows.get(1)).startsWith("\"\",,23,23,12,52.1739,11,47.8261,23,0,1.956522,");
        // Twelve promote and eleven detract.
        assertThat(rows.get(1)).endsWith(",4.347826,0,0,0,0,0,0,11,0,0,12,0");
        assertThat(rows).hasSize(1 + 1 + 2 + 2 + 4);
    }

    @Test
    void leavesTheWithheldEmpty() throws Exception {
        List<String> rows = lines(files("da").wide());
        assertThat(rows).anyMatch(row -> row.matches("b,OTHER,+"));
    }

    @Test
    void explainsEveryColumnInTheReadersLanguage() throws Exception {
        List<String> columns =
                Arrays.asList(lines(files("en").wide()).get(0).substring(1).split(","));
        List<String> explained = lines(files("en").codebook()).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
        assertThat(explained).containsExactlyElementsOf(columns);
        assertThat(files("en").codebook()).contains("Q1_TODAY_1,words/TODAY/a,Words – TODAY: A,count");
    }

    @Test
    void writesDecimalCommasAndDefusesFormulasForSpreadsheets() throws Exception {
        String csv = files("da").labelled();
        assertThat(csv).contains(";52,1739").contains("'=Ord – TODAY: Å");
    }

    private static List<String> lines(String csv) {
        return csv.lines().toList();
    }

    private static ResultFiles files(String language) throws Exception {
        QuestionnaireBody asked = JSON.readValue(ASKED, QuestionnaireBody.class);
        int[] answers = {6, 6, 8, 3};
        List<Group> groups = List.of(
                new Group("a", "MAYOR"), new Group("a", "OTHER"), new Group("b", "MAYOR"), new Group("b", "OTHER"));
        WaveTally tally = new WaveTally(
                asked,
                PanelKind.MEMBERS,
                groups.stream().map(group -> new WaveTally.Asked(group, 9)).toList());
        int person = 0;
        for (int group = 0; group < groups.size(); group++) {
            for (int i = 0; i < answers[group]; i++, person++) {
                ObjectNode sheet = JSON.createObjectNode();
                sheet.putObject("words").putArray("TODAY").add(person % 2 == 0 ? "a" : "b");
                sheet.put("support", 1 + person % 3);
                sheet.put("recommend", person % 2 == 0 ? 9 : 6);
                tally.add(groups.get(group), true, sheet);
            }
        }
        return new ResultFiles(asked, new ResultMaker(Disclosure.OF_FIVE).of(tally), language);
    }
}
