package dk.kkr.contracts.cooperation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.contracts.document.MergePatch;
import dk.kkr.contracts.document.Versioned;
import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.partnership.PartnershipAccess;
import dk.kkr.contracts.partnership.PartnershipSight;
import dk.kkr.contracts.reference.Hub;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes agreements, each by its hub. */
@ApplicationScoped
class CooperationService {

    private static final MergePatch<CooperationBody> PATCH =
            new MergePatch<>(CooperationBody.class, List.of("id", "hub", "kkr", "createdAt", "changedAt"));

    private final CooperationAgreements agreements;
    private final CooperationConflicts conflicts;
    private final CooperationEvents events;
    private final PartnershipAccess access;
    private final ObjectMapper json;
    private final Clock clock;

    CooperationService(
            CooperationAgreements agreements,
            CooperationConflicts conflicts,
            CooperationEvents events,
            PartnershipAccess access,
            ObjectMapper json,
            Clock clock) {
        this.agreements = agreements;
        this.conflicts = conflicts;
        this.events = events;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    Versioned<CooperationView> read(UUID id) {
        PartnershipSight sight = access.sight();
        CooperationAgreement agreement = seen(agreements.find(id), sight);
        if (sight.seesContactPersons() && !agreement.body.contactPersons().isEmpty()) {
            access.personsRead(agreement.subject());
        }
        return view(agreement);
    }

    @Transactional
    Versioned<CooperationView> make(CooperationBody body) {
        Faults faults = new Faults();
        Hub hub = access.ownHub(body.hub(), faults);
        CooperationRules.check(
                body,
                (from, to) -> hub == null
                        ? new HashSet<>(body.municipalities())
                        : access.municipalitiesOf(hub.code(), from, to),
                faults);
        faults.refuseIfAny();
        if (hub == null) {
            throw new IllegalStateException("A fault was found and not told");
        }
        CooperationAgreement agreement = new CooperationAgreement(hub.code(), hub.kkr(), body, clock.instant());
        conflicts.refuseOverlap(agreement);
        agreements.add(agreement);
        agreements.flush();
        events.changed(agreement);
        return view(agreement);
    }

    @Transactional
    Versioned<CooperationView> change(UUID id, @Nullable String ifMatch, CooperationBody body) {
        CooperationAgreement agreement = forChange(id, ifMatch);
        Faults faults = new Faults();
        access.frozen("/hub", body.hub(), agreement.hub, faults);
        CooperationRules.check(body, (from, to) -> access.municipalitiesOf(agreement.hub, from, to), faults);
        faults.refuseIfAny();
        agreement.say(body, clock.instant());
        conflicts.refuseOverlap(agreement);
        conflicts.refuseIfReliedOn(agreement);
        agreements.flush();
        events.changed(agreement);
        return view(agreement);
    }

    /** Changes by a merge patch: what it does not name stays. */
    @Transactional
    Versioned<CooperationView> patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        CooperationAgreement agreement = forChange(id, ifMatch);
        return change(
                id, ifMatch, PATCH.apply(patch, agreement.body, view(agreement).view(), json));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        CooperationAgreement agreement = forChange(id, ifMatch);
        conflicts.refuseDeletionIfReliedOn(agreement);
        events.deleted(agreement);
        agreements.remove(agreement);
    }

    private CooperationAgreement forChange(UUID id, @Nullable String ifMatch) {
        CooperationAgreement agreement = seen(agreements.forChange(id), access.sight());
        Etags.require(ifMatch, agreement.version);
        return agreement;
    }

    private static CooperationAgreement seen(Optional<CooperationAgreement> found, PartnershipSight sight) {
        return found.filter(it -> sight.sees(it.hub, it.kkr, it.body.municipalities()))
                .orElseThrow(() ->
                        Refusal.notFound("There is no such cooperation agreement.", "Samarbejdsaftalen findes ikke."));
    }

    private Versioned<CooperationView> view(CooperationAgreement agreement) {
        return new Versioned<>(CooperationView.of(agreement, access.sight()), agreement.version);
    }
}
