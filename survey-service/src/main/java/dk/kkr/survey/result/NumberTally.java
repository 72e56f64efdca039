package dk.kkr.survey.result;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.survey.disclosure.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Numbers, of which mean and spread are shown, never one of them. */
final class NumberTally implements QuestionTally {

    private final List<List<Double>> numbers = new ArrayList<>();
    private long dontKnow;

    NumberTally(int cells) {
        for (int cell = 0; cell < cells; cell++) {
            numbers.add(new ArrayList<>());
        }
    }

    @Override
    public void add(int cell, JsonNode answer) {
        if (QuestionTally.isDontKnow(answer)) {
            dontKnow++;
        } else {
            numbers.get(cell).add(answer.doubleValue());
        }
    }

    long dontKnow() {
        return dontKnow;
    }

    List<Long> n() {
        return numbers.stream().map(cell -> (long) cell.size()).toList();
    }

    boolean isUnanimous(List<Integer> cells) {
        return cells.stream()
                        .flatMap(cell -> numbers.get(cell).stream())
                        .distinct()
                        .count()
                == 1;
    }

    double mean(Layout layout, int group) {
        return doubles(layout, group).average().orElseThrow();
    }

    /** The standard deviation with n − 1; of at least two. */
    double sd(Layout layout, int group) {
        double mean = mean(layout, group);
        double squares =
                doubles(layout, group).map(one -> (one - mean) * (one - mean)).sum();
        return Math.sqrt(squares / (of(layout, group).count() - 1));
    }

    private DoubleStream doubles(Layout layout, int group) {
        return of(layout, group).sorted().mapToDouble(Double::doubleValue);
    }

    private Stream<Double> of(Layout layout, int group) {
        return layout.cellsOf(group).stream().flatMap(cell -> numbers.get(cell).stream());
    }
}
