package dk.kkr.survey.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Looks for witnesses for one option of a question with several picks: somebody in each gaining cell picks it too, or
 * instead of another option, and somebody in each losing cell does the opposite.
 *
 * @param frame what is shown of the other options at least
 */
record PickSafety(Layout layout, Picks picks, int option, Pattern frame) implements Safety {

    @Override
    public Set<Exposed> exposed(Pattern pattern) {
        Set<Exposed> exposed = new HashSet<>();
        long all = picks.picked(layout, 0, option);
        if (all == 0 || all == layout.sum(picks.n(), 0)) {
            return exposed;
        }
        List<Exchange> possible = Exchange.all(
                        layout, pattern, Detail.ALL, cell -> picks.n().get(cell) > 0)
                .stream()
                .filter(this::isPossible)
                .toList();
        pattern.groups()
                .filter(group -> GroupSafety.isWithheld(layout, pattern, group))
                .forEach(group -> {
                    if (possible.stream().noneMatch(exchange -> exchange.net(layout, group) != 0)) {
                        exposed.add(new Exposed(group, option));
                    }
                });
        return exposed;
    }

    private boolean isPossible(Exchange exchange) {
        return isPossible(exchange, exchange.gains(), exchange.loses())
                || isPossible(exchange, exchange.loses(), exchange.gains());
    }

    private boolean isPossible(Exchange exchange, List<Integer> gains, List<Integer> loses) {
        if (!gains.stream().allMatch(cell -> lacks(cell, option))
                || !loses.stream().allMatch(cell -> has(cell, option))) {
            return false;
        }
        return (gains.stream().allMatch(picks::hasRoom) && loses.stream().allMatch(picks::hasSpare))
                || (leavesOthers(exchange)
                        && IntStream.range(0, picks.options())
                                .anyMatch(other -> other != option
                                        && gains.stream().allMatch(cell -> has(cell, other))
                                        && loses.stream().allMatch(cell -> lacks(cell, other))));
    }

    /** Whether no group that may show the other options would notice. */
    private boolean leavesOthers(Exchange exchange) {
        return frame.groups().allMatch(group -> frame.of(group) == Detail.NOTHING || exchange.net(layout, group) == 0);
    }

    private boolean has(int cell, int option) {
        return picks.count(cell, option) > 0;
    }

    private boolean lacks(int cell, int option) {
        return picks.count(cell, option) < picks.n().get(cell);
    }
}
