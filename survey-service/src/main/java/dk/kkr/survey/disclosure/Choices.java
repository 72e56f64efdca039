package dk.kkr.survey.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts of answers of which each person gives one: a scale, or one choice of several.
 *
 * @param counts per cell, one count per category
 * @param scale whether the categories are steps of a scale, in order, so that they have a mean
 * @param dontKnow whether the last category is <i>don't know</i>, which is no part of {@code n} and mean
 */
public record Choices(List<List<Long>> counts, boolean scale, boolean dontKnow) {

    int categories() {
        return counts.get(0).size();
    }

    /** Categories with a place on the scale. */
    int steps() {
        return categories() - (dontKnow ? 1 : 0);
    }

    long count(int cell, int category) {
        return counts.get(cell).get(category);
    }

    public long count(Layout layout, int group, int category) {
        return layout.cellsOf(group).stream()
                .mapToLong(cell -> count(cell, category))
                .sum();
    }

    /** Answers other than <i>don't know</i>, per cell. */
    List<Long> n() {
        return counts.stream()
                .map(cell -> cell.subList(0, steps()).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .toList();
    }

    /** Whether all of a group gave one answer. */
    boolean isUnanimous(Layout layout, int group) {
        return IntStream.range(0, categories())
                        .filter(category -> count(layout, group, category) > 0)
                        .count()
                == 1;
    }
}
