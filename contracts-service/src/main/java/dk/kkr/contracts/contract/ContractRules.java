package dk.kkr.contracts.contract;

import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.GoalRules;
import dk.kkr.contracts.goal.TextRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what a hub states of a contract, as far as it can be judged without the agreement. */
final class ContractRules {

    private ContractRules() {}

    static void check(ContractBody body, Faults faults) {
        TextRules.check(body, faults);
        if (body.title() != null) {
            faults.notBlank("/title", body.title());
        }
        GoalRules.ofContract(faults).check("/regionalGoals", body.regionalGoals(), Goal.Origin.REGIONAL, Set.of());
        each(faults, "/focusAreas", body.focusAreas(), (at, area) -> faults.notBlank(at + "/title", area.title()));
        each(faults, "/followUps", body.followUps(), (at, followUp) -> {
            faults.notBlank(at + "/title", followUp.title());
            faults.notNull(at + "/dueOn", followUp.dueOn());
        });
        Set<String> keys = new HashSet<>();
        each(faults, "/sections", body.sections(), (at, section) -> {
            faults.key(at + "/key", section.key());
            faults.notBlank(at + "/heading", section.heading());
            if (section.key() != null && !keys.add(section.key())) {
                faults.duplicate(at + "/key", section.key());
            }
        });
    }

    private interface Check<T> {
        void at(String pointer, T item);
    }

    private static <T> void each(Faults faults, String at, List<T> items, Check<T> check) {
        for (int i = 0; i < items.size(); i++) {
            T item = items.get(i);
            if (faults.notNull(at + "/" + i, item)) {
                check.at(at + "/" + i, item);
            }
        }
    }
}
