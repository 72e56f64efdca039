package dk.kkr.contracts.partnership;

import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.reference.Hub;
import dk.kkr.contracts.reference.ReferenceData;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Who acts here, and for whom. */
@ApplicationScoped
public class PartnershipAccess {

    private static final Logger LOG = Logger.getLogger(PartnershipAccess.class);

    private final ReferenceData reference;
    private final Callers callers;

    PartnershipAccess(ReferenceData reference, Callers callers) {
        this.reference = reference;
        this.callers = callers;
    }

    public PartnershipSight sight() {
        return PartnershipSight.of(callers.current());
    }

    /**
     * The hub that somebody states, which must be their own.
     *
     * @return null if there is none, which is added to the faults
     * @throws Refusal 403 for another's hub
     */
    public @Nullable Hub ownHub(@Nullable String code, Faults faults) {
        if (!faults.notNull("/hub", code) || code == null) {
            return null;
        }
        Hub hub = reference.hub(code).orElse(null);
        if (hub == null) {
            faults.add(
                    "/hub",
                    "UNKNOWN_HUB",
                    "There is no such hub; use one of " + reference.hubCodes() + ".",
                    "Erhvervshuset findes ikke; brug et af " + reference.hubCodes() + ".");
        } else if (!callers.current().actsFor(Role.HUB, code)) {
            throw Refusal.forbidden(
                    "Only the hub itself (hub:" + code + ") may do this.",
                    "Kun erhvervshuset selv (hub:" + code + ") kan gøre dette.");
        }
        return hub;
    }

    /** What an agreement or plan is about stays; it may be left out or stated as it is. */
    public void frozen(String at, @Nullable Object stated, Object standing, Faults faults) {
        if (stated != null && !stated.equals(standing)) {
            faults.add(
                    at,
                    "FROZEN_FIELD",
                    "This field cannot be changed; leave it out, or state '" + standing + "'.",
                    "Feltet kan ikke ændres; udelad det, eller angiv '" + standing + "'.");
        }
    }

    /** The municipalities that are the hub's on the first or the last day. */
    public Set<String> municipalitiesOf(String hub, LocalDate first, LocalDate last) {
        Set<String> codes = new TreeSet<>(reference.municipalitiesOf(hub, first).keySet());
        codes.addAll(reference.municipalitiesOf(hub, last).keySet());
        return codes;
    }

    /** Leaves in the log that persons were read, without who they are. */
    public void personsRead(String subject) {
        LOG.infof("%s read the contact persons of %s", callers.current().actor(), subject);
    }
}
