package dk.kkr.contracts.agreement;

import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.GoalRules;
import dk.kkr.contracts.goal.SameAsRules;
import dk.kkr.contracts.goal.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Checks what is sent as an agreement: all faults at once. */
final class AgreementRules {

    private AgreementRules() {}

    static void check(AgreementBody body, Set<String> hubs) {
        Faults faults = new Faults();
        faults.key("/key", body.key());
        faults.notBlank("/title", body.title());
        notNegative(faults, "/evaluationAboveHours", body.evaluationAboveHours());
        notNegative(faults, "/reviewAboveHours", body.reviewAboveHours());
        notNegative(faults, "/reviewWindowMonths", body.reviewWindowMonths() - 1);
        for (int i = 0; i < body.parties().size(); i++) {
            faults.notBlank("/parties/" + i, body.parties().get(i));
        }
        sections(faults, body.requiredSections());
        faults.notNull("/fromYear", body.fromYear());
        faults.notNull("/toYear", body.toYear());
        if (body.fromYear() != null && body.toYear() != null) {
            span(faults, body, body.fromYear(), body.toYear(), hubs);
        }
        faults.refuseIfAny();
    }

    private static void sections(Faults faults, List<AgreementBody.RequiredSection> sections) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            String at = "/requiredSections/" + i;
            AgreementBody.RequiredSection section = sections.get(i);
            if (!faults.notNull(at, section)) {
                continue;
            }
            faults.key(at + "/key", section.key());
            faults.notBlank(at + "/heading", section.heading());
            if (section.key() != null && !seen.add(section.key())) {
                faults.duplicate(at + "/key", section.key());
            }
        }
    }

    private static void span(Faults faults, AgreementBody body, int from, int to, Set<String> hubs) {
        if (from > to || from < 2000 || to > 2200) {
            faults.add(
                    "/toYear",
                    "YEARS_REVERSED",
                    "An agreement covers whole years from 2000 on, and toYear is not before fromYear.",
                    "En aftale dækker hele år fra 2000, og toYear ligger ikke før fromYear.");
            return;
        }
        if (!faults.notEmpty("/goals", body.goals())) {
            return;
        }
        GoalRules.ofAgreement(faults, new GoalRules.Span(from, to), hubs)
                .check("/goals", body.goals(), Goal.Origin.NATIONAL, Set.of());
        if (faults.all().isEmpty()) {
            sameAs(faults, body.goals(), from, to);
        }
    }

    /** A SAME_AS must lead somewhere in every year that its target applies to. */
    private static void sameAs(Faults faults, List<Goal> goals, int from, int to) {
        Map<String, String> pointers = new HashMap<>();
        for (int i = 0; i < goals.size(); i++) {
            pointers.put(String.valueOf(goals.get(i).key()), "/goals/" + i);
        }
        Set<Object> told = new HashSet<>();
        UnaryOperator<String> pointer = key -> pointers.getOrDefault(key, "/goals");
        for (int year = from; year <= to; year++) {
            Faults ofYear = new Faults();
            SameAsRules.check(inYear(goals, year), ofYear, pointer);
            ofYear.all().stream()
                    .filter(told::add)
                    .forEach(f -> faults.add(
                            f.pointer(), f.code(), f.detail().en(), f.detail().da()));
        }
    }

    private static List<Goal> inYear(List<Goal> goals, int year) {
        return goals.stream()
                .filter(goal -> goal.applies(year))
                .map(goal -> goal.inContract(Goal.Origin.NATIONAL, 0, Target.inYear(goal.targets(), year)))
                .toList();
    }

    private static void notNegative(Faults faults, String at, int value) {
        if (value < 0) {
            faults.add(at, "MIN", "The number is too small.", "Tallet er for lille.");
        }
    }
}
