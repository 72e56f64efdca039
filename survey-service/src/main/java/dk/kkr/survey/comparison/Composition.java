package dk.kkr.survey.comparison;

import dk.kkr.survey.result.ResultView;
import dk.kkr.survey.result.ResultView.GroupResult;
import dk.kkr.survey.result.ResultView.QuestionResult;
import dk.kkr.survey.statistics.ChangeParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a mean's change comes from other people having answered, by the first breakdown that both waves show whole:
 * KKRs (or groups of municipalities), else roles (or settlements).
 */
final class Composition {

    private Composition() {}

    static Optional<ChangeParts> of(ResultView earlier, ResultView later, String question) {
        return parts(earlier, later, question, true).or(() -> parts(earlier, later, question, false));
    }

    private static Optional<ChangeParts> parts(ResultView earlier, ResultView later, String question, boolean rows) {
        Map<String, QuestionResult> before = groups(earlier, question, rows);
        Map<String, QuestionResult> after = groups(later, question, rows);
        double all = total(before);
        double allAfter = total(after);
        if (before.size() < 2
                || !before.keySet().equals(after.keySet())
                || all != n(earlier, question)
                || allAfter != n(later, question)) {
            return Optional.empty();
        }
        List<ChangeParts.Group> groups = new ArrayList<>();
        for (Map.Entry<String, QuestionResult> entry : before.entrySet()) {
            QuestionResult one = entry.getValue();
            QuestionResult other = after.get(entry.getKey());
            if (other == null || one.mean() == null || other.mean() == null || one.n() == null || other.n() == null) {
                return Optional.empty();
            }
            groups.add(new ChangeParts.Group(one.n() / all, other.n() / allAfter, one.mean(), other.mean()));
        }
        return Optional.of(ChangeParts.of(groups));
    }

    private static Map<String, QuestionResult> groups(ResultView results, String question, boolean rows) {
        Map<String, QuestionResult> groups = new LinkedHashMap<>();
        for (GroupResult group : results.groups()) {
            String name = rows ? group.first() : group.second();
            String other = rows ? group.second() : group.first();
            if (name != null && other == null) {
                group.question(question).ifPresent(found -> groups.put(name, found));
            }
        }
        return groups;
    }

    private static double total(Map<String, QuestionResult> groups) {
        double sum = 0;
        for (QuestionResult group : groups.values()) {
            Long n = group.n();
            sum += n == null ? 0 : n;
        }
        return sum;
    }

    private static double n(ResultView results, String question) {
        Long n = results.everybody().question(question).map(QuestionResult::n).orElse(null);
        return n == null ? -1 : n;
    }
}
