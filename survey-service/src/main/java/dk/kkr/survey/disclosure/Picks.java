package dk.kkr.survey.disclosure;

import java.util.List;

/**
 * Counts of a question of which each person picks some options.
 *
 * @param n persons who picked at all, per cell
 * @param counts per cell, one count per option
 * @param most options that a person may pick
 */
public record Picks(List<Long> n, List<List<Long>> counts, int most) {

    int options() {
        return counts.get(0).size();
    }

    long count(int cell, int option) {
        return counts.get(cell).get(option);
    }

    long picked(Layout layout, int group, int option) {
        return layout.cellsOf(group).stream()
                .mapToLong(cell -> count(cell, option))
                .sum();
    }

    private long picks(int cell) {
        return counts.get(cell).stream().mapToLong(Long::longValue).sum();
    }

    /** Whether one pick more would still be possible for somebody in a cell. */
    boolean hasRoom(int cell) {
        return picks(cell) < most * n.get(cell);
    }

    /** Whether everybody in a cell would still have a pick with one less. */
    boolean hasSpare(int cell) {
        return picks(cell) > n.get(cell);
    }
}
