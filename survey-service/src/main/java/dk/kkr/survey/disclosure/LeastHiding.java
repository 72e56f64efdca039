package dk.kkr.survey.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pattern that withholds least and exposes nothing. Cells are given up before rows and columns, which readers
 * want most; small groups before large ones; at a tie those of which a smaller part of the panel has answered.
 */
final class LeastHiding {

    /** After so many patterns a good one is taken for the best. */
    private static final int MOST_TRIED = 1500;

    private final Layout layout;
    private final Safety safety;
    private final Set<Safety.Exposed> unavoidable;
    private final boolean meansHelp;
    private final Pattern least;
    private final Map<Pattern, Integer> known = new HashMap<>();

    /**
     * @param meansHelp whether a margin can be shown with its mean alone
     * @param least what is shown in any case; what that exposes cannot be helped
     */
    LeastHiding(Layout layout, Safety safety, boolean meansHelp, Pattern least) {
        this.layout = layout;
        this.safety = safety;
        this.meansHelp = meansHelp;
        this.least = least;
        this.unavoidable = safety.exposed(least);
    }

    private record Step(Pattern pattern, int next, double cost) {}

    /** The best pattern that shows no more than {@code most}. */
    Pattern within(Pattern most) {
        Pattern good = pruned(most, greedy(most));
        double bound = cost(good) - cost(most);
        PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparingDouble(Step::cost));
        open.add(new Step(most, 1, 0));
        for (int tried = 0; tried < MOST_TRIED; tried++) {
            Step step = open.poll();
            if (step == null || step.cost() >= bound - 1e-9) {
                return good;
            }
            if (exposures(step.pattern()) == 0) {
                return step.pattern();
            }
            for (int group = step.next(); group < layout.groups(); group++) {
                for (Detail less : lessThan(step.pattern(), group)) {
                    double cost = step.cost() + cost(group, step.pattern().of(group)) * -1 + cost(group, less);
                    if (cost < bound) {
                        open.add(new Step(step.pattern().with(group, less), group + 1, cost));
                    }
                }
            }
        }
        return good;
    }

    /** Gives up, one after another, what mends most at the least cost. */
    private Pattern greedy(Pattern most) {
        Pattern pattern = most;
        int exposed = exposures(pattern);
        while (exposed > 0) {
            Pattern best = null;
            double bestGain = Double.NEGATIVE_INFINITY;
            int bestExposed = exposed;
            for (int group = 1; group < layout.groups(); group++) {
                for (Detail less : lessThan(pattern, group)) {
                    Pattern tried = pattern.with(group, less);
                    int left = exposures(tried);
                    double gain = (exposed - left) / (cost(group, less) - cost(group, pattern.of(group)));
                    if (best == null || gain > bestGain) {
                        best = tried;
                        bestGain = gain;
                        bestExposed = left;
                    }
                }
            }
            if (best == null) {
                return pattern;
            }
            pattern = best;
            exposed = bestExposed;
        }
        return pattern;
    }

    /** Shows again what need not have been given up, the dearest first. */
    private Pattern pruned(Pattern most, Pattern pattern) {
        List<Integer> dearest = IntStream.range(1, layout.groups())
                .boxed()
                .sorted(Comparator.comparingDouble(group -> -cost(group, Detail.NOTHING)))
                .toList();
        Pattern kept = pattern;
        for (int group : dearest) {
            for (Detail detail : new Detail[] {Detail.ALL, Detail.MEAN}) {
                boolean more = detail.compareTo(kept.of(group)) > 0 && detail.compareTo(most.of(group)) <= 0;
                boolean allowed = detail == Detail.ALL || (meansHelp && layout.isMargin(group));
                if (more && allowed && exposures(kept.with(group, detail)) == 0) {
                    kept = kept.with(group, detail);
                }
            }
        }
        return kept;
    }

    private List<Detail> lessThan(Pattern pattern, int group) {
        if (pattern.of(group).compareTo(least.of(group)) <= 0 || layout.isEverybody(group)) {
            return List.of();
        }
        return meansHelp && layout.isMargin(group) && pattern.of(group) == Detail.ALL
                ? List.of(Detail.MEAN, Detail.NOTHING)
                : List.of(Detail.NOTHING);
    }

    /** How many figures a pattern exposes that could be kept. */
    int exposures(Pattern pattern) {
        Integer count = known.get(pattern);
        if (count == null) {
            count = (int) safety.exposed(pattern).stream()
                    .filter(exposed -> !unavoidable.contains(exposed))
                    .count();
            known.put(pattern, count);
        }
        return count;
    }

    private double cost(Pattern pattern) {
        return pattern.groups()
                .mapToDouble(group -> cost(group, pattern.of(group)))
                .sum();
    }

    private double cost(int group, @Nullable Detail detail) {
        if (detail == Detail.ALL || group == 0) {
            return 0;
        }
        double answers = layout.responded(group) + 5;
        double rate = layout.panel(group) == 0 ? 0 : (double) layout.responded(group) / layout.panel(group);
        double whole = (answers + rate / 10) * (layout.isMargin(group) ? 10 : 1);
        return detail == Detail.MEAN ? 0.4 * whole : whole;
    }
}
