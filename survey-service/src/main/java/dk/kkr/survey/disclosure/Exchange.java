package dk.kkr.survey.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A way in which answers could pass between cells without any shown group noticing: what some cells gain, others of the
 * same shown rows and columns lose.
 *
 * @param gains cells that gain
 * @param loses cells that lose
 * @param gainMask the former as bits
 * @param loseMask the latter as bits
 */
record Exchange(List<Integer> gains, List<Integer> loses, long gainMask, long loseMask) {

    /** Longer ways are not looked for: they only ever spare what shorter ones have not. */
    private static final int MOST_CELLS = 6;

    private record Link(int cell, int left, int right) {}

    private static Exchange of(List<Integer> gains, List<Integer> loses) {
        return new Exchange(List.copyOf(gains), List.copyOf(loses), Layout.mask(gains), Layout.mask(loses));
    }

    /** The same, the other way round. */
    Exchange reversed() {
        return new Exchange(loses, gains, loseMask, gainMask);
    }

    /** Whether a group has more or fewer answers of a kind afterwards. */
    boolean changes(Layout layout, int group) {
        long cells = layout.mask(group);
        return Long.bitCount(gainMask & cells) != Long.bitCount(loseMask & cells);
    }

    /** All ways that leave alone every group shown with at least so much detail. */
    static List<Exchange> all(Layout layout, Pattern pattern, Detail least, IntPredicate answered) {
        List<Link> links = links(layout, pattern, least, answered);
        List<Exchange> found = new ArrayList<>();
        for (int first = 0; first < links.size(); first++) {
            List<Integer> gains = new ArrayList<>(List.of(links.get(first).cell()));
            follow(links, first, links.get(first).right(), true, gains, new ArrayList<>(), new ArrayList<>(), found);
        }
        return found;
    }

    /**
     * Withheld cells as links between their row and their column; rows that are not shown are one (everybody without the
     * shown rows), and columns likewise.
     */
    private static List<Link> links(Layout layout, Pattern pattern, Detail least, IntPredicate answered) {
        List<Link> links = new ArrayList<>();
        for (int cell = 0; cell < layout.cells(); cell++) {
            if (answered.test(cell) && !pattern.shows(layout.cellGroup(cell), least)) {
                links.add(new Link(cell, left(layout, pattern, least, cell), right(layout, pattern, least, cell)));
            }
        }
        return links;
    }

    static int left(Layout layout, Pattern pattern, Detail least, int cell) {
        int row = layout.rowOf(cell);
        return pattern.shows(layout.rowGroup(row), least) ? row : layout.rows().size();
    }

    static int right(Layout layout, Pattern pattern, Detail least, int cell) {
        int column = layout.columnOf(cell);
        return pattern.shows(layout.columnGroup(column), least)
                ? column
                : layout.columns().size();
    }

    private static void follow(
            List<Link> links,
            int first,
            int at,
            boolean atRight,
            List<Integer> gains,
            List<Integer> loses,
            List<Integer> passed,
            List<Exchange> found) {
        if (!atRight && at == links.get(first).left()) {
            found.add(of(gains, loses));
            return;
        }
        int mark = atRight ? at : -1 - at;
        if (passed.contains(mark) || gains.size() + loses.size() == MOST_CELLS) {
            return;
        }
        passed.add(mark);
        List<Integer> taking = atRight ? loses : gains;
        for (int next = first + 1; next < links.size(); next++) {
            Link link = links.get(next);
            if ((atRight ? link.right() : link.left()) == at
                    && !gains.contains(link.cell())
                    && !loses.contains(link.cell())) {
                taking.add(link.cell());
                follow(links, first, atRight ? link.left() : link.right(), !atRight, gains, loses, passed, found);
                taking.remove(taking.size() - 1);
            }
        }
        passed.remove(passed.size() - 1);
    }
}
