package dk.kkr.goals.indicator;

import dk.kkr.goals.account.Activities;
import dk.kkr.goals.arithmetic.Threshold;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Indicator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an indicator of a contract comes to, whatever its kind. */
@Singleton
public class Indicators {

    private final RowIndicators rowIndicators;
    private final ReportedValues reportedValues;
    private final Activities activities;

    Indicators(RowIndicators rowIndicators, ReportedValues reportedValues, Activities activities) {
        this.rowIndicators = rowIndicators;
        this.reportedValues = reportedValues;
        this.activities = activities;
    }

    /**
     * The figure a target is held to its threshold with; for a rise that is the points since the earlier year.
     *
     * @param goal key of the goal the indicator stands in, for its activities
     * @param indicator not {@code SAME_AS}: that has been followed
     */
    public Figure measure(
            Contract contract,
            String goal,
            Indicator indicator,
            @Nullable Threshold threshold,
            @Nullable Instant asOf) {
        Figure now = inYear(contract, goal, indicator, contract.year(), asOf);
        if (threshold == null || threshold.sinceYear() == null || now.actual() == null) {
            return now;
        }
        return now.since(threshold.sinceYear(), inYear(contract, goal, indicator, threshold.sinceYear(), asOf));
    }

    private Figure inYear(
            Contract contract, String goal, Indicator indicator, int contractYear, @Nullable Instant asOf) {
        return switch (indicator.kind()) {
            case REPORTED_VALUE -> reportedValues.measure(contract.hub(), contractYear, indicator, asOf);
            case ACTIVITIES -> activities(contract, goal, indicator.activities(), asOf);
            case ASSESSMENT, SAME_AS -> Figure.NO_DATA;
            default ->
                rowIndicators.measure(
                        new Rows(contract.hub(), indicator.period().of(contractYear), indicator.filter(), asOf),
                        indicator);
        };
    }

    private Figure activities(Contract contract, String goal, List<String> agreed, @Nullable Instant asOf) {
        Optional<Long> satisfactory = activities.satisfactory(contract.id(), goal, agreed, asOf);
        return satisfactory
                .map(count -> Figure.share(count, agreed.size(), List.of()))
                .orElse(Figure.NO_DATA);
    }
}
