package dk.kkr.contracts.contract;

import dk.kkr.contracts.contract.ContractBody.NationalTarget;
import dk.kkr.contracts.contract.ContractBody.NationalThreshold;
import dk.kkr.contracts.goal.Comparator;
import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.GoalRules;
import dk.kkr.contracts.goal.Indicator;
import dk.kkr.contracts.goal.Stated;
import dk.kkr.contracts.goal.Target;
import dk.kkr.contracts.goal.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settles the targets of national goals for one hub and year: what the agreement states, and what the contract adds (F2, F3). */
final class NationalTargets {

    private final String hub;
    private final int year;
    private final Faults form;
    private final Faults rules;
    private final Map<String, Stating<NationalThreshold>> thresholds;
    private final Map<String, Stating<NationalTarget>> targets;

    NationalTargets(String hub, int year, ContractBody body, Faults form, Faults rules) {
        this.hub = hub;
        this.year = year;
        this.form = form;
        this.rules = rules;
        this.thresholds =
                Stating.of("/nationalThresholds", body.nationalThresholds(), t -> t.goal() + "/" + t.target(), form);
        this.targets = Stating.of("/nationalTargets", body.nationalTargets(), t -> t.goal() + "/" + t.target(), form);
        thresholds.values().forEach(t -> named(t.at(), t.it().goal(), t.it().target()));
        thresholds.values().removeIf(t -> !form.notNull(t.at() + "/value", t.it().value()));
        targets.values().forEach(t -> named(t.at(), t.it().goal(), t.it().target()));
    }

    private void named(String at, @Nullable String goal, @Nullable String target) {
        form.notBlank(at + "/goal", goal);
        form.notBlank(at + "/target", target);
    }

    /** The target as it stands in the contract. */
    Target settle(Goal goal, Target target) {
        if (target.targets() != null) {
            return target.withTargets(
                    target.targets().stream().map(part -> settle(goal, part)).toList());
        }
        String name = goal.key() + "/" + target.key();
        Stating<NationalTarget> stated = targets.remove(name);
        Indicator indicator = target.indicator();
        String title = target.title();
        BigDecimal weight = target.weight();
        if (stated != null) {
            indicator = indicator(name, indicator, stated);
            title = stated.it().title() == null ? title : stated.it().title();
            weight = stated.it().weight() == null ? weight : stated.it().weight();
            checkForm(stated, title, indicator);
        }
        if (indicator == null) {
            rules.add(
                    "/nationalTargets",
                    "INDICATOR_MISSING",
                    "The agreement leaves open how '" + name + "' is measured; fill it in under nationalTargets.",
                    "Aftalen lader det stå åbent, hvordan '" + name + "' måles; udfyld det under nationalTargets.");
        }
        Threshold threshold = threshold(name, target.threshold(), stated);
        return leaf(target, title, indicator, threshold, weight, null);
    }

    private void checkForm(Stating<NationalTarget> stated, @Nullable String title, @Nullable Indicator indicator) {
        Target whole = new Target(
                stated.it().target(),
                title,
                indicator,
                stated.it().threshold(),
                stated.it().weight(),
                null,
                null,
                null,
                null);
        GoalRules.ofContract(form).target(stated.at(), whole, new LinkedHashSet<>());
    }

    private @Nullable Indicator indicator(String name, @Nullable Indicator national, Stating<NationalTarget> stated) {
        Indicator own = stated.it().indicator();
        if (own == null) {
            return national;
        }
        if (national != null && !national.isOpen() && !own.isVariantOf(national)) {
            rules.add(
                    stated.at() + "/indicator",
                    "INDICATOR_NOT_OPEN",
                    "The agreement says how '" + name + "' is measured; only period, counted and excluded may vary.",
                    "Aftalen fastlægger, hvordan '" + name + "' måles; kun period, counted og excluded kan variere.");
        }
        return own;
    }

    private @Nullable Threshold threshold(
            String name, @Nullable Threshold national, @Nullable Stating<NationalTarget> stated) {
        Stating<NationalThreshold> value = thresholds.remove(name);
        Threshold own = stated == null ? null : stated.it().threshold();
        if (national == null) {
            if (value != null && own == null) {
                rules.add(
                        value.at(),
                        "NO_COMPARATOR",
                        "The agreement sets no threshold for '" + name
                                + "'; state one with its comparator under nationalTargets.",
                        "Aftalen sætter intet måltal for '" + name
                                + "'; angiv et med comparator under nationalTargets.");
            }
            BigDecimal plain = value == null ? null : value(value);
            return own == null || plain == null || own.comparator() == null
                    ? own
                    : Threshold.of(own.comparator(), plain, own.sinceYear());
        }
        Comparator comparator = java.util.Objects.requireNonNull(national.comparator());
        if (own != null && (own.comparator() != comparator || differs(own.sinceYear(), national.sinceYear()))) {
            rules.add(
                    (stated == null ? "" : stated.at()) + "/threshold",
                    "COMPARATOR_NOT_OPEN",
                    "The agreement holds '" + name + "' by " + comparator + "; keep comparator and sinceYear.",
                    "Aftalen måler '" + name + "' med " + comparator + "; behold comparator og sinceYear.");
        }
        BigDecimal chosen = value != null
                ? value(value)
                : own == null || own.value() == null ? null : own.value().value();
        String at = value != null ? value.at() + "/value" : stated == null ? "" : stated.at() + "/threshold/value";
        return settled(name, national, comparator, chosen, at);
    }

