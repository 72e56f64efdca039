package dk.kkr.survey.aggregate;

import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.aggregate.Figures.GroupFigures;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists what of published figures cannot all be true (S8).
 *
 * @param firsts all names that rows can have, such as the five KKRs; empty if they are not known
 * @param seconds all names that columns can have, such as the two roles
 */
record Consistency(QuestionnaireBody asked, Set<String> firsts, Set<String> seconds) {

    List<Fault> check(Aggregates aggregates) {
        List<GroupFigures> groups = aggregates.allGroups();
        List<Fault> found = new ArrayList<>(OwnConsistency.of(asked, aggregates, ""));
        for (int i = 0; i < groups.size(); i++) {
            found.addAll(OwnConsistency.of(asked, groups.get(i), "/groups/" + i));
        }
        List<GroupFigures> rows = filter(groups, group -> group.second() == null);
        List<GroupFigures> columns = filter(groups, group -> group.first() == null);
        List<GroupFigures> cells = filter(groups, group -> group.first() != null && group.second() != null);
        found.addAll(parts(aggregates, "", rows, holds(rows, firsts, true), "rows", "Rækkerne"));
        found.addAll(parts(aggregates, "", columns, holds(columns, seconds, false), "columns", "Kolonnerne"));
        boolean whole = !firsts.isEmpty() && cells.size() == firsts.size() * seconds.size();
        found.addAll(parts(aggregates, "", cells, whole, "cells", "Cellerne"));
        for (int i = 0; i < groups.size(); i++) {
            GroupFigures group = groups.get(i);
            String first = group.first();
            String second = group.second();
            String at = "/groups/" + i;
            if (second == null) {
                List<GroupFigures> its = filter(
                        cells, cell -> cell.first() != null && cell.first().equals(first));
                found.addAll(
                        parts(group, at, its, holds(its, seconds, false), "cells of " + first, "Cellerne i " + first));
            } else if (first == null) {
                List<GroupFigures> its = filter(
                        cells, cell -> cell.second() != null && cell.second().equals(second));
                found.addAll(
                        parts(group, at, its, holds(its, firsts, true), "cells of " + second, "Cellerne i " + second));
            }
        }
        return found;
    }

    private static List<Fault> parts(
            Figures whole, String at, List<GroupFigures> parts, boolean complete, String english, String danish) {
        return new PartConsistency(whole, at, parts, complete, english, danish).check();
    }

    private static List<GroupFigures> filter(List<GroupFigures> groups, Predicate<GroupFigures> which) {
        return groups.stream().filter(which).toList();
    }

    private static boolean holds(List<GroupFigures> groups, Set<String> all, boolean first) {
        Set<@Nullable String> names = groups.stream()
                .map(group -> first ? group.first() : group.second())
                .collect(Collectors.toCollection(TreeSet::new));
        return !all.isEmpty() && names.containsAll(all);
    }
}
