package dk.kkr.contracts.contract;

import dk.kkr.contracts.agreement.FrameworkAgreement;
import dk.kkr.contracts.agreement.FrameworkAgreements;
import dk.kkr.contracts.document.Versioned;
import dk.kkr.contracts.office.Body;
import dk.kkr.contracts.office.Offices;
import dk.kkr.contracts.office.Warning;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.http.Etags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The steps in a contract's life (F5). */
@ApplicationScoped
class StepService {

    private final ContractAccess access;
    private final ContractChanges changes;
    private final FrameworkAgreements agreements;
    private final Offices offices;
    private final AgreementWatch watch;
    private final Callers callers;
    private final Clock clock;

    StepService(
            ContractAccess access,
            ContractChanges changes,
            FrameworkAgreements agreements,
            Offices offices,
            AgreementWatch watch,
            Callers callers,
            Clock clock) {
        this.access = access;
        this.changes = changes;
        this.agreements = agreements;
        this.offices = offices;
        this.watch = watch;
        this.callers = callers;
        this.clock = clock;
    }

    @Transactional
    Versioned<ContractView> approveByBoard(UUID id, @Nullable String ifMatch, LocalDate on, @Nullable String note) {
        return step(id, ifMatch, "BOARD_APPROVAL", this::mustBeHub, (contract, trace) -> {
            FrameworkAgreement agreement = agreement(contract);
            watch.refuseApprovalIfChanged(contract, agreement);
            RequiredSections.refuseIfMissing(
                    agreement, contract.revisions.current().body());
            contract.life().approveByBoard(trace, on, note);
        });
    }

    @Transactional
    Versioned<ContractView> decide(UUID id, @Nullable String ifMatch, KkrDecision decision) {
        return step(id, ifMatch, "KKR_DECISION", this::mustBeKkr, (contract, trace) -> {
            FrameworkAgreement agreement = agreement(contract);
            if (decision.isApproval()) {
                watch.refuseApprovalIfChanged(contract, agreement);
            }
            LocalDate on = Objects.requireNonNull(decision.decidedOn());
            contract.life().decide(trace, on, decision, agreement.isAdopted());
        });
    }

    @Transactional
    Versioned<ContractView> sign(UUID id, @Nullable String ifMatch, Step.Party party, String name, LocalDate on) {
        Consumer<Contract> who = party == Step.Party.HUB ? this::mustBeHub : this::mustBeKkr;
        return step(id, ifMatch, "SIGNATURE", who, (contract, trace) -> {
            List<Warning> warnings = party == Step.Party.HUB
                    ? offices.warnings(Body.HUB, contract.hub, name, on)
                    : offices.warnings(Body.KKR, contract.kkr, name, on);
            contract.life().sign(trace, on, party, name, warnings);
        });
    }

    @Transactional
    Versioned<ContractView> transmit(UUID id, @Nullable String ifMatch, Step.Recipient recipient, LocalDate on) {
        return step(id, ifMatch, "TRANSMISSION", this::mustBeParty, (contract, trace) -> contract.life()
                .transmit(trace, on, recipient));
    }

    @Transactional
    Versioned<ContractView> publish(UUID id, @Nullable String ifMatch, LocalDate on) {
        return step(id, ifMatch, "PUBLICATION", this::mustBeParty, (contract, trace) -> contract.life()
                .publish(trace, on));
    }

    @Transactional
    Versioned<ContractView> requestReport(UUID id, @Nullable String ifMatch, LocalDate dueOn, @Nullable String note) {
        return step(
                id,
                ifMatch,
                "REPORT_REQUEST",
                this::mustBeKkr,
                (contract, trace) ->
                        contract.requestReport(new ReportRequest(dueOn, note, trace.by(), trace.at()), trace.at()));
    }

    private Versioned<ContractView> step(
            UUID id,
            @Nullable String ifMatch,
            String action,
            Consumer<Contract> who,
            BiConsumer<Contract, Step.Trace> verb) {
        Contract contract = access.forChange(id);
        who.accept(contract);
        Etags.require(ifMatch, contract.version());
        ContractView before = changes.view(contract);
        ContractStatus status = contract.status;
        int amendments = contract.revisions.countSigned();
        verb.accept(contract, new Step.Trace(callers.current().actor(), clock.instant()));
        return changes.record(contract, action, event(contract, status, amendments, changes.today()), before);
    }

    /** An event is named after what the contract has become, or says that it changed. */
    private static String event(Contract contract, ContractStatus before, int signedBefore, LocalDate today) {
        if (contract.revisions.countSigned() > signedBefore && signedBefore > 0) {
            // One that takes effect later is told when it does.
            return contract.revisions.lastSigned().effectiveFrom().isAfter(today) ? "changed" : "amended";
        }
        return contract.status == before || contract.status == ContractStatus.DRAFT
                ? "changed"
                : contract.status.name().toLowerCase(Locale.ROOT);
    }

    private FrameworkAgreement agreement(Contract contract) {
        return agreements.find(contract.revisions.current().agreement().id()).orElseThrow();
    }

    private void mustBeHub(Contract contract) {
        access.mustActForHub(callers.current(), contract.hub);
    }

    private void mustBeKkr(Contract contract) {
        access.mustActForKkr(callers.current(), contract.kkr);
    }

    private void mustBeParty(Contract contract) {
        access.mustBeParty(callers.current(), contract);
    }
}