    private @Nullable Threshold settled(
            String name, Threshold national, Comparator comparator, @Nullable BigDecimal chosen, String at) {
        Optional<Stated> agreed = national.statedFor(year, hub);
        if (chosen == null) {
            if (agreed.isEmpty()) {
                rules.add(
                        "/nationalThresholds",
                        "THRESHOLD_MISSING",
                        "The agreement states no threshold for '" + name + "' in " + year
                                + "; set it under nationalThresholds.",
                        "Aftalen angiver intet måltal for '" + name + "' i " + year
                                + "; sæt det under nationalThresholds.");
                return null;
            }
            BigDecimal value = agreed.get().value();
            return value == null ? null : Threshold.of(comparator, value, national.sinceYear());
        }
        if (comparator.isRatio() && chosen.signum() <= 0) {
            form.add(
                    at,
                    "THRESHOLD_NOT_POSITIVE",
                    "A threshold with " + comparator + " must be above 0.",
                    "Et måltal med " + comparator + " skal være over 0.");
        }
        BigDecimal least = agreed.map(Stated::value).orElse(null);
        if (least != null && comparator.isWeaker(chosen, least)) {
            rules.add(
                    at,
                    "WEAKER_THRESHOLD",
                    "'" + name + "' is " + comparator + " " + least.toPlainString()
                            + " nationally; a contract may be stricter, never weaker.",
                    "'" + name + "' er nationalt " + comparator + " " + least.toPlainString()
                            + "; en kontrakt må være strengere, aldrig svagere.");
        }
        return Threshold.of(comparator, chosen, national.sinceYear());
    }

    private static boolean differs(@Nullable Integer own, @Nullable Integer national) {
        return own != null && !own.equals(national);
    }

    private static @Nullable BigDecimal value(Stating<NationalThreshold> stated) {
        return stated.it().value();
    }

    /** What the contract adds to a goal, marked as such. Called after the goal's own targets are settled. */
    List<Target> addedTo(Goal goal) {
        Set<String> known = goal.allTargets().map(t -> String.valueOf(t.key())).collect(Collectors.toSet());
        Set<String> groups = goal.allTargets()
                .filter(t -> t.targets() != null)
                .map(t -> String.valueOf(t.key()))
                .collect(Collectors.toSet());
        List<Target> added = new ArrayList<>();
        for (Stating<NationalTarget> stating : List.copyOf(targets.values())) {
            NationalTarget it = stating.it();
            if (it.goal() == null || !it.goal().equals(goal.key()) || groups.contains(it.target())) {
                continue;
            }
            targets.remove(it.goal() + "/" + it.target());
            Target target = new Target(
                    it.target(), it.title(), it.indicator(), it.threshold(), it.weight(), null, null, true, null);
            if (known.contains(String.valueOf(it.target())) && it.title() == null) {
                form.add(
                        stating.at() + "/target",
                        "UNKNOWN_TARGET",
                        "'" + it.goal() + "/" + it.target() + "' does not apply in " + year + "; remove it.",
                        "'" + it.goal() + "/" + it.target() + "' gælder ikke i " + year + "; fjern det.");
                continue;
            }
            GoalRules.ofContract(form).target(stating.at(), target, new LinkedHashSet<>());
            added.add(leaf(target, target.title(), target.indicator(), target.threshold(), target.weight(), true));
        }
        return added;
    }

    /** Whatever the contract stated of national goals that are not there. */
    void refuseUnknown() {
        thresholds.values().forEach(t -> unknown(t.at(), t.it().goal() + "/" + t.it().target()));
        targets.values().forEach(t -> unknown(t.at(), t.it().goal() + "/" + t.it().target()));
    }

    private void unknown(String at, String name) {
        form.add(
                at,
                "UNKNOWN_TARGET",
                "There is no national target '" + name + "' in " + year + "; correct goal and target, or remove it.",
                "Der er intet nationalt målepunkt '" + name + "' i " + year + "; ret goal og target, eller fjern det.");
    }

    static Target leaf(
            Target target,
            @Nullable String title,
            @Nullable Indicator indicator,
            @Nullable Threshold threshold,
            BigDecimal weight,
            @Nullable Boolean added) {
        return new Target(
                target.key(),
                title,
                indicator == null ? null : indicator.complete(),
                threshold,
                weight,
                null,
                target.nationalTotal(),
                added,
                null);
    }
}
