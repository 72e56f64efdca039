package dk.kkr.survey.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looks for witnesses for every withheld count of a question of which each person gives one answer. The witnesses leave it
 * as it is how many answered in each cell.
 */
final class ChoiceSafety implements Safety {

    private final Layout layout;
    private final Choices choices;
    private final int k;
    private final List<Long> n;
    private final List<BitSet> given;
    private final BitSet steps = new BitSet();
    private final BitSet everGiven = new BitSet();

    ChoiceSafety(Layout layout, Choices choices, int k) {
        this.layout = layout;
        this.choices = choices;
        this.k = k;
        this.n = choices.n();
        this.given = IntStream.range(0, layout.cells()).mapToObj(this::given).toList();
        steps.set(0, choices.steps());
        given.forEach(everGiven::or);
    }

    private BitSet given(int cell) {
        BitSet given = new BitSet();
        IntStream.range(0, choices.categories())
                .filter(category -> choices.count(cell, category) > 0)
                .forEach(given::set);
        return given;
    }

    @Override
    public Set<Exposed> exposed(Pattern pattern) {
        Set<Exposed> exposed = GroupSafety.unions(layout, pattern, n, k, cells -> false);
        Map<Integer, BitSet> witnessed = new HashMap<>();
        for (Exchange exchange : Exchange.all(
                layout, pattern, Detail.MEAN, cell -> !given.get(cell).isEmpty())) {
            witness(pattern, exchange, single(exchange), witnessed);
        }
        if (pattern.hasMeans()) {
            for (Exchange exchange : Exchange.all(
                    layout, pattern, Detail.ALL, cell -> !given.get(cell).isEmpty())) {
                witness(pattern, exchange, balanced(exchange), witnessed);
            }
        }
        pattern.groups()
                .filter(group -> GroupSafety.isWithheld(layout, pattern, group))
                .forEach(group -> {
                    BitSet missing = wanted(pattern, group);
                    missing.andNot(witnessed.getOrDefault(group, new BitSet()));
                    missing.stream().forEach(figure -> exposed.add(new Exposed(group, figure)));
                });
        return exposed;
    }

    /** Each count of answers that is withheld, and with them the mean; how many don't know is no answer. */
    private BitSet wanted(Pattern pattern, int group) {
        BitSet wanted = (BitSet) everGiven.clone();
        wanted.and(steps);
        if (pattern.of(group) == Detail.NOTHING && choices.scale()) {
            wanted.set(mean());
        }
        return wanted;
    }

    private int mean() {
        return choices.categories();
    }

    private void witness(Pattern pattern, Exchange exchange, BitSet figures, Map<Integer, BitSet> witnessed) {
        if (figures.isEmpty()) {
            return;
        }
        for (int group = 1; group < layout.groups(); group++) {
            if (pattern.of(group) != Detail.ALL && exchange.changes(layout, group)) {
                witnessed.computeIfAbsent(group, any -> new BitSet()).or(figures);
            }
        }
    }

    /** One person in each gaining cell gives another answer, and one in each losing cell the opposite. */
    private BitSet single(Exchange exchange) {
        BitSet from = common(exchange.gains());
        BitSet to = common(exchange.loses());
        BitSet changed = new BitSet();
        to.stream().filter(category -> hasOther(from, category)).forEach(changed::set);
        from.stream().filter(category -> hasOther(to, category)).forEach(changed::set);
        from.and(steps);
        to.and(steps);
        if (!from.isEmpty() && to.stream().anyMatch(step -> hasOther(from, step))) {
            changed.set(mean());
        }
        return changed;
    }

    private static boolean hasOther(BitSet categories, int category) {
        return categories.cardinality() > (categories.get(category) ? 1 : 0);
    }

    private BitSet common(List<Integer> cells) {
        BitSet common = (BitSet) given.get(cells.get(0)).clone();
        cells.forEach(cell -> common.and(given.get(cell)));
        return common;
    }

    /** Two persons of each cell move one step, in opposite directions: n and mean of every group stay. */
    private BitSet balanced(Exchange exchange) {
        BitSet changed = new BitSet();
        for (int low = 0; low + 1 < choices.steps(); low++) {
            for (int high = low + 1; high + 1 < choices.steps(); high++) {
                boolean apart =
                        isPossible(exchange.gains(), low, high, 1) && isPossible(exchange.loses(), low, high, -1);
                boolean together =
                        isPossible(exchange.gains(), low, high, -1) && isPossible(exchange.loses(), low, high, 1);
                if (apart || together) {
                    changed.set(low);
                    changed.set(high + 1);
                    changed.set(low + 1);
                    changed.set(high);
                }
            }
        }
        return changed;
    }

    /** Whether each cell can gain one at low and high + 1 and lose one at low + 1 and high (or the reverse). */
    private boolean isPossible(List<Integer> cells, int low, int high, int sign) {
        return cells.stream().allMatch(cell -> IntStream.of(low, low + 1, high, high + 1)
                .allMatch(step -> choices.count(cell, step) + sign * change(step, low, high) >= 0));
    }

    private static long change(int step, int low, int high) {
        return (step == low ? 1L : 0L)
                - (step == low + 1 ? 1 : 0)
                - (step == high ? 1 : 0)
                + (step == high + 1 ? 1 : 0);
    }
}
