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
 * What cannot be true of a table of groups: its rows, columns and cells against everybody, and its cells against rows and columns (S8).
 *
 * @param all all groups, of other tables too, as they were given
 * @param belongs which of them stand in this table
 * @param firsts all names that rows can have, such as the five KKRs; empty if they are not known
 * @param seconds all names that columns can have, such as the two roles
 */
record TableConsistency(
        QuestionnaireBody asked,
        Aggregates whole,
        List<GroupFigures> all,
        Predicate<GroupFigures> belongs,
        Set<String> firsts,
        Set<String> seconds) {

    List<Fault> check() {
        List<Fault> found = new ArrayList<>();
        List<GroupFigures> its = filter(all, belongs);
        List<GroupFigures> rows = filter(its, group -> group.second() == null);
        List<GroupFigures> columns = filter(its, group -> group.first() == null);
        List<GroupFigures> cells = filter(its, group -> group.first() != null && group.second() != null);
        found.addAll(parts(whole, "", rows, holds(rows, firsts, true), "rows", "Rækkerne"));
        found.addAll(parts(whole, "", columns, holds(columns, seconds, false), "columns", "Kolonnerne"));
        boolean every = !firsts.isEmpty() && cells.size() == firsts.size() * seconds.size();
        found.addAll(parts(whole, "", cells, every, "cells", "Cellerne"));
        for (GroupFigures group : its) {
            String first = group.first();
            String second = group.second();
            String at = "/groups/" + all.indexOf(group);
            if (second == null) {
                List<GroupFigures> parts = filter(
                        cells, cell -> cell.first() != null && cell.first().equals(first));
                found.addAll(parts(
                        group, at, parts, holds(parts, seconds, false), "cells of " + first, "Cellerne i " + first));
            } else if (first == null) {
                List<GroupFigures> parts = filter(
                        cells, cell -> cell.second() != null && cell.second().equals(second));
                found.addAll(parts(
                        group, at, parts, holds(parts, firsts, true), "cells of " + second, "Cellerne i " + second));
            }
        }
        return found;
    }

    private List<Fault> parts(
            Figures of, String at, List<GroupFigures> parts, boolean complete, String english, String danish) {
        return new PartConsistency(asked, of, at, parts, complete, english, danish).check();
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
