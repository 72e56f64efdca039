package dk.kkr.contracts.contract;

import dk.kkr.kit.problem.Refusal;

/** What a contract says to a step that cannot be taken (F5). */
final class StepRefusals {

    private StepRefusals() {}

    /** Too early: other steps come first. */
    static Refusal outOfOrder(ContractStatus status, String en, String da) {
        return Refusal.rule(
                "OUT_OF_ORDER",
                "The contract is " + status + ". " + en,
                "Kontrakten er " + status.inDanish() + ". " + da);
    }

    /** Too late: it is done. */
    static Refusal taken(String en, String da) {
        return Refusal.rule("STEP_TAKEN", en, da);
    }

    static Refusal signedToEdit() {
        return Refusal.rule(
                "NOT_A_DRAFT",
                "Both parties have signed, so it can no longer be edited; change the contract by POST …/amendments.",
                "Begge parter har underskrevet, så den kan ikke længere rettes; ændr kontrakten med POST …/amendments.");
    }

    static Refusal notADraftToDelete(ContractStatus status) {
        return Refusal.rule(
                "NOT_A_DRAFT",
                "Only a draft can be deleted; this contract is " + status + ".",
                "Kun et udkast kan slettes; kontrakten er " + status.inDanish() + ".");
    }

    /** F1: only the decision itself can let a contract hold before its agreement does. */
    static Refusal agreementNotAdopted() {
        return Refusal.rule(
                "AGREEMENT_NOT_ADOPTED",
                "The framework agreement is not adopted; adopt it first, or let the decision say that the contract"
                        + " holds all the same (acceptsUnadoptedAgreement).",
                "Rammeaftalen er ikke vedtaget; vedtag den først, eller lad afgørelsen sige, at kontrakten gælder"
                        + " alligevel (acceptsUnadoptedAgreement).");
    }

    static Refusal agreementChanged() {
        return Refusal.rule(
                "AGREEMENT_CHANGED",
                "The framework agreement has changed since this was written; PUT the contract again to take it in.",
                "Rammeaftalen er ændret, siden dette blev skrevet; gem kontrakten igen med PUT for at tage det med.");
    }

    static Refusal amendmentOpen() {
        return Refusal.rule(
                "AMENDMENT_OPEN",
                "An amendment is open already; edit it with PUT, sign it, or withdraw it first.",
                "Et tillæg er allerede under behandling; ret det med PUT, underskriv det, eller træk det tilbage først.");
    }
}
