package dk.kkr.contracts.contract;

import dk.kkr.contracts.contract.ContractBody.NationalTarget;
import dk.kkr.contracts.contract.ContractBody.NationalThreshold;
import dk.kkr.contracts.goal.Comparator;
import dk.kkr.contracts.goal.Danish;
import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.goal.Stated;
import dk.kkr.contracts.goal.Threshold;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles the thresholds of national targets for one hub and year: what the agreement states, made stricter by the
 * contract or set by it, never weaker (F2, F3).
 */
final class NationalThresholds {

    private final String hub;
    private final int year;
    private final Faults form;
    private final Faults rules;
    private final Map<String, Stating<NationalThreshold>> stated;

    NationalThresholds(String hub, int year, List<NationalThreshold> thresholds, Faults form, Faults rules) {
        this.hub = hub;
        this.year = year;
        this.form = form;
        this.rules = rules;
        this.stated = Stating.of("/nationalThresholds", thresholds, t -> t.goal() + "/" + t.target(), form);
        stated.values().forEach(t -> NationalTargets.named(form, t.at(), t.it().goal(), t.it().target()));
        stated.values().removeIf(t -> !form.amount(t.at() + "/value", t.it().value()));
    }

    /** What was stated of targets that are not there. */
    Collection<Stating<NationalThreshold>> left() {
        return stated.values();
    }

    /** The threshold of a national target; null if none is set. */
    @Nullable
    Threshold settle(String name, @Nullable Threshold national, @Nullable Stating<NationalTarget> filledIn) {
        Stating<NationalThreshold> value = stated.remove(name);
        Threshold own = filledIn == null ? null : filledIn.it().threshold();
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
        Comparator comparator = Objects.requireNonNull(national.comparator());
        if (own != null && (own.comparator() != comparator || differs(own.sinceYear(), national.sinceYear()))) {
            rules.add(
                    (filledIn == null ? "" : filledIn.at()) + "/threshold",
                    "COMPARATOR_NOT_OPEN",
                    "The agreement holds '" + name + "' by " + comparator + "; keep comparator and sinceYear.",
                    "Aftalen kræver »" + comparator.inDanish() + "« af '" + name
                            + "'; behold comparator og sinceYear.");
        }
        BigDecimal chosen = value != null
                ? value(value)
                : own == null || own.value() == null ? null : own.value().value();
        String at = value != null ? value.at() + "/value" : filledIn == null ? "" : filledIn.at() + "/threshold/value";
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
                    "Et måltal af formen »" + comparator.inDanish() + "« skal være over 0.");
        }
        BigDecimal least = agreed.map(Stated::value).orElse(null);
        if (least != null && comparator.isWeaker(chosen, least)) {
            rules.add(
                    at,
                    "WEAKER_THRESHOLD",
                    "'" + name + "' is " + comparator + " " + least.toPlainString()
                            + " nationally; a contract may be stricter, never weaker.",
                    "'" + name + "' er nationalt " + comparator.inDanish() + " " + Danish.number(least)
                            + "; en kontrakt må være strengere, aldrig svagere.");
        }
        return Threshold.of(comparator, chosen, national.sinceYear());
    }

    private static boolean differs(@Nullable Integer own, @Nullable Integer national) {
        return own != null && !own.equals(national);
    }

    private static @Nullable BigDecimal value(Stating<NationalThreshold> it) {
        return it.it().value();
    }
}
