package dk.kkr.survey.result;

import dk.kkr.survey.result.ResultView.OptionChange;
import dk.kkr.survey.statistics.Holm;
import dk.kkr.survey.statistics.PairedChange;
import dk.kkr.survey.statistics.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every option in the second frame against the first, judged together since all are looked at. */
final class OptionChanges {

    private OptionChanges() {}

    static List<OptionChange> of(PickTally tally, Population panel) {
        List<PairedChange> all = IntStream.range(0, tally.options().size())
                .mapToObj(tally::change)
                .toList();
        List<Double> adjusted =
                Holm.adjust(all.stream().map(PairedChange::pValue).toList());
        List<OptionChange> changes = new ArrayList<>();
        for (int option = 0; option < all.size(); option++) {
            PairedChange change = all.get(option);
            Double difference = change.difference();
            changes.add(new OptionChange(
                    tally.options().get(option),
                    change.n(),
                    difference == null ? 0 : Rounding.figure(difference),
                    Rounding.figures(change.interval(panel)),
                    Rounding.figure(change.pValue()),
                    Rounding.figure(adjusted.get(option)),
                    change.verdict(adjusted.get(option))));
        }
        return changes;
    }
}
