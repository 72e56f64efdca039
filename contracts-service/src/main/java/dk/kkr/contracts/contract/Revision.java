package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.document.CanonicalJson;
import dk.kkr.contracts.goal.Goal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says from some day on (F4): the first revision is the contract as it was signed, each later one an
 * amendment with its reason.
 *
 * @param number from 1
 * @param goals all goals of the year, numbered: national with their thresholds settled, then regional (F3)
 * @param sha256 of the content, which the steps refer to
 * @param withdrawn true for an amendment that was given up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Revision(
        int number,
        @Nullable String reason,
        ContractBody body,
        AgreementInForce agreement,
        List<Goal> goals,
        String sha256,
        Steps steps,
        boolean withdrawn) {

    /** What is hashed: all that the parties agree on, and nothing made by the service. */
    record Content(
            ContractBody stated,
            String agreementKey,
            int agreementRevision,
            List<Goal> goals,
            @Nullable String reason) {}

    static Revision of(
            int number, @Nullable String reason, ContractBody body, AgreementInForce agreement, List<Goal> goals) {
        Content content = new Content(body, agreement.key(), agreement.revision(), goals, reason);
        return new Revision(number, reason, body, agreement, goals, CanonicalJson.sha256(content), Steps.NONE, false);
    }

    Content content() {
        return new Content(body, agreement.key(), agreement.revision(), goals, reason);
    }

    Revision with(Steps newSteps) {
        return new Revision(number, reason, body, agreement, goals, sha256, newSteps, withdrawn);
    }

    Revision givenUp() {
        return new Revision(number, reason, body, agreement, goals, sha256, steps, true);
    }

    LocalDate effectiveFrom() {
        return Objects.requireNonNull(body.effectiveFrom());
    }

    boolean isSigned() {
        return !withdrawn && steps.status().isAtLeast(ContractStatus.SIGNED);
    }

    boolean isOpen() {
        return !withdrawn && !isSigned();
    }

    /** This, if it can be approved: it is not signed, and that approval is not given. */
    Revision openTo(Step.Kind approval, ContractStatus contract) {
        refuseUnlessOpen(contract);
        if (steps.has(approval)) {
            throw StepRefusals.taken(
                    "This content is approved by them already; an edit of it, or a KKR that decides otherwise, begins anew.",
                    "De har allerede godkendt dette indhold; en rettelse, eller en anden afgørelse i KKR, begynder forfra.");
        }
        return this;
    }

    void refuseUnlessOpen(ContractStatus contract) {
        if (!isOpen()) {
            throw StepRefusals.outOfOrder(
                    contract,
                    "It is signed by both already, and no amendment is open.",
                    "Begge har allerede underskrevet, og der er intet tillæg under behandling.");
        }
    }

    /** This, if that party can sign it: both have approved it, and the party has not signed. */
    Revision toBeSignedBy(Step.Party party, ContractStatus contract) {
        if (steps.status() == ContractStatus.DRAFT) {
            throw StepRefusals.outOfOrder(
                    contract,
                    "It can be signed when the hub's board has approved it and the KKR has decided for it.",
                    "Den kan underskrives, når husets bestyrelse har godkendt den, og KKR har tilsluttet sig.");
        }
        if (steps.isSignedBy(party)) {
            throw StepRefusals.taken("This party has signed already.", "Denne part har allerede underskrevet.");
        }
        return this;
    }
}
