package dk.kkr.survey.result;

import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.result.ResultView.GroupResult;
import java.util.ArrayList;
import java.util.List;

/** By which of its two names groups are shown; everybody always is. */
record Breakdown(boolean byFirst, boolean bySecond) {

    /** @param by names as in the API; null and empty for everybody alone */
    static Breakdown of(List<String> by, PanelKind kind) {
        List<String> names =
                kind == PanelKind.MEMBERS ? List.of("kkr", "role") : List.of("municipalityGroup", "settlement");
        List<Fault> faults = new ArrayList<>();
        for (String name : by) {
            if (!names.contains(name)) {
                faults.add(Fault.at(
                        "?by",
                        "UNKNOWN_BREAKDOWN",
                        "This wave can be broken down by " + String.join(" and ", names) + ".",
                        "Denne runde kan opdeles på " + String.join(" og ", names) + "."));
            }
        }
        Refusal.throwIfAny(faults);
        return new Breakdown(by.contains(names.get(0)), by.contains(names.get(1)));
    }

    ResultView of(ResultView results) {
        return new ResultView(
                results.n(),
                results.groups().stream().filter(this::shows).toList(),
                results.outcomes(),
                results.themes());
    }

    private boolean shows(GroupResult group) {
        return (byFirst || group.first() == null) && (bySecond || group.second() == null);
    }
}
