package dk.kkr.survey.panel;

import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.reference.References.Municipality;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold of a list of members; all faults are told at once. */
final class MemberRules {

    private final PanelKind kind;
    private final Set<String> kkrs;
    private final Map<String, Municipality> municipalities;
    private final List<Fault> faults = new ArrayList<>();

    MemberRules(PanelKind kind, Set<String> kkrs, Map<String, Municipality> municipalities) {
        this.kind = kind;
        this.kkrs = kkrs;
        this.municipalities = municipalities;
    }

    List<Fault> check(List<Member> members) {
        Set<String> all = members.stream().map(Member::memberId).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String at = "/" + i;
            if (!seen.add(member.memberId())) {
                add(
                        at + "/memberId",
                        "DUPLICATE_MEMBER",
                        "This memberId stands twice; give each member one entry.",
                        "Dette memberId står to gange; giv hvert medlem én post.");
            }
            if (kind == PanelKind.MEMBERS) {
                checkMember(member, at);
            } else {
                checkMunicipality(member, at, asked);
            }
            checkPeriod(member, at);
            if (member.deputyFor() != null
                    && (!all.contains(member.deputyFor()) || member.deputyFor().equals(member.memberId()))) {
                add(
                        at + "/deputyFor",
                        "UNKNOWN_MEMBER",
                        "deputyFor must be the memberId of another member of this list.",
                        "deputyFor skal være memberId for et andet medlem på listen.");
            }
        }
        return faults;
    }

    private void checkPeriod(Member member, String at) {
        if (member.from() != null && member.to() != null && member.to().isBefore(member.from())) {
            add(
                    at + "/to",
                    "PERIOD_REVERSED",
                    "The period ends before it begins; correct the dates.",
                    "Perioden slutter, før den begynder; ret datoerne.");
        }
    }

    private void checkMember(Member member, String at) {
        if (member.kkr() == null || !kkrs.contains(member.kkr())) {
            String codes = String.join(", ", kkrs.stream().sorted().toList());
            add(
                    at + "/kkr",
                    "UNKNOWN_KKR",
                    "There is no KKR of this code; use one of " + codes + ".",
                    "Der findes intet KKR med denne kode; brug en af " + codes + ".");
        }
        if (member.role() == null) {
            add(
                    at + "/role",
                    "NOT_NULL",
                    "A member of a KKR has a role; state it.",
                    "Et medlem af et KKR har en rolle; angiv den.");
        }
        checkBelongs(municipality(member.municipality(), at), member, at);
    }

    private void checkBelongs(@Nullable Municipality municipality, Member member, String at) {
        if (municipality != null && !municipality.kkr().equals(member.kkr())) {
            add(
                    at + "/municipality",
                    "MUNICIPALITY_OF_OTHER_KKR",
                    "This municipality belongs to KKR " + municipality.kkr() + "; correct one of the two.",
                    "Denne kommune hører til KKR " + municipality.kkr() + "; ret en af de to.");
        }
    }

    private void checkMunicipality(Member member, String at, Set<String> asked) {
        if (member.municipality() == null) {
            add(
                    at + "/municipality",
                    "NOT_NULL",
                    "This panel is of municipalities; state which one.",
                    "Panelet består af kommuner; angiv hvilken.");
        } else {
            Municipality municipality = municipality(member.municipality(), at);
            if (municipality != null && !asked.add(municipality.code())) {
                add(
                        at + "/municipality",
                        "DUPLICATE_MEMBER",
                        "This municipality stands twice; it is asked once.",
                        "Kommunen står to gange; den spørges én gang.");
            }
            if (member.kkr() != null) {
                checkBelongs(municipality, member, at);
            }
        }
        if (member.role() != null || member.deputyFor() != null) {
            add(
                    at,
                    "NOT_FOR_KIND",
                    "A municipality has neither role nor deputy in a panel; leave them out.",
                    "En kommune har hverken rolle eller stedfortræder i et panel; udelad dem.");
        }
    }

    private @Nullable Municipality municipality(@Nullable String code, String at) {
        Municipality found = code == null ? null : municipalities.get(code);
        if (code != null && found == null) {
            add(
                    at + "/municipality",
                    "UNKNOWN_MUNICIPALITY",
                    "There is no municipality of this code; use its official three digits.",
                    "Der findes ingen kommune med denne kode; brug dens officielle tre cifre.");
        }
        return found;
    }

    private void add(String pointer, String code, String en, String da) {
        faults.add(Fault.at(pointer, code, en, da));
    }
}
