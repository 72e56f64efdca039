package dk.kkr.contracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.contracts.agreement.FrameworkAgreement;
import dk.kkr.contracts.agreement.FrameworkAgreements;
import dk.kkr.contracts.document.Versioned;
import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.reference.Hub;
import dk.kkr.contracts.reference.ReferenceData;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafting, editing, deleting and amending contracts (F2 to F4). */
@ApplicationScoped
class ContractService {

    private final Contracts contracts;
    private final FrameworkAgreements agreements;
    private final ReferenceData reference;
    private final ContractAccess access;
    private final ContractChanges changes;
    private final Callers callers;
    private final ObjectMapper json;
    private final Clock clock;

    ContractService(
            Contracts contracts,
            FrameworkAgreements agreements,
            ReferenceData reference,
            ContractAccess access,
            ContractChanges changes,
            Callers callers,
            ObjectMapper json,
            Clock clock) {
        this.contracts = contracts;
        this.agreements = agreements;
        this.reference = reference;
        this.access = access;
        this.changes = changes;
        this.callers = callers;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Versioned<ContractView> draft(ContractBody body) {
        Faults faults = new Faults();
        String code = body.hub();
        Integer year = body.year();
        faults.notNull("/year", year);
        Hub hub = faults.notNull("/hub", code) && code != null
                ? reference.hub(code).orElse(null)
                : null;
        if (hub == null && code != null) {
            faults.add(
                    "/hub",
                    "UNKNOWN_HUB",
                    "There is no hub '" + code + "'; use one of " + reference.hubCodes() + ".",
                    "Der findes intet erhvervshus '" + code + "'; brug et af " + reference.hubCodes() + ".");
        }
        if (hub != null && body.kkr() != null && !body.kkr().equals(hub.kkr())) {
            faults.add(
                    "/kkr",
                    "WRONG_KKR",
                    hub.name() + " belongs to the KKR '" + hub.kkr() + "'; correct hub or kkr, or leave kkr out.",
                    hub.name() + " hører til KKR '" + hub.kkr() + "'; ret hub eller kkr, eller udelad kkr.");
        }
        if (hub == null || year == null || !faults.all().isEmpty()) {
            ContractRules.check(body, faults);
            faults.refuseIfAny();
            throw new IllegalStateException("A fault was found and not told");
        }
        access.mustActForHub(callers.current(), hub.code());
        FrameworkAgreement agreement = agreementOf(year);
        if (contracts.isTaken(hub.code(), year)) {
            throw Refusal.rule(
                    "CONTRACT_EXISTS",
                    "There is a contract for " + hub.name() + " and " + year
                            + " already; edit that one, or delete it while it is a draft.",
                    "Der findes allerede en kontrakt for " + hub.name() + " og " + year
                            + "; ret den, eller slet den, mens den er et udkast.");
        }
        Revision first = revision(1, null, body.complete(hub.code(), year, hub.name()), agreement);
        Contract contract = new Contract(hub.code(), hub.kkr(), year, first, clock.instant());
        contracts.add(contract);
        return changes.record(contract, "DRAFTED", "drafted", null);
    }

    /** Replaces what a draft, or an amendment under way, says; the approvals it had are voided (F5). */
    @Transactional
    Versioned<ContractView> edit(UUID id, @Nullable String ifMatch, ContractBody body) {
        Contract contract = forHub(id, ifMatch);
        contract.refuseEditIfSigned();
        Faults faults = new Faults();
        frozen(faults, "/hub", body.hub(), contract.hub);
        frozen(faults, "/kkr", body.kkr(), contract.kkr);
        frozen(faults, "/year", body.year(), contract.year);
        faults.refuseIfAny();
        Revision current = contract.revisions.current();
        String name = reference.hub(contract.hub).map(Hub::name).orElse(contract.hub);
        ContractBody complete = body.effectiveFrom() == null && current.number() > 1
                ? body.from(current.effectiveFrom()).complete(contract.hub, contract.year, name)
                : body.complete(contract.hub, contract.year, name);
        Revision edited = revision(current.number(), current.reason(), complete, agreementOf(contract.year));
        ContractView before = changes.view(contract);
        contract.edit(edited, clock.instant());
        return changes.record(contract, "EDITED", "changed", before);
    }

    /** Edits by a merge patch: what it does not name stays. */
    @Transactional
    Versioned<ContractView> patch(UUID id, @Nullable String ifMatch, JsonNode patch) {
        Contract contract = forHub(id, ifMatch);
        contract.refuseEditIfSigned();
        ContractBody standing = contract.revisions.current().body();
        return edit(id, ifMatch, ContractPatch.apply(patch, standing, changes.view(contract), json));
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        Contract contract = forHub(id, ifMatch);
        contract.refuseDeletionUnlessDraft();
        changes.tellDeleted(contract);
        contracts.remove(contract);
    }

    /** Opens an amendment (F4): what it does not state stays as it is in force. */
    @Transactional
    Versioned<ContractView> amend(UUID id, @Nullable String ifMatch, Amendment amendment) {
        Contract contract = access.forChange(id);
        access.mustBeParty(callers.current(), contract);
        Etags.require(ifMatch, contract.version());
        contract.refuseIfAmending();
        Revision standing = contract.revisions.current();
        int number = contract.revisions.nextNumber();
        Revision next =
                revision(number, amendment.reason(), amendment.over(standing.body()), agreementOf(contract.year));
        ContractView before = changes.view(contract);
        contract.amend(next, clock.instant());
        return changes.record(contract, "AMENDMENT_OPENED", "changed", before);
    }

    @Transactional
    Versioned<ContractView> withdrawAmendment(UUID id, @Nullable String ifMatch) {
        Contract contract = access.forChange(id);
        access.mustBeParty(callers.current(), contract);
        Etags.require(ifMatch, contract.version());
        ContractView before = changes.view(contract);
        contract.withdrawAmendment(clock.instant());
        return changes.record(contract, "AMENDMENT_WITHDRAWN", "changed", before);
    }

    private Contract forHub(UUID id, @Nullable String ifMatch) {
        Contract contract = access.forChange(id);
        access.mustActForHub(callers.current(), contract.hub);
        Etags.require(ifMatch, contract.version());
        return contract;
    }

    private FrameworkAgreement agreementOf(int year) {
        return agreements
                .ofYear(year)
                .orElseThrow(() -> Refusal.rule(
                        "NO_AGREEMENT",
                        "No framework agreement covers " + year + "; choose a year of one, or ask KL to draft one.",
                        "Ingen rammeaftale dækker " + year + "; vælg et år i en aftale, eller bed KL om et udkast."));
    }

    private static Revision revision(
            int number, @Nullable String reason, ContractBody body, FrameworkAgreement agreement) {
        return Revision.of(
                number,
                reason,
                body,
                AgreementInForce.of(agreement),
                ContractGoals.of(
                        String.valueOf(body.hub()), body.year() == null ? 0 : body.year(), body, agreement.body()));
    }

    private static void frozen(Faults faults, String at, @Nullable Object stated, Object fixed) {
        if (stated != null && !stated.equals(fixed)) {
            faults.add(
                    at,
                    "FROZEN_FIELD",
                    "A contract keeps its hub, KKR and year; leave the field out, or state '" + fixed + "'.",
                    "En kontrakt beholder hus, KKR og år; udelad feltet, eller angiv '" + fixed + "'.");
        }
    }
}
