package dk.kkr.contracts.office;

import dk.kkr.contracts.reference.Hub;
import dk.kkr.contracts.reference.ReferenceData;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Names are personal data: the two parties of a contract and KL read them; whose office it is, and KL, state them. */
@ApplicationScoped
class OfficeAccess {

    private static final Logger LOG = Logger.getLogger(OfficeAccess.class);

    private final ReferenceData reference;
    private final Callers callers;

    OfficeAccess(ReferenceData reference, Callers callers) {
        this.reference = reference;
        this.callers = callers;
    }

    /** Refuses those who may not read; that it was read is logged, without names. */
    void mustRead(Body body, String code) {
        Caller caller = callers.current();
        if (!mayRead(caller, body, code)) {
            throw Refusal.forbidden(
                    "Only the parties of the contracts and KL may read who holds the offices.",
                    "Kun kontrakternes parter og KL kan læse, hvem der har posterne.");
        }
        LOG.infof("%s read the offices of %s:%s", caller.actor(), body.role, code);
    }

    /** @return who states it */
    String mustState(Body body, String code) {
        mustExist(body, code);
        Caller caller = callers.current();
        if (!caller.has(Role.KL) && !caller.actsFor(body.role, code)) {
            throw Refusal.forbidden(
                    "Only " + body.role + ":" + code + " itself and KL may state who holds its offices.",
                    "Kun " + body.role + ":" + code + " selv og KL kan registrere, hvem der har posterne.");
        }
        return caller.actor();
    }

    private boolean mayRead(Caller caller, Body body, String code) {
        mustExist(body, code);
        if (caller.has(Role.KL) || caller.actsFor(body.role, code)) {
            return true;
        }
        return body == Body.HUB
                ? reference
                        .hub(code)
                        .filter(hub -> caller.actsFor(Role.KKR, hub.kkr()))
                        .isPresent()
                : reference.hubsOfKkr(code).stream().map(Hub::code).anyMatch(hub -> caller.actsFor(Role.HUB, hub));
    }

    private void mustExist(Body body, String code) {
        boolean known = body == Body.HUB
                ? reference.hub(code).isPresent()
                : reference.kkr(code).isPresent();
        if (!known) {
            throw body == Body.HUB
                    ? Refusal.notFound("There is no such hub; see /v1/hubs.", "Erhvervshuset findes ikke; se /v1/hubs.")
                    : Refusal.notFound("There is no such KKR; see /v1/kkrs.", "KKR'et findes ikke; se /v1/kkrs.");
        }
    }
}
