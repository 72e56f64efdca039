package dk.kkr.contracts.contract;

import dk.kkr.contracts.agreement.AgreementBody;
import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.SameAsRules;
import dk.kkr.contracts.goal.Target;
import dk.kkr.kit.problem.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts together the goals of a contract (F3): every national goal that applies in the year, in order, with thresholds
 * settled by agreement and contract, then the regional ones; numbers run on without gaps.
 */
final class ContractGoals {

    private final int year;
    private final ContractBody body;
    private final Faults form = new Faults();
    private final Faults rules = new Faults();
    private final NationalTargets national;

    private ContractGoals(String hub, int year, ContractBody body) {
        this.year = year;
        this.body = body;
        this.national = new NationalTargets(hub, year, body, form, rules);
    }

    /**
     * @throws Refusal 400 with all faults of form, or 409 with every place that breaks F2 or F3, named by goal and target
     */
    static List<Goal> of(String hub, int year, ContractBody body, AgreementBody agreement) {
        return new ContractGoals(hub, year, body).together(agreement);
    }

    private List<Goal> together(AgreementBody agreement) {
        ContractRules.check(body, form);
        List<Goal> goals = new ArrayList<>();
        for (Goal goal : agreement.goals()) {
            if (goal.applies(year)) {
                List<Target> targets = new ArrayList<>();
                for (Target target : Target.inYear(goal.targets(), year)) {
                    targets.add(national.settle(goal, target));
                }
                targets.addAll(national.addedTo(goal));
                goals.add(goal.inContract(Goal.Origin.NATIONAL, goals.size() + 1, targets));
            }
        }
        national.refuseUnknown();
        regional(goals);
        form.refuseIfAny();
        sameAs(goals);
        form.refuseIfAny();
        refuseBrokenRules();
        return List.copyOf(goals);
    }

    private void regional(List<Goal> goals) {
        Set<String> nationalKeys =
                goals.stream().map(g -> String.valueOf(g.key())).collect(Collectors.toSet());
        for (int i = 0; i < body.regionalGoals().size(); i++) {
            Goal goal = body.regionalGoals().get(i);
            if (goal == null) {
                continue;
            }
            if (goal.key() != null && nationalKeys.contains(goal.key())) {
                form.duplicate("/regionalGoals/" + i + "/key", goal.key());
            }
            int number = goals.size() + 1;
            if (goal.number() != null && goal.number() != number) {
                form.add(
                        "/regionalGoals/" + i + "/number",
                        "FROZEN_FIELD",
                        "Numbers are given by the service: here " + number + "; leave the field out.",
                        "Numre gives af tjenesten: her " + number + "; udelad feltet.");
            }
            goals.add(goal.inContract(Goal.Origin.REGIONAL, number, plain(goal.targets())));
        }
    }

    private static List<Target> plain(List<Target> targets) {
        return targets.stream()
                .filter(java.util.Objects::nonNull)
                .map(t -> t.targets() != null
                        ? t.withTargets(plain(t.targets()))
                        : NationalTargets.leaf(t, t.title(), t.indicator(), t.threshold(), t.weight(), null))
                .toList();
    }

    private void sameAs(List<Goal> goals) {
        Map<String, String> pointers = new HashMap<>();
        for (int i = 0; i < body.regionalGoals().size(); i++) {
            pointers.put(String.valueOf(body.regionalGoals().get(i).key()), "/regionalGoals/" + i);
        }
        SameAsRules.check(goals, form, key -> pointers.getOrDefault(key, "/nationalTargets"));
    }

    private void refuseBrokenRules() {
        if (rules.all().isEmpty()) {
            return;
        }
        throw Refusal.rule(
                rules.all().get(0).code(),
                rules.all().stream().map(f -> f.detail().en()).collect(Collectors.joining(" ")),
                rules.all().stream().map(f -> f.detail().da()).collect(Collectors.joining(" ")),
                rules.all());
    }
}
