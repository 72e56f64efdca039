package dk.kkr.survey.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.survey.disclosure.Layout;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.statistics.ResponseRate;
import dk.kkr.survey.wave.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the answers of a wave while they are opened, cell by cell of its breakdown (KKR × role, or group × settlement).
 * Holds counts only; no answer can be told from another once it is added.
 */
public final class WaveTally {

    /** How a breakdown names members of whom a KKR, role, group or settlement is not known. */
    public static final String NONE = "NONE";

    private final PanelKind kind;
    private final QuestionnaireBody asked;
    private final List<String> rows;
    private final List<String> columns;
    private final long[] panel;
    private final long[] whole;
    private final long[] partial;
    private final Map<Question, QuestionTally> questions = new HashMap<>();

    /** @param panel members asked, per group; a group that stands twice is summed */
    public WaveTally(QuestionnaireBody asked, PanelKind kind, List<Asked> panel) {
        this.kind = kind;
        this.asked = asked;
        TreeSet<String> firsts = new TreeSet<>();
        TreeSet<String> seconds = new TreeSet<>();
        panel.forEach(part -> {
            firsts.add(named(part.group().first()));
            seconds.add(named(part.group().second()));
        });
        this.rows = List.copyOf(firsts);
        this.columns = List.copyOf(seconds);
        int cells = rows.size() * columns.size();
        this.panel = new long[cells];
        this.whole = new long[cells];
        this.partial = new long[cells];
        panel.forEach(part -> this.panel[cell(part.group())] += part.members());
        asked.questions().forEach(question -> questions.put(question, QuestionTally.of(question, cells)));
    }

    /** Members asked, of one KKR and role, or one group and settlement. */
    public record Asked(Group group, long members) {}

    /**
     * Counts one member's answers.
     *
     * @param complete false for one who began and did not submit
     * @param answers by question key, checked when they were taken
     */
    public void add(Group group, boolean complete, ObjectNode answers) {
        int cell = cell(group);
        (complete ? whole : partial)[cell]++;
        for (Question question : asked.questions()) {
            JsonNode answer = answers.get(question.key());
            if (answer != null && !answer.isNull()) {
                tallyOf(question).add(cell, answer);
            }
        }
    }

    private int cell(Group group) {
        int row = rows.indexOf(named(group.first()));
        int column = columns.indexOf(named(group.second()));
        if (row < 0 || column < 0) {
            throw new IllegalArgumentException("Nobody was asked in this group");
        }
        return row * columns.size() + column;
    }

    private static String named(@Nullable String name) {
        return name == null ? NONE : name;
    }

    QuestionTally tallyOf(Question question) {
        QuestionTally tally = questions.get(question);
        if (tally == null) {
            throw new IllegalArgumentException("The questionnaire does not ask " + question.key());
        }
        return tally;
    }

    QuestionnaireBody asked() {
        return asked;
    }

    PanelKind kind() {
        return kind;
    }

    /** Answers in whole or in part. */
    public long answers() {
        return Arrays.stream(whole).sum() + Arrays.stream(partial).sum();
    }

    /** What became of everybody asked. */
    ResponseRate rate() {
        return new ResponseRate(
                Arrays.stream(whole).sum(),
                Arrays.stream(partial).sum(),
                Arrays.stream(panel).sum());
    }

    Layout layout() {
        List<Long> members = new ArrayList<>();
        List<Long> responded = new ArrayList<>();
        for (int cell = 0; cell < panel.length; cell++) {
            members.add(panel[cell]);
            responded.add(whole[cell] + partial[cell]);
        }
        return new Layout(rows, columns, members, responded);
    }
}
