package dk.kkr.survey.disclosure;

import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Knows everything that is shown and solves for what is not, by integer programming; shares no code with the engine but the
 * numbering of groups.
 */
final class Attacker {

    private final Layout layout;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable[][] counts;
    private final Variable[] answered;

    private Attacker(Layout layout, int categories) {
        this.layout = layout;
        this.counts = new Variable[layout.cells()][categories];
        this.answered = new Variable[layout.cells()];
        for (int cell = 0; cell < layout.cells(); cell++) {
            long responded = layout.responded(layout.cellGroup(cell));
            answered[cell] = integer("n" + cell, responded);
            for (int category = 0; category < categories; category++) {
                counts[cell][category] = integer("x" + cell + "_" + category, responded);
            }
        }
    }

    private Variable integer(String name, long most) {
        Variable variable = model.newVariable(name);
        return variable.lower(0).upper(most).integer(true);
    }

    /** Knows the answers to a question of which each person gives one, as far as a pattern shows them. */
    static Attacker onChoices(Layout layout, Choices choices, Pattern pattern) {
        Attacker attacker = new Attacker(layout, choices.categories());
        for (int cell = 0; cell < layout.cells(); cell++) {
            Expression whole = attacker.model.newExpression("whole" + cell).level(0);
            whole.set(attacker.answered[cell], -1);
            for (Variable count : attacker.counts[cell]) {
                whole.set(count, 1);
            }
        }
        for (int group = 0; group < layout.groups(); group++) {
            if (pattern.of(group) == Detail.ALL) {
                for (int category = 0; category < choices.categories(); category++) {
                    attacker.knows(group, List.of(category), false, choices.count(layout, group, category));
                }
            } else if (pattern.of(group) == Detail.MEAN) {
                List<Integer> steps =
                        IntStream.range(0, choices.steps()).boxed().toList();
                int of = group;
                attacker.knows(
                        group,
                        steps,
                        false,
                        steps.stream()
                                .mapToLong(step -> choices.count(layout, of, step))
                                .sum());
                attacker.knows(
                        group,
                        steps,
                        true,
                        steps.stream()
                                .mapToLong(step -> (step + 1) * choices.count(layout, of, step))
                                .sum());
                if (choices.dontKnow()) {
                    attacker.knows(
                            group, List.of(choices.steps()), false, choices.count(layout, group, choices.steps()));
                }
            }
        }
        return attacker;
    }

    /** Knows the answers to a question with several picks. */
    static Attacker onPicks(Layout layout, Picks picks, PickPattern pattern) {
        Attacker attacker = new Attacker(layout, picks.options());
        for (int cell = 0; cell < layout.cells(); cell++) {
            Expression least = attacker.model.newExpression("least" + cell).lower(0);
            Expression most = attacker.model.newExpression("most" + cell).upper(0);
            least.set(attacker.answered[cell], -1);
            most.set(attacker.answered[cell], -picks.most());
            for (int option = 0; option < picks.options(); option++) {
                least.set(attacker.counts[cell][option], 1);
                most.set(attacker.counts[cell][option], 1);
                Expression part = attacker.model
                        .newExpression("part" + cell + "_" + option)
                        .upper(0);
                part.set(attacker.counts[cell][option], 1);
                part.set(attacker.answered[cell], -1);
            }
        }
        for (int group = 0; group < layout.groups(); group++) {
            if (pattern.frame().of(group) != Detail.NOTHING) {
                Expression n = attacker.model.newExpression("n of " + group).level(layout.sum(picks.n(), group));
                layout.cellsOf(group).forEach(cell -> n.set(attacker.answered[cell], 1));
            }
            for (int option = 0; option < picks.options(); option++) {
                if (pattern.options().get(option).of(group) != Detail.NOTHING) {
                    attacker.knows(group, List.of(option), false, picks.picked(layout, group, option));
                }
            }
        }
        return attacker;
    }

    private void knows(int group, List<Integer> some, boolean weighted, long value) {
        Expression known =
                model.newExpression("known " + group + some + weighted).level(value);
        for (int cell : layout.cellsOf(group)) {
            for (int category : some) {
                known.set(counts[cell][category], weighted ? category + 1 : 1);
            }
        }
    }

    /** Whether a group's count can have but one value. */
    boolean solves(int group, int category) {
        return least(group, category, 1) == -least(group, category, -1);
    }

    private long least(int group, int category, int sign) {
        for (Variable[] cell : counts) {
            for (Variable count : cell) {
                count.weight(null);
            }
        }
        for (int cell : layout.cellsOf(group)) {
            counts[cell][category].weight(sign);
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("What is shown contradicts itself: " + result.getState());
        }
        return Math.round(result.getValue());
    }
}
