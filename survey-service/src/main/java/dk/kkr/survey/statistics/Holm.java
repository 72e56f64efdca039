package dk.kkr.survey.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's step-down adjustment: of many tests at once, the chance of even one false alarm stays at 5 %. */
public final class Holm {

    private Holm() {}

    /** Adjusted p values, in the order given. */
    public static List<Double> adjust(List<Double> pValues) {
        List<Integer> byP = IntStream.range(0, pValues.size())
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .toList();
        List<Double> adjusted = new ArrayList<>(Collections.nCopies(pValues.size(), 1.0));
        double highest = 0;
        for (int i = 0; i < byP.size(); i++) {
            int place = byP.get(i);
            highest = Math.max(highest, Math.min(1, (byP.size() - i) * pValues.get(place)));
            adjusted.set(place, highest);
        }
        return adjusted;
    }
}
