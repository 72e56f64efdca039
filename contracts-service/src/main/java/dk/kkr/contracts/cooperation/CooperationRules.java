package dk.kkr.contracts.cooperation;

import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.partnership.PartnershipRules;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what is sent as an agreement: all faults at once. */
final class CooperationRules {

    private final CooperationBody body;
    private final Faults faults;
    private final PartnershipRules common;

    private CooperationRules(CooperationBody body, Faults faults) {
        this.body = body;
        this.faults = faults;
        this.common = new PartnershipRules(faults);
    }

    /** @param ofHub the codes of the hub's municipalities on two days */
    static void check(CooperationBody body, BiFunction<LocalDate, LocalDate, Set<String>> ofHub, Faults faults) {
        new CooperationRules(body, faults).check(ofHub);
    }

    private void check(BiFunction<LocalDate, LocalDate, Set<String>> ofHub) {
        Set<String> named =
                body.municipalities().stream().filter(Objects::nonNull).collect(Collectors.toSet());
        LocalDate from = plausible("/from", body.from());
        LocalDate to = plausible("/to", body.to());
        if (from != null && to != null && !to.isBefore(from)) {
            common.check(body, named, from, to);
            municipalities(ofHub.apply(from, to));
        } else {
            if (from != null && to != null) {
                faults.add(
                        "/to",
                        "DAYS_REVERSED",
                        "The last day is not before the first; correct 'to' or 'from'.",
                        "Den sidste dag ligger ikke før den første; ret 'to' eller 'from'.");
            }
            common.check(body, named, null, null);
            municipalities(named);
        }
        List<CooperationSection> sections = body.sections();
        for (int i = 0; i < Math.min(sections.size(), PartnershipRules.LONGEST_LIST); i++) {
            String at = "/sections/" + i;
            if (faults.notNull(at, sections.get(i))) {
                faults.notBlank(at + "/heading", sections.get(i).heading());
            }
        }
    }

    private @Nullable LocalDate plausible(String at, @Nullable LocalDate day) {
        return faults.notNull(at, day) && day != null && common.year(at, day.getYear()) ? day : null;
    }

    private void municipalities(Set<String> ofHub) {
        Set<String> seen = new HashSet<>();
        faults.notEmpty("/municipalities", body.municipalities());
        for (int i = 0; i < Math.min(body.municipalities().size(), PartnershipRules.LONGEST_LIST); i++) {
            String at = "/municipalities/" + i;
            String code = body.municipalities().get(i);
            if (!faults.notNull(at, code)) {
                continue;
            }
            if (seen.add(code)) {
                common.ofHub(at, code, ofHub);
            } else {
                faults.duplicate(at, code);
            }
        }
    }
}
