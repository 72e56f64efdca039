package dk.kkr.survey.disclosure;

import java.util.List;
import java.util.stream.IntStream;

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

    public long picked(Layout layout, int group, int option) {
        return layout.cellsOf(group).stream()
                .mapToLong(cell -> count(cell, option))
                .sum();
    }

    /** Whether all of some cells picked the same. */
    boolean isUnanimous(List<Integer> cells) {
        long all = cells.stream().mapToLong(n::get).sum();
        return all > 0
                && IntStream.range(0, options()).allMatch(option -> {
                    long picked = cells.stream()
                            .mapToLong(cell -> count(cell, option))
                            .sum();
                    return picked == 0 || picked == all;
                });
    }

    boolean isPickedByAll(Layout layout, int group, int option) {
        return picked(layout, group, option) == layout.sum(n, group);
    }

    private long picks(int cell) {
        return counts.get(cell).stream().mapToLong(Long::longValue).sum();
    }

    /** Whether everybody would still have one pick and no more than allowed, if these cells got one more and those one less. */
    boolean allow(long gain, long lose, long otherGain, long otherLose) {
        long touched = gain | lose | otherGain | otherLose;
        for (int cell = 0; cell < n.size(); cell++) {
            if ((touched >> cell & 1) == 1) {
                long after = picks(cell)
                        + (gain >> cell & 1)
                        - (lose >> cell & 1)
                        + (otherGain >> cell & 1)
                        - (otherLose >> cell & 1);
                if (after < n.get(cell) || after > most * n.get(cell)) {
                    return false;
                }
            }
        }
        return true;
    }
}
