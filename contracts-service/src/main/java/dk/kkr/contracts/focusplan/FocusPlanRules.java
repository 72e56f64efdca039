package dk.kkr.contracts.focusplan;

import dk.kkr.contracts.cooperation.CooperationAgreement;
import dk.kkr.contracts.cooperation.CooperationAgreements;
import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.partnership.PartnershipAccess;
import dk.kkr.contracts.partnership.PartnershipRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what is sent as a plan: all faults at once. */
@ApplicationScoped
class FocusPlanRules {

    private final CooperationAgreements agreements;
    private final PartnershipAccess access;

    FocusPlanRules(CooperationAgreements agreements, PartnershipAccess access) {
        this.agreements = agreements;
        this.access = access;
    }

    /** @param hub the code of the hub; null if that is a fault that was found before */
    void check(FocusPlanBody body, @Nullable String hub, Faults faults) {
        PartnershipRules common = new PartnershipRules(faults);
        String municipality = body.municipality();
        Integer year = common.year("/year", body.year()) ? body.year() : null;
        faults.notNull("/municipality", municipality);
        // A plan is prepared in the year before and followed up in the year after.
        common.check(
                body,
                municipality == null ? Set.of() : Set.of(municipality),
                year == null ? null : LocalDate.of(year - 1, 1, 1),
                year == null ? null : LocalDate.of(year + 1, 12, 31));
        if (hub != null && municipality != null && year != null) {
            common.ofHub(
                    "/municipality",
                    municipality,
                    access.municipalitiesOf(hub, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            agreement(body, hub, municipality, year, faults);
        }
    }

    private void agreement(FocusPlanBody body, String hub, String municipality, int year, Faults faults) {
        if (body.cooperationAgreement() == null) {
            return;
        }
        CooperationAgreement agreement = agreements
                .held(body.cooperationAgreement())
                .filter(it -> it.hub().equals(hub))
                .orElse(null);
        if (agreement == null) {
            faults.add(
                    "/cooperationAgreement",
                    "UNKNOWN_COOPERATION_AGREEMENT",
                    "The hub has no such cooperation agreement; see /v1/cooperation-agreements.",
                    "Huset har ingen sådan samarbejdsaftale; se /v1/cooperation-agreements.");
        } else if (!agreement.covers(municipality, year)) {
            faults.add(
                    "/cooperationAgreement",
                    "COOPERATION_NOT_COVERING",
                    "That agreement is not with this municipality in this year; choose another, or leave it out.",
                    "Aftalen er ikke med denne kommune i dette år; vælg en anden, eller udelad den.");
        }
    }
}
