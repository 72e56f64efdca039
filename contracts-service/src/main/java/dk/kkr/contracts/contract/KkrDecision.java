package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a KKR decided on a contract (F5). Votes are those for and against the contract; the chair's is among them. They
 * are not public, date and outcome are.
 *
 * @param meeting which meeting, in words
 * @param acceptsUnadoptedAgreement true if the decision says that the contract holds though the framework agreement it
 *     stands on is not adopted yet (F1)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = ContractExamples.DECISION)
public record KkrDecision(
        @NotNull @Nullable LocalDate decidedOn,
        @NotNull @Nullable Form form,
        @Size(max = 300) @Nullable String meeting,
        @NotNull @Nullable Outcome outcome,
        @NotNull @Min(1) @Max(1000) @Nullable Integer membersTotal,
        @NotNull @Min(0) @Max(1000) @Nullable Integer membersPresent,
        @NotNull @Min(0) @Max(1000) @Nullable Integer votesFor,
        @NotNull @Min(0) @Max(1000) @Nullable Integer votesAgainst,
        @Nullable ChairVote chairVote,
        @Nullable Boolean acceptsUnadoptedAgreement) {

    /** How it was decided. */
    public enum Form {
        MEETING,
        VIRTUAL,
        WRITTEN
    }

    /** What was decided. */
    public enum Outcome {
        APPROVED("godkendt"),
        REJECTED("afvist"),
        SENT_BACK("sendt tilbage");

        private final String danish;

        Outcome(String danish) {
            this.danish = danish;
        }

        String inDanish() {
            return danish;
        }
    }

    /** The chair's vote. */
    public enum ChairVote {
        FOR,
        AGAINST,
        NONE
    }

    /**
     * Refuses a decision that cannot have been made: without a quorum of half the members, or with an outcome that the
     * votes do not give. Sending back is no verdict on the contract, so it wants the quorum only.
     *
     * @throws Refusal 400 if the numbers contradict each other; 409 if they do not carry the outcome
     */
    void check() {
        int total = of(membersTotal);
        int present = of(membersPresent);
        contradictions(total, present);
        if (2L * present < total) {
            throw Refusal.rule(
                    "NO_QUORUM",
                    "Only " + present + " of " + total + " members took part; at least half must. Decide anew.",
                    "Kun " + present + " af " + total + " medlemmer deltog; mindst halvdelen skal. Afgør sagen igen.");
        }
        if (outcome == Outcome.SENT_BACK) {
            return;
        }
        Outcome given = given();
        if (given == null) {
            throw Refusal.rule(
                    "TIE_UNDECIDED",
                    "The votes are equal and the chair did not vote, so nothing is decided; decide anew.",
                    "Stemmerne står lige, og formanden stemte ikke, så intet er afgjort; afgør sagen igen.");
        }
        if (given != outcome) {
            throw Refusal.rule(
                    "OUTCOME_NOT_GIVEN_BY_VOTES",
                    "The votes give " + given + ", not " + outcome + "; correct the outcome or the votes.",
                    "Efter stemmerne er kontrakten " + given.inDanish() + ", ikke "
                            + (outcome == null ? "" : outcome.inDanish())
                            + "; ret udfaldet eller stemmetallene.");
        }
    }

    /** What the votes give: a simple majority, and at a tie what the chair voted; null if the chair did not. */
    private @Nullable Outcome given() {
        int balance = Integer.compare(of(votesFor), of(votesAgainst));
        if (balance == 0) {
            balance = chairVote == ChairVote.FOR ? 1 : chairVote == ChairVote.AGAINST ? -1 : 0;
        }
        return balance > 0 ? Outcome.APPROVED : balance < 0 ? Outcome.REJECTED : null;
    }

    private void contradictions(int total, int present) {
        List<Fault> faults = new ArrayList<>();
        if (present > total) {
            faults.add(Fault.at(
                    "/membersPresent",
                    "MORE_THAN_MEMBERS",
                    "No more members can take part than there are.",
                    "Der kan ikke deltage flere medlemmer, end der er."));
        }
        if ((long) of(votesFor) + of(votesAgainst) > present) {
            faults.add(Fault.at(
                    "/votesFor",
                    "MORE_THAN_MEMBERS",
                    "No more votes can be cast than members took part; the chair's is among them.",
                    "Der kan ikke afgives flere stemmer, end der deltog medlemmer; formandens er medregnet."));
        }
        if ((chairVote == ChairVote.FOR && of(votesFor) == 0)
                || (chairVote == ChairVote.AGAINST && of(votesAgainst) == 0)) {
            faults.add(Fault.at(
                    "/chairVote",
                    "CHAIR_NOT_AMONG_VOTES",
                    "The chair's vote is among the votes; correct one of them.",
                    "Formandens stemme er blandt stemmerne; ret en af dem."));
        }
        Refusal.throwIfAny(faults);
    }

    boolean isApproval() {
        return outcome == Outcome.APPROVED;
    }

    /** What everybody may know of it. */
    KkrDecision withoutVotes() {
        return new KkrDecision(
                decidedOn, form, meeting, outcome, null, null, null, null, null, acceptsUnadoptedAgreement);
    }

    private static int of(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
