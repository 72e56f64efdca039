package dk.kkr.goals.indicator;

import dk.kkr.goals.arithmetic.Threshold;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Indicator;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the indicators of a contract come to at one time. Those computed from rows are measured together, a year at a time,
 * when the first of the year is asked for.
 */
public final class Measures {

    /**
     * What will be asked for.
     *
     * @param indicator not {@code SAME_AS}: that has been followed
     * @param threshold says whether it is the rise since a year that is held to it
     */
    public record Asked(Indicator indicator, @Nullable Threshold threshold) {

        private Set<Integer> years(int contractYear) {
            Set<Integer> years = new LinkedHashSet<>(Set.of(indicator.period().of(contractYear)));
            if (threshold != null && threshold.sinceYear() != null) {
                years.add(indicator.period().of(threshold.sinceYear()));
            }
            return years;
        }
    }

    private final Indicators indicators;
    private final Contract contract;
    private final @Nullable Instant asOf;
    private final Map<Integer, Set<Indicator>> ofRows;
    private final Map<Integer, Map<Indicator, Figure>> found = new HashMap<>();

    Measures(Indicators indicators, Contract contract, List<Asked> asked, @Nullable Instant asOf) {
        this.indicators = indicators;
        this.contract = contract;
        this.asOf = asOf;
        this.ofRows = asked.stream()
                .filter(one -> one.indicator().kind().fromRows())
                .flatMap(one -> one.years(contract.year()).stream().map(year -> Map.entry(year, one.indicator())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /**
     * The figure a target is held to its threshold with; for a rise that is the points since the earlier year.
     *
     * @param goal key of the goal the indicator stands in, for its activities
     */
    public Figure of(String goal, Asked asked) {
        Figure now = inYear(goal, asked.indicator(), contract.year());
        Integer since = asked.threshold() == null ? null : asked.threshold().sinceYear();
        return since == null || now.actual() == null ? now : now.since(since, inYear(goal, asked.indicator(), since));
    }

    private Figure inYear(String goal, Indicator indicator, int contractYear) {
        if (!indicator.kind().fromRows()) {
            return indicators.elsewhere(contract, goal, indicator, contractYear, asOf);
        }
        Map<Indicator, Figure> ofYear = found.computeIfAbsent(indicator.period().of(contractYear), this::measureYear);
        return Objects.requireNonNull(ofYear.get(indicator), "An indicator was not announced");
    }

    private Map<Indicator, Figure> measureYear(int year) {
        return indicators.fromRows(contract.hub(), year, ofRows.getOrDefault(year, Set.of()), asOf);
    }
}
