package dk.kkr.survey.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for witnesses for one option of a question with several picks: somebody in each gaining cell picks it too, and
 * somebody in each losing cell no longer. Where that would be more picks than allowed, or none at all, another option is
 * exchanged with it.
 */
final class PickSafety implements Safety {

    private final Layout layout;
    private final Picks picks;
    private final int option;
    private final List<Exchange> ofOthers;

    /** @param frame what is shown of the other options at least */
    PickSafety(Layout layout, Picks picks, int option, Pattern frame) {
        this.layout = layout;
        this.picks = picks;
        this.option = option;
        this.ofOthers = exchanges(frame);
    }

    private List<Exchange> exchanges(Pattern pattern) {
        return Exchange.all(layout, pattern, Detail.ALL, cell -> picks.n().get(cell) > 0);
    }

    @Override
    public Set<Exposed> exposed(Pattern pattern) {
        Set<Exposed> exposed = new HashSet<>();
        long all = picks.picked(layout, 0, option);
        if (all == 0 || all == layout.sum(picks.n(), 0)) {
            return exposed;
        }
        List<Exchange> possible = exchanges(pattern).stream()
                .filter(exchange -> isPossible(exchange) || isPossible(exchange.reversed()))
                .toList();
        pattern.groups()
                .filter(group -> GroupSafety.isWithheld(layout, pattern, group))
                .forEach(group -> {
                    if (possible.stream().noneMatch(exchange -> exchange.changes(layout, group))) {
                        exposed.add(new Exposed(group, option));
                    }
                });
        return exposed;
    }

    private boolean isPossible(Exchange exchange) {
        if (!fits(exchange, option)) {
            return false;
        }
        if (picks.allow(exchange.gainMask(), exchange.loseMask(), 0, 0)) {
            return true;
        }
        for (Exchange other : ofOthers) {
            if (compensates(exchange, other) || compensates(exchange, other.reversed())) {
                return true;
            }
        }
        return false;
    }

    private boolean compensates(Exchange exchange, Exchange other) {
        if (!picks.allow(exchange.gainMask(), exchange.loseMask(), other.gainMask(), other.loseMask())) {
            return false;
        }
        for (int instead = 0; instead < picks.options(); instead++) {
            if (instead != option && fits(other, instead)) {
                return true;
            }
        }
        return false;
    }

    /** Whether in each gaining cell somebody lacks the option, and in each losing cell somebody has it. */
    private boolean fits(Exchange exchange, int some) {
        return exchange.gains().stream()
                        .allMatch(cell -> picks.count(cell, some) < picks.n().get(cell))
                && exchange.loses().stream().allMatch(cell -> picks.count(cell, some) > 0);
    }
}
