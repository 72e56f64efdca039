package dk.kkr.contracts.goal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks goals and their targets for form. In an agreement a target may be limited to years and its threshold may differ
 * by year and hub (F2); a contract is of one year and one hub and states plain values only.
 */
public final class GoalRules {

    private static final BigDecimal HEAVIEST = new BigDecimal(1000);

    private final Faults faults;
    private final ThresholdRules thresholds;
    private final IndicatorRules indicators;
    private final @Nullable Span span;

    /** The years of an agreement, both included. */
    public record Span(int from, int to) {

        boolean holds(@Nullable Integer year) {
            return year != null && year >= from && year <= to;
        }
    }

    private GoalRules(Faults faults, @Nullable Span span, Set<String> hubs) {
        this.faults = faults;
        this.span = span;
        this.thresholds = new ThresholdRules(faults, span, hubs);
        this.indicators = new IndicatorRules(faults);
    }

    public static GoalRules ofAgreement(Faults faults, Span span, Set<String> hubs) {
        return new GoalRules(faults, span, hubs);
    }

    public static GoalRules ofContract(Faults faults) {
        return new GoalRules(faults, null, Set.of());
    }

    /** Checks a list of goals; the keys in {@code taken} are used already. */
    public void check(String at, List<Goal> goals, Goal.Origin origin, Set<String> taken) {
        Set<String> keys = new HashSet<>(taken);
        for (int i = 0; i < goals.size(); i++) {
            Goal goal = goals.get(i);
            String here = at + "/" + i;
            if (!faults.notNull(here, goal)) {
                continue;
            }
            named(here, goal.key(), goal.title(), keys);
            if (goal.origin() != null && goal.origin() != origin) {
                faults.add(
                        here + "/origin",
                        "WRONG_ORIGIN",
                        "Goals here are " + origin + "; remove the field or correct it.",
                        "Mål her er " + origin.inDanish() + "; fjern feltet, eller ret det.");
            }
            weight(here, goal.weight());
            years(here, goal.years());
            if (faults.notEmpty(here + "/targets", goal.targets())) {
                targets(here + "/targets", goal.targets(), new HashSet<>());
            }
        }
    }

    /** Checks one target; the keys in {@code keys} are used already, and its own is added. */
    public void target(String here, Target target, Set<String> keys) {
        named(here, target.key(), target.title(), keys);
        weight(here, target.weight());
        years(here, target.years());
        totals(here, target.nationalTotal());
        if (target.targets() != null) {
            if (target.indicator() != null || target.threshold() != null) {
                faults.add(
                        here,
                        "GROUP_WITH_INDICATOR",
                        "A group has targets and no indicator or threshold of its own; keep one of the two.",
                        "En gruppe har målepunkter og ingen egen indikator eller måltal; behold det ene.");
            }
            if (faults.notEmpty(here + "/targets", target.targets())) {
                targets(here + "/targets", target.targets(), keys);
            }
            return;
        }
        Indicator indicator = target.indicator();
        if (indicator == null) {
            // An agreement may leave the indicator to the contract (F3).
            if (span == null) {
                faults.notNull(here + "/indicator", null);
            }
        } else {
            indicators.check(here + "/indicator", indicator);
        }
        Threshold threshold = target.threshold();
        if (threshold != null) {
            thresholds.check(here + "/threshold", threshold, indicator);
        }
    }

    private void targets(String at, List<Target> targets, Set<String> keys) {
        for (int i = 0; i < targets.size(); i++) {
            if (faults.notNull(at + "/" + i, targets.get(i))) {
                target(at + "/" + i, targets.get(i), keys);
            }
        }
    }

    private void named(String here, @Nullable String key, @Nullable String title, Set<String> keys) {
        faults.key(here + "/key", key);
        if (key != null && !keys.add(key)) {
            faults.duplicate(here + "/key", key);
        }
        faults.notBlank(here + "/title", title);
    }

    private void weight(String here, BigDecimal weight) {
        if (weight.signum() <= 0) {
            faults.add(here + "/weight", "POSITIVE", "The number must be above 0.", "Tallet skal være over 0.");
        } else if (weight.compareTo(HEAVIEST) > 0) {
            faults.add(here + "/weight", "MAX", "A weight is at most 1000.", "En vægt er højst 1000.");
        }
    }

    private void years(String here, @Nullable List<Integer> years) {
        if (years == null) {
            return;
        }
        if (span == null) {
            thresholds.onlyInAgreements(here + "/years");
            return;
        }
        if (!faults.notEmpty(here + "/years", years)) {
            return;
        }
        for (int i = 0; i < years.size(); i++) {
            if (!span.holds(years.get(i))) {
                thresholds.outside(here + "/years/" + i);
            } else if (years.subList(0, i).contains(years.get(i))) {
                faults.duplicate(here + "/years/" + i, Objects.toString(years.get(i)));
            }
        }
    }

    private void totals(String here, @Nullable List<Target.NationalTotal> totals) {
        if (totals == null) {
            return;
        }
        if (span == null) {
            thresholds.onlyInAgreements(here + "/nationalTotal");
            return;
        }
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < totals.size(); i++) {
            Target.NationalTotal total = totals.get(i);
            String at = here + "/nationalTotal/" + i;
            if (!faults.notNull(at, total)) {
                continue;
            }
            faults.notNull(at + "/value", total.value());
            if (!span.holds(total.year())) {
                thresholds.outside(at + "/year");
            } else if (!years.add(Objects.requireNonNull(total.year()))) {
                faults.duplicate(at + "/year", Objects.toString(total.year()));
            }
        }
    }
}
