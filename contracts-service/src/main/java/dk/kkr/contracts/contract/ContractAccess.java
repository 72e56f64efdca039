package dk.kkr.contracts.contract;

import dk.kkr.contracts.reference.Municipality;
import dk.kkr.contracts.reference.ReferenceData;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Organisation;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see and who may do what: 404 for what a caller may not know of, 403 for what they may know but not do. */
@ApplicationScoped
public class ContractAccess {

    private final Contracts contracts;
    private final ReferenceData reference;
    private final Callers callers;
    private final EffectService effects;
    private final DanishDay days;

    ContractAccess(
            Contracts contracts, ReferenceData reference, Callers callers, EffectService effects, DanishDay days) {
        this.contracts = contracts;
        this.reference = reference;
        this.callers = callers;
        this.effects = effects;
        this.days = days;
    }

    Sight sight() {
        Caller caller = callers.current();
        return Sight.of(caller, homeHub(caller));
    }

    private @Nullable String homeHub(Caller caller) {
        Organisation organisation = caller.organisation();
        return organisation != null && caller.actsFor(Role.MUNICIPALITY, organisation.code())
                ? reference
                        .municipality(organisation.code())
                        .map(Municipality::hub)
                        .orElse(null)
                : null;
    }

    /** The contract, if the caller may know of it. */
    public Contract toRead(UUID id) {
        return contracts
                .find(id)
                .filter(sight()::sees)
                .orElseThrow(ContractAccess::unknown)
                .readOn(days.today());
    }

    /** The contract, locked, if the caller may know of it. What has taken effect meanwhile is told first. */
    public Contract forChange(UUID id) {
        Contract contract = contracts.forChange(id).filter(sight()::sees).orElseThrow(ContractAccess::unknown);
        effects.catchUp(contract);
        return contract;
    }

    public void mustActForHub(Caller caller, String hub) {
        if (!caller.actsFor(Role.HUB, hub)) {
            throw Refusal.forbidden(
                    "Only the hub itself (hub:" + hub + ") may do this.",
                    "Kun erhvervshuset selv (hub:" + hub + ") kan gøre dette.");
        }
    }

    void mustActForKkr(Caller caller, String kkr) {
        if (!caller.actsFor(Role.KKR, kkr)) {
            throw Refusal.forbidden(
                    "Only the KKR of this contract (kkr:" + kkr + ") may do this.",
                    "Kun kontraktens KKR (kkr:" + kkr + ") kan gøre dette.");
        }
    }

    public void mustBeParty(Caller caller, Contract contract) {
        if (!caller.actsFor(Role.HUB, contract.hub) && !caller.actsFor(Role.KKR, contract.kkr)) {
            throw Refusal.forbidden(
                    "Only the parties of this contract may do this.", "Kun kontraktens parter kan gøre dette.");
        }
    }

    /** True if the caller may see the contract's workings, not only what is published of it. */
    public boolean seesWorkings(Contract contract) {
        return sight().isInside(contract);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such contract.", "Kontrakten findes ikke.");
    }
}
