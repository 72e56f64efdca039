package dk.kkr.contracts.goal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Checks that every SAME_AS points to a target with an actual of its own in the end: one that exists, and in no circle. */
public final class SameAsRules {

    private final Map<String, Target> leaves = new HashMap<>();
    private final Faults faults;

    private SameAsRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * Checks the goals together, as they stand in one contract or one year of an agreement.
     *
     * @param pointer makes a goal's key the pointer to it in what was sent
     */
    public static void check(List<Goal> goals, Faults faults, UnaryOperator<String> pointer) {
        SameAsRules rules = new SameAsRules(faults);
        for (Goal goal : goals) {
            goal.allTargets().filter(t -> !t.isGroup()).forEach(t -> rules.leaves.put(goal.key() + "/" + t.key(), t));
        }
        for (Goal goal : goals) {
            goal.allTargets().forEach(target -> rules.follow(goal, target, pointer.apply(String.valueOf(goal.key()))));
        }
    }

    private void follow(Goal goal, Target start, String at) {
        Set<String> seen = new HashSet<>();
        String here = goal.key() + "/" + start.key();
        @Nullable Target target = start;
        while (target != null
                && target.indicator() != null
                && target.indicator().kind() == IndicatorKind.SAME_AS) {
            if (!seen.add(here)) {
                faults.add(
                        at,
                        "SAME_AS_CIRCLE",
                        "'" + start.key() + "' is the same as itself in the end; point to a target that is measured.",
                        "'" + start.key() + "' peger i sidste ende på sig selv; peg på et målepunkt, der måles.");
                return;
            }
            here = target.indicator().goal() + "/" + target.indicator().target();
            target = leaves.get(here);
        }
        if (target == null) {
            faults.add(
                    at,
                    "SAME_AS_UNKNOWN",
                    "'" + start.key() + "' is to be the same as '" + here + "', which is not there; correct it.",
                    "'" + start.key() + "' skal være det samme som '" + here + "', som ikke findes; ret det.");
        }
    }
}
