package dk.kkr.contracts.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.contracts.contract.Step;
import dk.kkr.contracts.contract.Undertakings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadlineRulesTest {

    private static final LocalDate ADOPTED = LocalDate.of(2024, 1, 15);
    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");

    private static Undertakings contract(List<Undertakings.Adoption> adoptions, List<Undertakings.FollowUp> followUps) {
        return new Undertakings(UUID.randomUUID(), 1, "fyn", "syddanmark", 2024, adoptions, followUps, List.of());
    }

    private static Duty one(List<Duty> duties, DeadlineKind kind, String part) {
        return duties.stream()
                .filter(d -> d.kind() == kind && d.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksNothingOfADraft() {
        Undertakings draft =
                contract(List.of(), List.of(new Undertakings.FollowUp("Status", LocalDate.of(2024, 8, 1))));
        assertEquals(List.of(), DeadlineRules.of(draft, Map.of(), 30));
    }

    @Test
    void asksForTransmissionSoManyDaysAfterAdoptionToEachAlone() {
        LocalDate sent = LocalDate.of(2024, 2, 20);
        List<Duty> duties = DeadlineRules.of(
                contract(List.of(new Undertakings.Adoption(1, ADOPTED, Map.of(Step.Recipient.KL, sent))), List.of()),
                Map.of(),
                30);
        assertEquals(
                LocalDate.of(2024, 2, 14),
                one(duties, DeadlineKind.TRANSMISSION, "1/KL").dueOn());
        assertEquals(sent, one(duties, DeadlineKind.TRANSMISSION, "1/KL").doneOn());
        assertEquals(null, one(duties, DeadlineKind.TRANSMISSION, "1/ERST").doneOn());
        assertEquals(5, duties.size());
    }

    @Test
    void asksForTheStatementBy30JuneOfTheFollowingYear() {
        List<Duty> duties = DeadlineRules.of(
                contract(List.of(new Undertakings.Adoption(1, ADOPTED, Map.of())), List.of()),
                Map.of("KL", LocalDate.of(2025, 7, 1)),
                30);
        for (String recipient : List.of("KKR", "KL", "ERST")) {
            assertEquals(
                    LocalDate.of(2025, 6, 30),
                    one(duties, DeadlineKind.STATEMENT, recipient).dueOn());
        }
        Deadline sentLate = new Deadline(
                UUID.randomUUID(), "fyn", "syddanmark", 2024, one(duties, DeadlineKind.STATEMENT, "KL"), NOW);
        assertEquals(DeadlineState.DONE, sentLate.state(LocalDate.of(2025, 7, 2)));
        assertTrue(sentLate.isLate(LocalDate.of(2025, 7, 2)));
    }

    @Test
    void isLateFromTheDayAfter() {
        Deadline deadline = Deadline.nationalAccount(2024, NOW);
        LocalDate last = LocalDate.of(2025, 6, 30);
        assertEquals(DeadlineState.DUE, deadline.state(last));
        assertEquals(DeadlineState.LATE, deadline.state(last.plusDays(1)));
        assertEquals(deadline.tag(last) + 1, deadline.tag(last.plusDays(1)));
        deadline.complete(last, null, "erst", last.plusDays(1), NOW);
        assertEquals(DeadlineState.DONE, deadline.state(last.plusDays(9)));
        assertFalse(deadline.isLate(last.plusDays(9)));
        deadline.complete(last.plusDays(1), null, "erst", last.plusDays(1), NOW);
        assertTrue(deadline.isLate(last.plusDays(9)));
    }

    @Test
    void tellsAFollowUpOfTheSameTitleFromTheNext() {
        List<Duty> duties = DeadlineRules.of(
                contract(
                        List.of(new Undertakings.Adoption(1, ADOPTED, Map.of())),
                        List.of(
                                new Undertakings.FollowUp("Status", LocalDate.of(2024, 11, 1)),
                                new Undertakings.FollowUp("Status", LocalDate.of(2024, 5, 1)))),
                Map.of(),
                30);
        assertEquals(
                LocalDate.of(2024, 5, 1),
                one(duties, DeadlineKind.FOLLOW_UP, "1").dueOn());
        assertEquals(
                LocalDate.of(2024, 11, 1),
                one(duties, DeadlineKind.FOLLOW_UP, "2").dueOn());
    }

    @Test
    void isToldAsPassedAgainOnlyIfItCeasedToBeLate() {
        LocalDate today = LocalDate.of(2024, 9, 1);
        Duty duty = new Duty(DeadlineKind.FOLLOW_UP, "1", "Status", LocalDate.of(2024, 8, 1), null);
        Deadline deadline = new Deadline(UUID.randomUUID(), "fyn", "syddanmark", 2024, duty, NOW);
        deadline.passed(NOW);
        assertFalse(deadline.become(duty, today, NOW));
        Duty earlier = new Duty(DeadlineKind.FOLLOW_UP, "1", "Status", LocalDate.of(2024, 8, 31), null);
        assertTrue(deadline.become(earlier, today, NOW));
        assertTrue(deadline.toldLate);
        Duty later = new Duty(DeadlineKind.FOLLOW_UP, "1", "Status", today, null);
        assertTrue(deadline.become(later, today, NOW));
        assertFalse(deadline.toldLate);
        assertTrue(deadline.told);
        assertEquals(4, deadline.version);
    }

    @Test
    void hasPassedUntoldOnlyIfDoneAfterItsDayAndNotToldSince() {
        LocalDate due = LocalDate.of(2024, 8, 15);
        LocalDate today = due.plusDays(2);
        Duty duty = new Duty(DeadlineKind.FOLLOW_UP, "1", "Status", due, null);
        Deadline deadline = new Deadline(UUID.randomUUID(), "fyn", "syddanmark", 2024, duty, NOW);
        assertFalse(deadline.passedUntold(due, today));
        assertTrue(deadline.passedUntold(due.plusDays(1), today));
        assertFalse(deadline.passedUntold(null, today));
        assertFalse(deadline.passedUntold(due.plusDays(1), due));
        deadline.passed(NOW);
        assertFalse(deadline.passedUntold(due.plusDays(1), today));
    }
}
