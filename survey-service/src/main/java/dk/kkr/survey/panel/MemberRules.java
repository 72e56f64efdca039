package dk.kkr.survey.panel;

import dk.kkr.kit.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of a list of members; all faults are told at once. */
record MemberRules(Set<String> kkrs, Map<String, String> kkrByMunicipality) {

    List<Fault> check(List<Member> members) {
        List<Fault> faults = new ArrayList<>();
        Set<String> all = members.stream().map(Member::memberId).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String at = "/" + i;
            if (!seen.add(member.memberId())) {
                faults.add(Fault.at(
                        at + "/memberId",
                        "DUPLICATE_MEMBER",
                        "This memberId stands twice; give each member one entry.",
                        "Dette memberId står to gange; giv hvert medlem én post."));
            }
            checkPlace(member, at, faults);
            if (member.from() != null && member.to() != null && member.to().isBefore(member.from())) {
                faults.add(Fault.at(
                        at + "/to",
                        "PERIOD_REVERSED",
                        "The period ends before it begins; correct the dates.",
                        "Perioden slutter, før den begynder; ret datoerne."));
            }
            if (member.deputyFor() != null
                    && (!all.contains(member.deputyFor()) || member.deputyFor().equals(member.memberId()))) {
                faults.add(Fault.at(
                        at + "/deputyFor",
                        "UNKNOWN_MEMBER",
                        "deputyFor must be the memberId of another member of this list.",
                        "deputyFor skal være memberId for et andet medlem på listen."));
            }
        }
        return faults;
    }

    private void checkPlace(Member member, String at, List<Fault> faults) {
        if (!kkrs.contains(member.kkr())) {
            faults.add(Fault.at(
                    at + "/kkr",
                    "UNKNOWN_KKR",
                    "There is no KKR of this code; use one of "
                            + String.join(", ", kkrs.stream().sorted().toList()) + ".",
                    "Der findes intet KKR med denne kode; brug en af "
                            + String.join(", ", kkrs.stream().sorted().toList()) + "."));
        }
        if (member.municipality() == null) {
            return;
        }
        String kkr = kkrByMunicipality.get(member.municipality());
        if (kkr == null) {
            faults.add(Fault.at(
                    at + "/municipality",
                    "UNKNOWN_MUNICIPALITY",
                    "There is no municipality of this code; use its official three digits.",
                    "Der findes ingen kommune med denne kode; brug dens officielle tre cifre."));
        } else if (!kkr.equals(member.kkr())) {
            faults.add(Fault.at(
                    at + "/municipality",
                    "MUNICIPALITY_OF_OTHER_KKR",
                    "This municipality belongs to KKR " + kkr + "; correct one of the two.",
                    "Denne kommune hører til KKR " + kkr + "; ret en af de to."));
        }
    }
}
