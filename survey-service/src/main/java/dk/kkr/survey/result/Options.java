package dk.kkr.survey.result;

import dk.kkr.survey.result.ResultView.OptionResult;
import dk.kkr.survey.statistics.Population;
import dk.kkr.survey.statistics.Proportion;
import dk.kkr.survey.statistics.Ranks;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options with their counts, shares and places. */
final class Options {

    private Options() {}

    /**
     * @param counts by option, null where withheld
     * @param n members who answered
     */
    static List<OptionResult> of(Map<String, ? extends @Nullable Long> counts, long n, Population panel) {
        List<Long> shown = new ArrayList<>();
        counts.values().stream().filter(Objects::nonNull).forEach(shown::add);
        Iterator<Integer> ranks = Ranks.of(shown).iterator();
        List<OptionResult> results = new ArrayList<>();
        counts.forEach((key, count) -> results.add(
                count == null ? withheld(key) : option(key, new Proportion(count, n), ranks.next(), panel)));
        return results;
    }

    static OptionResult withheld(String key) {
        return new OptionResult(key, true, null, null, null, null);
    }

    private static OptionResult option(String key, Proportion part, int rank, Population panel) {
        Double share = part.share();
        return new OptionResult(
                key,
                false,
                part.count(),
                share == null ? null : Rounding.percent(share),
                rank,
                Rounding.percents(part.interval(panel)));
    }
}
