package dk.kkr.survey.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What can be had by adding and subtracting shown groups: the figures of certain unions of withheld cells. */
final class Unions {

    private record Link(int cell, int left, int right) {}

    private Unions() {}

    /** How many such unions would tell too much, of those of whom somebody took part. */
    static int telling(Layout layout, Pattern pattern, Predicate<List<Integer>> isTelling) {
        List<Link> links = new ArrayList<>();
        for (int cell = 0; cell < layout.cells(); cell++) {
            if (layout.hasResponse(cell) && !pattern.isShown(layout.cellGroup(cell))) {
                links.add(new Link(
                        cell,
                        1 << Exchange.left(layout, pattern, Detail.MEAN, cell),
                        1 << Exchange.right(layout, pattern, Detail.MEAN, cell)));
            }
        }
        int lefts = links.stream().mapToInt(Link::left).reduce(0, (a, b) -> a | b);
        int rights = links.stream().mapToInt(Link::right).reduce(0, (a, b) -> a | b);
        int found = 0;
        for (int left = lefts; left >= 0; left = left == 0 ? -1 : (left - 1) & lefts) {
            for (int right = rights; right >= 0; right = right == 0 ? -1 : (right - 1) & rights) {
                List<Integer> union = union(links, left, right);
                found += !union.isEmpty() && isTelling.test(union) ? 1 : 0;
            }
        }
        return found;
    }

    /** Some rows without some columns: a union of cells, if nothing is subtracted that was not added; else empty. */
    private static List<Integer> union(List<Link> links, int lefts, int rights) {
        List<Integer> union = new ArrayList<>();
        for (Link link : links) {
            boolean added = (link.left() & lefts) != 0;
            boolean subtracted = (link.right() & rights) != 0;
            if (subtracted && !added) {
                return List.of();
            }
            if (added && !subtracted) {
                union.add(link.cell());
            }
        }
        return union;
    }
}
