package dk.kkr.survey.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Decides what may be shown (S5). Pure: the same counts give the same decision.
 *
 * @param k the least number of answers of which a group's figures are shown
 */
public record Disclosure(int k) {

    /** S5's own number. */
    public static final Disclosure OF_FIVE = new Disclosure(5);

    public Disclosure {
        if (k < 2) {
            throw new IllegalArgumentException("A group of one is a person: k must be at least 2, not " + k);
        }
    }

    /** Groups about which anything at all is shown; no question shows more. */
    public Pattern ofGroups(Layout layout) {
        List<Long> responded = IntStream.range(0, layout.cells())
                .mapToObj(cell -> layout.responded(layout.cellGroup(cell)))
                .toList();
        return search(layout, Pattern.everything(layout), responded, cells -> false);
    }

    /** A question of which each person gives one answer. */
    public Pattern ofChoices(Layout layout, Pattern within, Choices choices) {
        Pattern most = start(layout, within, choices.n(), group -> choices.isUnanimous(layout, group));
        return most.isShown(0)
                ? new LeastHiding(
                                layout,
                                new ChoiceSafety(layout, choices, k),
                                choices.scale(),
                                Pattern.everybodyOnly(layout))
                        .within(most)
                : most;
    }

    /**
     * A question without counts: numbers, free text.
     *
     * @param n answers per cell
     * @param unanimous whether all of some cells gave one answer
     */
    public Pattern ofNumbers(Layout layout, Pattern within, List<Long> n, Predicate<List<Integer>> unanimous) {
        return search(layout, within, n, unanimous);
    }

    /** A question of which figures of everybody alone are shown. */
    public Pattern ofEverybody(Layout layout, long answers) {
        return isEnough(answers) ? Pattern.everybodyOnly(layout) : Pattern.nothing(layout);
    }

    /** Whether so many answers are enough to tell anything of them. */
    public boolean isEnough(long answers) {
        return answers >= k;
    }

    /**
     * A question of which each person picks some options: option by option where that suffices. A count of picks within a
     * group that is large enough may be small, or none (S5): rows and columns are withheld for the number of their
     * answers only, cells for what their counts would give away.
     */
    public PickPattern ofPicks(Layout layout, Pattern within, Picks picks) {
        Pattern frame = search(layout, within, picks.n(), picks::isUnanimous);
        if (!frame.isShown(0)) {
            return new PickPattern(frame, sameForAll(frame, picks));
        }
        List<Pattern> options = IntStream.range(0, picks.options())
                .mapToObj(option -> ofOption(layout, frame, picks, option))
                .toList();
        Pattern margins = frame.marginsOnly(layout);
        boolean safe = IntStream.range(0, picks.options())
                .allMatch(option -> new PickSafety(layout, picks, option, margins)
                        .exposed(margins)
                        .containsAll(new PickSafety(layout, picks, option, frame).exposed(options.get(option))));
        return safe ? new PickPattern(frame, options) : together(layout, frame, picks);
    }

    private Pattern ofOption(Layout layout, Pattern frame, Picks picks, int option) {
        Pattern most = hide(layout, frame, group -> !layout.isMargin(group) && isTelling(layout, picks, option, group));
        return new LeastHiding(layout, new PickSafety(layout, picks, option, frame), false, frame.marginsOnly(layout))
                .within(most);
    }

    /** All options alike, for where the number of picks is known so well that one option gives another away. */
    private PickPattern together(Layout layout, Pattern frame, Picks picks) {
        Safety all = pattern -> {
            Set<Safety.Exposed> exposed =
                    new HashSet<>(new GroupSafety(layout, picks.n(), k, cells -> false).exposed(pattern));
            for (int option = 0; option < picks.options(); option++) {
                exposed.addAll(new PickSafety(layout, picks, option, pattern).exposed(pattern));
            }
            return exposed;
        };
        Pattern most = hide(
                layout,
                frame,
                group -> !layout.isMargin(group)
                        && IntStream.range(0, picks.options())
                                .anyMatch(option -> isTelling(layout, picks, option, group)));
        Pattern pattern = new LeastHiding(layout, all, false, frame.marginsOnly(layout)).within(most);
        return new PickPattern(pattern, sameForAll(pattern, picks));
    }

    private static boolean isTelling(Layout layout, Picks picks, int option, int group) {
        return layout.sum(picks.n(), group) > 0 && picks.isPickedByAll(layout, group, option);
    }

    private static List<Pattern> sameForAll(Pattern pattern, Picks picks) {
        return IntStream.range(0, picks.options()).mapToObj(option -> pattern).toList();
    }

    private Pattern search(Layout layout, Pattern within, List<Long> answers, Predicate<List<Integer>> unanimous) {
        Pattern most = start(layout, within, answers, group -> unanimous.test(layout.cellsOf(group)));
        return most.isShown(0)
                ? new LeastHiding(
                                layout,
                                new GroupSafety(layout, answers, k, unanimous),
                                false,
                                Pattern.everybodyOnly(layout))
                        .within(most)
                : most;
    }

    /** What is withheld for its own sake. */
    private Pattern start(Layout layout, Pattern within, List<Long> answers, IntPredicate unanimous) {
        if (!within.isShown(0) || layout.sum(answers, 0) < k) {
            return Pattern.nothing(layout);
        }
        return hide(layout, within, group -> layout.sum(answers, group) < k || unanimous.test(group));
    }

    private static Pattern hide(Layout layout, Pattern within, IntPredicate withheld) {
        Pattern pattern = within;
        for (int group = 1; group < layout.groups(); group++) {
            if (withheld.test(group) && !layout.isEverybody(group)) {
                pattern = pattern.with(group, Detail.NOTHING);
            }
        }
        return pattern;
    }
}
