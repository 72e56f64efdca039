package dk.kkr.contracts.goal;

import dk.kkr.contracts.goal.Threshold.YearValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks thresholds for form: A1 wants them above 0 where fulfilment is a ratio, F2 lets agreements vary them. */
final class ThresholdRules {

    private final Faults faults;
    private final GoalRules.@Nullable Span span;
    private final Set<String> hubs;

    ThresholdRules(Faults faults, GoalRules.@Nullable Span span, Set<String> hubs) {
        this.faults = faults;
        this.span = span;
        this.hubs = hubs;
    }

    void check(String at, Threshold it, @Nullable Indicator indicator) {
        Comparator comparator = it.comparator();
        faults.notNull(at + "/comparator", comparator);
        if (indicator != null && indicator.kind() == IndicatorKind.ASSESSMENT) {
            faults.add(
                    at,
                    "THRESHOLD_OF_ASSESSMENT",
                    "What is assessed by a person has no threshold; state null.",
                    "Det, der vurderes af en person, har intet måltal; angiv null.");
        }
        if (it.value() != null) {
            value(at + "/value", comparator, it.value().value());
        }
        sinceYear(at, comparator, it.sinceYear());
        if (it.values() != null) {
            values(at + "/values", comparator, it.values());
        } else if (span == null && (it.value() == null || it.value().value() == null)) {
            faults.notNull(at + "/value", null);
        }
    }

    /** A1: a ratio to nothing is no figure. */
    void value(String at, @Nullable Comparator comparator, @Nullable BigDecimal value) {
        if (value != null && comparator != null && comparator.isRatio() && value.signum() <= 0) {
            faults.add(
                    at,
                    "THRESHOLD_NOT_POSITIVE",
                    "A threshold with " + comparator + " must be above 0; use MORE_THAN to ask for more than 0.",
                    "Et måltal af formen »" + comparator.inDanish()
                            + "« skal være over 0; brug MORE_THAN for at kræve mere end 0.");
        }
    }

    private void sinceYear(String at, @Nullable Comparator comparator, @Nullable Integer sinceYear) {
        if (comparator == Comparator.RISE_AT_LEAST) {
            faults.notNull(at + "/sinceYear", sinceYear);
            if (span != null && sinceYear != null && sinceYear >= span.to()) {
                faults.add(
                        at + "/sinceYear",
                        "MAX",
                        "A rise is counted from a year before the last one of the agreement.",
                        "En stigning regnes fra et år før aftalens sidste.");
            }
        } else if (sinceYear != null && comparator != null) {
            faults.add(
                    at + "/sinceYear",
                    "FIELD_NOT_OF_KIND",
                    "Only RISE_AT_LEAST has sinceYear; remove it.",
                    "Kun en stigning (RISE_AT_LEAST) har sinceYear; fjern det.");
        }
    }

    private void values(String at, @Nullable Comparator comparator, List<YearValue> values) {
        if (span == null) {
            onlyInAgreements(at);
            return;
        }
        if (!faults.notEmpty(at, values)) {
            return;
        }
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            YearValue value = values.get(i);
            String here = at + "/" + i;
            if (!faults.notNull(here, value)) {
                continue;
            }
            if (value.year() == null && value.hub() == null) {
                faults.notNull(here + "/year", null);
            }
            if (value.year() != null && !span.holds(value.year())) {
                outside(here + "/year");
            }
            if (value.hub() != null && !hubs.contains(value.hub())) {
                unknownHub(here + "/hub", value.hub());
            }
            if (!seen.add(java.util.Arrays.asList(value.year(), value.hub()))) {
                faults.duplicate(here, value.year() + " " + value.hub());
            }
            if (faults.notNull(here + "/value", value.value()) && value.value() != null) {
                value(here + "/value", comparator, value.value().value());
            }
        }
    }

    void outside(String at) {
        faults.add(
                at,
                "YEAR_OUTSIDE_AGREEMENT",
                "The year must lie within fromYear and toYear of the agreement.",
                "Året skal ligge inden for aftalens fromYear og toYear.");
    }

    void onlyInAgreements(String at) {
        faults.add(
                at,
                "ONLY_IN_AGREEMENTS",
                "A contract is of one year and one hub: state a plain value and no years.",
                "En kontrakt gælder ét år og ét hus: angiv en enkelt værdi og ingen år.");
    }

    private void unknownHub(String at, String hub) {
        faults.add(
                at,
                "UNKNOWN_HUB",
                "There is no hub '" + hub + "'; use one of " + new java.util.TreeSet<>(hubs) + ".",
                "Der findes intet erhvervshus '" + hub + "'; brug et af " + new java.util.TreeSet<>(hubs) + ".");
    }
}
