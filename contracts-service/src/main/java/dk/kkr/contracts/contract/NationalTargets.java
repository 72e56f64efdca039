package dk.kkr.contracts.contract;

import dk.kkr.contracts.contract.ContractBody.NationalTarget;
import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.GoalRules;
import dk.kkr.contracts.goal.Indicator;
import dk.kkr.contracts.goal.Target;
import dk.kkr.contracts.goal.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settles the targets of national goals for one hub and year: what the agreement states, and what the contract adds (F2, F3). */
final class NationalTargets {

    private final int year;
    private final Faults form;
    private final Faults rules;
    private final NationalThresholds thresholds;
    private final Map<String, Stating<NationalTarget>> targets;

    NationalTargets(String hub, int year, ContractBody body, Faults form, Faults rules) {
        this.year = year;
        this.form = form;
        this.rules = rules;
        this.thresholds = new NationalThresholds(hub, year, body.nationalThresholds(), form, rules);
        this.targets = Stating.of("/nationalTargets", body.nationalTargets(), t -> t.goal() + "/" + t.target(), form);
        targets.values().forEach(t -> named(form, t.at(), t.it().goal(), t.it().target()));
    }

    static void named(Faults form, String at, @Nullable String goal, @Nullable String target) {
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
            title = title(name, target, stated);
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
        Threshold threshold = thresholds.settle(name, target.threshold(), stated);
        return leaf(target, title, indicator, threshold, weight, null);
    }

    /** What an agreement measures in a way of its own keeps its name; what it leaves open may be named by the contract. */
    private @Nullable String title(String name, Target target, Stating<NationalTarget> stated) {
        String own = stated.it().title();
        Indicator national = target.indicator();
        if (own == null || own.equals(target.title())) {
            return target.title();
        }
        if (national != null && !national.isOpen()) {
            rules.add(
                    stated.at() + "/title",
                    "TITLE_NOT_OPEN",
                    "The agreement calls '" + name + "' \"" + target.title() + "\"; leave the title out.",
                    "Aftalen kalder '" + name + "' »" + target.title() + "«; udelad titlen.");
        }
        return own;
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
        thresholds.left().forEach(t -> unknown(t.at(), t.it().goal() + "/" + t.it().target()));
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
