package dk.kkr.contracts.contract;

import dk.kkr.contracts.office.Warning;
import dk.kkr.kit.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps in a contract's life (F5). Approvals and signatures act on what is being agreed on, the draft itself or an
 * amendment; what is sent and published is what was signed last.
 */
final class Life {

    private final Contract contract;

    Life(Contract contract) {
        this.contract = contract;
    }

    void approveByBoard(Step.Trace trace, LocalDate on, @Nullable String note) {
        Revision current = contract.revisions.current().openTo(Step.Kind.BOARD_APPROVAL, contract.status);
        take(current, Step.boardApproval(trace, on, current, note));
    }

    /**
     * The KKR's decision. Until both have signed it can decide anew; a decision that is not for the contract voids what
     * was approved and signed, its own earlier decision too, and leaves a draft.
     */
    void decide(Step.Trace trace, LocalDate on, KkrDecision decision, boolean agreementAdopted) {
        Revision current = contract.revisions.current();
        if (decision.isApproval()) {
            current.openTo(Step.Kind.KKR_DECISION, contract.status);
        } else {
            current.refuseUnlessOpen(contract.status);
        }
        decision.check();
        if (decision.isApproval() && !agreementAdopted && !Boolean.TRUE.equals(decision.acceptsUnadoptedAgreement())) {
            throw StepRefusals.agreementNotAdopted();
        }
        Revision decided = decision.isApproval()
                ? current
                : current.with(current.steps().voided(String.valueOf(decision.outcome())));
        take(decided, Step.decision(trace, on, current, decision));
    }

    void sign(Step.Trace trace, LocalDate on, Step.Party party, String name, List<Warning> warnings) {
        Revision current = contract.revisions.current().toBeSignedBy(party, contract.status);
        take(current, Step.signature(trace, on, current, party, name, warnings));
    }

    void transmit(Step.Trace trace, LocalDate on, Step.Recipient recipient) {
        Revision signed = contract.revisions.lastSigned();
        if (!signed.isSigned()) {
            throw outOfOrder(
                    "It can be transmitted when both parties have signed.",
                    "Den kan fremsendes, når begge parter har underskrevet.");
        }
        if (signed.steps().isSentTo(recipient)) {
            String to = recipient == Step.Recipient.KL ? "KL" : "Erhvervsstyrelsen";
            throw StepRefusals.taken(
                    "It has been sent to " + recipient + " already.", "Den er allerede sendt til " + to + ".");
        }
        take(signed, Step.transmission(trace, on, signed, recipient));
    }

    void publish(Step.Trace trace, LocalDate on) {
        Revision signed = contract.revisions.lastSigned();
        if (!signed.steps().status().isAtLeast(ContractStatus.TRANSMITTED)) {
            throw outOfOrder(
                    "It can be published when it has been transmitted to both KL and ERST.",
                    "Den kan offentliggøres, når den er fremsendt til både KL og Erhvervsstyrelsen.");
        }
        if (signed.steps().publishedOn().isPresent()) {
            throw StepRefusals.taken("It is published already.", "Den er allerede offentliggjort.");
        }
        take(signed, Step.publication(trace, on, signed));
    }

    /** A statement of the contract was approved; the first one makes a published contract REPORTED. */
    void report(Step.Trace trace, LocalDate on, String sha256, int edition) {
        if (!contract.status.isAtLeast(ContractStatus.SIGNED)
                || contract.revisions.standing().has(Step.Kind.STATEMENT_APPROVAL)) {
            return;
        }
        take(contract.revisions.lastSigned(), Step.statementApproval(trace, on, sha256, edition));
    }

    private void take(Revision revision, Step step) {
        contract.replace(revision.with(revision.steps().plus(step)), step.recordedAt());
    }

    private Refusal outOfOrder(String en, String da) {
        return StepRefusals.outOfOrder(contract.status, en, da);
    }
}
