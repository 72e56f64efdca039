package dk.kkr.survey.aggregate;

import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.aggregate.Figures.GroupFigures;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import java.util.ArrayList;
import java.util.List;

/** Lists what of published figures cannot all be true (S8). */
record Consistency(QuestionnaireBody asked, GroupNames names) {

    List<Fault> check(Aggregates aggregates) {
        List<GroupFigures> groups = aggregates.allGroups();
        List<Fault> found = new ArrayList<>(OwnConsistency.of(asked, aggregates, ""));
        for (int i = 0; i < groups.size(); i++) {
            found.addAll(OwnConsistency.of(asked, groups.get(i), "/groups/" + i));
        }
        found.addAll(
                new TableConsistency(asked, aggregates, groups, GroupFigures::isOfMembers, names.kkrs(), names.roles())
                        .check());
        found.addAll(new TableConsistency(
                        asked,
                        aggregates,
                        groups,
                        GroupFigures::isOfMunicipalities,
                        names.municipalityGroups(),
                        names.settlements())
                .check());
        return found;
    }
}
