package dk.kkr.survey.panel;

import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.reference.References.Municipality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a KKR should be composed. A panel that is composed otherwise can be asked all the same, so these are warnings: each KKR has the
 * mayors of all its municipalities, at most twice as many members as municipalities, and a deputy stands in for one member only.
 */
final class Composition {

    private final Collection<Municipality> municipalities;
    private final List<Fault> warnings = new ArrayList<>();

    Composition(Collection<Municipality> municipalities) {
        this.municipalities = municipalities;
    }

    /** What is unusual about those who sit in the panel on a day. */
    List<Fault> warnings(List<Member> members, LocalDate day) {
        List<Member> seated = members.stream().filter(one -> one.sits(day)).toList();
        Map<String, List<Member>> byKkr = seated.stream()
                .filter(one -> one.kkr() != null && one.deputyFor() == null)
                .collect(Collectors.groupingBy(one -> String.valueOf(one.kkr()), TreeMap::new, Collectors.toList()));
        byKkr.forEach(this::check);
        seated.stream()
                .filter(one -> one.deputyFor() != null)
                .collect(Collectors.groupingBy(Member::name, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(entries -> entries.size() > 1)
                .forEach(entries -> warn(
                        "DEPUTY_FOR_SEVERAL",
                        "A deputy stands in for one member only; " + ids(entries) + " bear the same name.",
                        "En stedfortræder træder til for ét medlem; " + ids(entries) + " har samme navn."));
        return warnings;
    }

    private void check(String kkr, List<Member> members) {
        List<Municipality> own =
                municipalities.stream().filter(one -> one.kkr().equals(kkr)).toList();
        if (members.size() > 2 * own.size()) {
            warn(
                    "KKR_TOO_LARGE",
                    "KKR " + kkr + " has " + members.size() + " members, more than twice its " + own.size()
                            + " municipalities.",
                    "KKR " + kkr + " har " + members.size() + " medlemmer, flere end to pr. kommune (" + own.size()
                            + " kommuner).");
        }
        Set<String> withMayor = members.stream()
                .filter(one -> one.role() == MemberRole.MAYOR && one.municipality() != null)
                .map(one -> String.valueOf(one.municipality()))
                .collect(Collectors.toSet());
        List<String> without = own.stream()
                .filter(one -> !withMayor.contains(one.code()))
                .map(Municipality::name)
                .sorted()
                .toList();
        if (!without.isEmpty()) {
            warn(
                    "MAYOR_MISSING",
                    "KKR " + kkr + " lacks the mayors of " + String.join(", ", without) + ".",
                    "KKR " + kkr + " mangler borgmestrene fra " + String.join(", ", without) + ".");
        }
    }

    private static String ids(List<Member> members) {
        return members.stream().map(Member::memberId).collect(Collectors.joining(", "));
    }

    private void warn(String code, String en, String da) {
        warnings.add(Fault.at("", code, en, da));
    }
}
