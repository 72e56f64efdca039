package dk.kkr.contracts.focusplan;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes plans, each by its hub. */
@ApplicationScoped
class FocusPlanService {

    private static final MergePatch<FocusPlanBody> PATCH = new MergePatch<>(
            FocusPlanBody.class, List.of("id", "hub", "kkr", "municipality", "year", "createdAt", "changedAt"));

    private final FocusPlans plans;
    private final FocusPlanRules rules;
    private final FocusPlanEvents events;
    private final PartnershipAccess access;
    private final ObjectMapper json;
    private final Clock clock;

    FocusPlanService(
            FocusPlans plans,
            FocusPlanRules rules,
            FocusPlanEvents events,
            PartnershipAccess access,
            ObjectMapper json,
            Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.events = events;
        this.access = access;
        this.json = json;
        this.clock = clock;
    }

    Versioned<FocusPlanView> read(UUID id) {
        PartnershipSight sight = access.sight();
        FocusPlan plan = seen(plans.find(id), sight);
        if (sight.seesContactPersons() && !plan.body.contactPersons().isEmpty()) {
            access.personsRead(plan.subject());
        }
        return view(plan);
    }

    @Transactional
    Versioned<FocusPlanView> make(FocusPlanBody body) {
        Faults faults = new Faults();
        Hub hub = access.ownHub(body.hub(), faults);
        rules.check(body, hub == null ? null : hub.code(), faults);
        faults.refuseIfAny();
        if (hub == null) {
            throw new IllegalStateException("A fault was found and not told");
        }
        FocusPlan plan = new FocusPlan(hub.kkr(), body, clock.instant());
        plans.add(plan);
        events.changed(plan);
        return view(plan);
    }

    @Transactional
    Versioned<FocusPlanView> change(UUID id, @Nullable String ifMatch, FocusPlanBody body) {
        FocusPlan plan = forChange(id, ifMatch);
        Faults faults = new Faults();
        access.frozen("/hub", body.hub(), plan.hub, faults);
        access.frozen("/municipality", body.municipality(), plan.municipality, faults);
        access.frozen("/year", body.year(), plan.year, faults);
        rules.check(plan.complete(body), plan.hub, faults);
        faults.refuseIfAny();
        plan.say(body, clock.instant());
        plans.flush();
        events.changed(plan);
        return view(plan);
    }

    /** Changes by a merge patch: what it does not name stays. */
    @Transactional
    Versioned<FocusPlanView> patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        FocusPlan plan = forChange(id, ifMatch);
        return change(id, ifMatch, PATCH.apply(patch, plan.body, view(plan).view(), json));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        FocusPlan plan = forChange(id, ifMatch);
        events.deleted(plan);
        plans.remove(plan);
    }

    private FocusPlan forChange(UUID id, @Nullable String ifMatch) {
        FocusPlan plan = seen(plans.forChange(id), access.sight());
        Etags.require(ifMatch, plan.version);
        return plan;
    }

    private static FocusPlan seen(Optional<FocusPlan> found, PartnershipSight sight) {
        return found.filter(it -> sight.sees(it.hub, it.kkr, List.of(it.municipality)))
                .orElseThrow(() -> Refusal.notFound("There is no such focus plan.", "Fokusplanen findes ikke."));
    }

    private Versioned<FocusPlanView> view(FocusPlan plan) {
        return new Versioned<>(FocusPlanView.of(plan, access.sight()), plan.version);
    }
}
