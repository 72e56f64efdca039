package dk.kkr.goals.indicator;

import dk.kkr.goals.account.Activities;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Indicator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** To be measured at one time, and no others than these. */
    public Measures measures(Contract contract, List<Measures.Asked> asked, @Nullable Instant asOf) {
        return new Measures(this, contract, asked, asOf);
    }

    Map<Indicator, Figure> fromRows(String hub, int year, Collection<Indicator> asked, @Nullable Instant asOf) {
        return rowIndicators.measure(hub, year, asOf, asked);
    }

    /** Of one that is not computed from rows. */
    Figure elsewhere(Contract contract, String goal, Indicator indicator, int contractYear, @Nullable Instant asOf) {
        return switch (indicator.kind()) {
            case REPORTED_VALUE -> reportedValues.measure(contract.hub(), contractYear, indicator, asOf);
            case ACTIVITIES -> activities(contract, goal, indicator.activities(), asOf);
            default -> Figure.NO_DATA;
        };
    }

    private Figure activities(Contract contract, String goal, List<String> agreed, @Nullable Instant asOf) {
        Optional<Long> satisfactory = activities.satisfactory(contract.id(), goal, agreed, asOf);
        return satisfactory
                .map(count -> Figure.share(count, agreed.size(), List.of()))
                .orElse(Figure.NO_DATA);
    }
}
