package dk.kkr.survey.aggregate;

import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.aggregate.Figures.GroupFigures;
import dk.kkr.survey.reference.References;
import dk.kkr.survey.reference.References.Municipality;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All names that groups can have; a set is empty where they are not known. */
record GroupNames(Set<String> kkrs, Set<String> roles, Set<String> municipalityGroups, Set<String> settlements) {

    static GroupNames of(References references) {
        Collection<Municipality> municipalities = references.municipalities().values();
        return new GroupNames(
                references.kkrs(),
                Set.of("MAYOR", "OTHER"),
                distinct(municipalities, Municipality::group),
                Set.of("URBAN", "RURAL"));
    }

    private static Set<String> distinct(Collection<Municipality> all, Function<Municipality, @Nullable String> name) {
        return all.stream().map(name).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** What of a group's name is of nothing there is. */
    List<Fault> unknown(GroupFigures group, String at) {
        List<Fault> faults = new ArrayList<>();
        check(group.kkr(), kkrs, at + "/kkr", faults);
        check(group.role(), roles, at + "/role", faults);
        check(group.municipalityGroup(), municipalityGroups, at + "/municipalityGroup", faults);
        check(group.settlement(), settlements, at + "/settlement", faults);
        return faults;
    }

    private static void check(@Nullable String name, Set<String> known, String at, List<Fault> faults) {
        if (name != null && !known.isEmpty() && !known.contains(name)) {
            String names = String.join(", ", known.stream().sorted().toList());
            faults.add(Fault.at(
                    at,
                    "UNKNOWN_GROUP",
                    "There is nothing of this name; use one of " + names + ".",
                    "Der findes intet med dette navn; brug et af " + names + "."));
        }
    }
}
