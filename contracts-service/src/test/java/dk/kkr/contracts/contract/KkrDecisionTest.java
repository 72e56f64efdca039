package dk.kkr.contracts.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.kkr.contracts.contract.KkrDecision.ChairVote;
import dk.kkr.contracts.contract.KkrDecision.Outcome;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KkrDecisionTest {

    private static KkrDecision decision(
            Outcome outcome, int total, int present, int votesFor, int votesAgainst, ChairVote chair) {
        return new KkrDecision(
                LocalDate.of(2024, 1, 15),
                KkrDecision.Form.WRITTEN,
                null,
                outcome,
                total,
                present,
                votesFor,
                votesAgainst,
                chair,
                null);
    }

    private static String refusal(KkrDecision decision) {
        return assertThrows(Refusal.class, decision::check).code();
    }

    @Test
    void wantsHalfOfTheMembersAndNoMore() {
        assertDoesNotThrow(decision(Outcome.APPROVED, 22, 11, 11, 0, ChairVote.FOR)::check);
        assertEquals("NO_QUORUM", refusal(decision(Outcome.APPROVED, 22, 10, 10, 0, ChairVote.FOR)));
        assertDoesNotThrow(decision(Outcome.APPROVED, 21, 11, 11, 0, ChairVote.FOR)::check);
        assertEquals("NO_QUORUM", refusal(decision(Outcome.SENT_BACK, 21, 10, 0, 0, ChairVote.NONE)));
    }

    @Test
    void wantsTheOutcomeThatTheVotesGive() {
        assertDoesNotThrow(decision(Outcome.APPROVED, 20, 20, 10, 9, ChairVote.AGAINST)::check);
        assertDoesNotThrow(decision(Outcome.REJECTED, 20, 20, 9, 10, ChairVote.FOR)::check);
        assertEquals("OUTCOME_NOT_GIVEN_BY_VOTES", refusal(decision(Outcome.APPROVED, 20, 20, 9, 10, ChairVote.FOR)));
        assertEquals("OUTCOME_NOT_GIVEN_BY_VOTES", refusal(decision(Outcome.REJECTED, 20, 20, 10, 9, ChairVote.FOR)));
    }

    @Test
    void letsTheChairDecideATie() {
        assertDoesNotThrow(decision(Outcome.APPROVED, 20, 20, 10, 10, ChairVote.FOR)::check);
        assertDoesNotThrow(decision(Outcome.REJECTED, 20, 20, 10, 10, ChairVote.AGAINST)::check);
        assertEquals(
                "OUTCOME_NOT_GIVEN_BY_VOTES", refusal(decision(Outcome.APPROVED, 20, 20, 10, 10, ChairVote.AGAINST)));
        assertEquals("TIE_UNDECIDED", refusal(decision(Outcome.APPROVED, 20, 20, 10, 10, ChairVote.NONE)));
        assertEquals("TIE_UNDECIDED", refusal(decision(Outcome.REJECTED, 20, 20, 0, 0, null)));
    }

    @Test
    void wantsOnlyAQuorumToSendBack() {
        assertDoesNotThrow(decision(Outcome.SENT_BACK, 20, 20, 3, 17, ChairVote.AGAINST)::check);
        assertDoesNotThrow(decision(Outcome.SENT_BACK, 20, 20, 17, 3, ChairVote.FOR)::check);
    }

    @Test
    void tellsAllContradictionsAtOnce() {
        Refusal refusal = assertThrows(Refusal.class, decision(Outcome.APPROVED, 20, 21, 0, 22, ChairVote.FOR)::check);
        assertEquals(400, refusal.status());
        assertEquals(
                List.of("/membersPresent", "/votesFor", "/chairVote"),
                refusal.faults().stream().map(Fault::pointer).toList());
    }
}
