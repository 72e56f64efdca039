package dk.kkr.survey.result;

import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.result.ResultView.GroupResult;
import dk.kkr.survey.wave.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which of their names groups are shown; everybody always is.
 *
 * @param by as in the API
 */
record Breakdown(Set<String> by) {

    private static final List<String> OF_MEMBERS = List.of("kkr", "role");
    private static final List<String> OF_MUNICIPALITIES = List.of("municipalityGroup", "settlement");

    /** @param by names as in the API; empty for everybody alone */
    static Breakdown of(List<String> by, Wave wave) {
        List<String> names = names(wave);
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
        return new Breakdown(Set.copyOf(by));
    }

    /** Figures published elsewhere may be of either kind of panel. */
    private static List<String> names(Wave wave) {
        if (wave.panel() == null) {
            return Stream.of(OF_MEMBERS, OF_MUNICIPALITIES)
                    .flatMap(List::stream)
                    .toList();
        }
        return wave.panelKind() == PanelKind.MEMBERS ? OF_MEMBERS : OF_MUNICIPALITIES;
    }

    ResultView of(ResultView results) {
        return new ResultView(
                results.n(),
                results.groups().stream().filter(this::shows).toList(),
                results.outcomes(),
                results.themes());
    }

    private boolean shows(GroupResult group) {
        return shows("kkr", group.kkr())
                && shows("role", group.role())
                && shows("municipalityGroup", group.municipalityGroup())
                && shows("settlement", group.settlement());
    }

    private boolean shows(String name, @Nullable String value) {
        return value == null || by.contains(name);
    }
}
