package dk.kkr.contracts.cooperation;

import dk.kkr.contracts.goal.Danish;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** What of the other agreements, and of what stands on this one, is in the way of a change. */
@ApplicationScoped
class CooperationConflicts {

    private final CooperationAgreements agreements;
    private final Instance<Reliance> reliances;

    CooperationConflicts(CooperationAgreements agreements, @Any Instance<Reliance> reliances) {
        this.agreements = agreements;
        this.reliances = reliances;
    }

    /** With a municipality a hub has one agreement at a time. */
    void refuseOverlap(CooperationAgreement agreement) {
        List<Fault> faults = agreements.overlapping(agreement).stream()
                .map(other -> Fault.at(
                        "/municipalities/" + agreement.body.municipalities().indexOf(other.municipality()),
                        "COOPERATION_OVERLAPS",
                        "'" + other.title() + "' is with municipality " + other.municipality() + " from " + other.from()
                                + " to " + other.to() + ".",
                        "'" + other.title() + "' er med kommune " + other.municipality() + " fra "
                                + Danish.day(other.from()) + " til " + Danish.day(other.to()) + "."))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.rule(
                    "COOPERATION_OVERLAPS",
                    "With a municipality there is one agreement at a time; end the other one before, or change days or"
                            + " municipalities here; see errors.",
                    "Med en kommune er der én aftale ad gangen; lad den anden slutte før, eller ret dage eller kommuner"
                            + " her; se errors.",
                    faults);
        }
    }

    void refuseIfReliedOn(CooperationAgreement agreement) {
        List<Reliance.On> uncovered = relied(agreement).stream()
                .filter(plan -> !agreement.covers(plan.municipality(), plan.year()))
                .toList();
        if (!uncovered.isEmpty()) {
            throw inUse(uncovered);
        }
    }

    void refuseDeletionIfReliedOn(CooperationAgreement agreement) {
        List<Reliance.On> relied = relied(agreement);
        if (!relied.isEmpty()) {
            throw inUse(relied);
        }
    }

    private List<Reliance.On> relied(CooperationAgreement agreement) {
        return reliances.stream()
                .flatMap(reliance -> reliance.on(agreement.id).stream())
                .toList();
    }

    private static Refusal inUse(List<Reliance.On> plans) {
        Reliance.On first = plans.get(0);
        return Refusal.rule(
                "COOPERATION_IN_USE",
                "Focus plans refer to this agreement (" + plans.size() + "), such as that of municipality "
                        + first.municipality() + " for " + first.year()
                        + "; remove the reference there first, or keep the municipality and year.",
                "Fokusplaner henviser til aftalen (" + plans.size() + "), for eksempel den for kommune "
                        + first.municipality() + " for " + first.year()
                        + "; fjern først henvisningen dér, eller behold kommunen og året.");
    }
}
