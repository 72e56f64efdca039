package dk.kkr.survey.result;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.survey.disclosure.Detail;
import dk.kkr.survey.disclosure.Disclosure;
import dk.kkr.survey.disclosure.Layout;
import dk.kkr.survey.disclosure.Pattern;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.questionnaire.Condition;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.result.ResultView.GroupResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts the counts of a wave down to what may be shown, and computes the figures. */
public record ResultMaker(Disclosure disclosure) {

    /** The same counts give the same results; which figures they withhold is decided for all breakdowns at once (S5). */
    public ResultView of(WaveTally tally) {
        Layout layout = tally.layout();
        Pattern groups = disclosure.ofGroups(layout);
        Map<String, Shown> questions = new LinkedHashMap<>();
        for (Question question : tally.asked().questions()) {
            Pattern within = within(groups, question.showIf(), questions);
            questions.put(question.key(), Shown.of(question, tally.tallyOf(question), layout, within, disclosure));
        }
        List<GroupResult> results = new ArrayList<>();
        for (int group = 0; group < layout.groups(); group++) {
            if (group == 0 || isNamed(layout, group)) {
                results.add(result(tally.kind(), layout, group, groups, questions));
            }
        }
        return new ResultView(results.get(0).n(), results, Outcomes.of(tally.rate()), List.of());
    }

    /** A question asked after another answer would tell who gave it, so it shows no group of which that is withheld. */
    private static Pattern within(Pattern groups, @Nullable Condition condition, Map<String, Shown> before) {
        if (condition == null) {
            return groups;
        }
        Shown asked = before.get(condition.question());
        JsonNode value = condition.value();
        return asked == null ? groups : groups.and(asked.visible(value.asText()));
    }

    private static boolean isNamed(Layout layout, int group) {
        return layout.panel(group) > 0
                && !WaveTally.NONE.equals(name(layout.rows(), layout.row(group)))
                && !WaveTally.NONE.equals(name(layout.columns(), layout.column(group)));
    }

    private static @Nullable String name(List<String> names, int place) {
        return place < 0 ? null : names.get(place);
    }

    private static GroupResult result(
            PanelKind kind, Layout layout, int group, Pattern groups, Map<String, Shown> questions) {
        boolean members = kind == PanelKind.MEMBERS;
        String first = name(layout.rows(), layout.row(group));
        String second = name(layout.columns(), layout.column(group));
        boolean withheld = groups.of(group) == Detail.NOTHING;
        return new GroupResult(
                members ? first : null,
                members ? second : null,
                members ? null : first,
                members ? null : second,
                withheld ? null : layout.responded(group),
                withheld,
                questions.values().stream().map(shown -> shown.of(group)).toList());
    }
}
