package dk.kkr.contracts.deadline;

import dk.kkr.contracts.contract.ContractChanges;
import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Organisation;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Marks done what no event closes (F7), for the organisation that is responsible. */
@ApplicationScoped
class DeadlineService {

    private final Deadlines deadlines;
    private final DeadlineEvents events;
    private final ContractChanges changes;
    private final Callers callers;
    private final Clock clock;

    DeadlineService(Deadlines deadlines, DeadlineEvents events, ContractChanges changes, Callers callers, Clock clock) {
        this.deadlines = deadlines;
        this.events = events;
        this.changes = changes;
        this.callers = callers;
        this.clock = clock;
    }

    /** One that the caller may see. */
    @Transactional
    Versioned<DeadlineView> read(UUID id) {
        return versioned(deadlines.find(id).filter(sight()::sees).orElseThrow(DeadlineService::unknown));
    }

    @Transactional
    Versioned<DeadlineView> complete(UUID id, @Nullable String ifMatch, LocalDate doneOn, @Nullable String note) {
        Deadline deadline = toMark(id, ifMatch);
        LocalDate today = changes.today();
        if (doneOn.isAfter(today)) {
            throw Refusal.invalid(
                    "/doneOn",
                    "DAY_IN_FUTURE",
                    "It cannot be done yet on " + doneOn + "; state today or an earlier day.",
                    "Det kan ikke allerede være gjort den " + doneOn + "; angiv i dag eller en tidligere dag.");
        }
        events.passedBeforeDone(deadline, doneOn, today, clock.instant());
        deadline.complete(doneOn, note, callers.current().actor(), today, clock.instant());
        events.changed(deadline, today);
        deadlines.flush();
        return versioned(deadline);
    }

    @Transactional
    Versioned<DeadlineView> reopen(UUID id, @Nullable String ifMatch) {
        Deadline deadline = toMark(id, ifMatch);
        if (deadline.doneOn == null) {
            throw Refusal.notFound("It is not marked as done.", "Den er ikke markeret som udført.");
        }
        deadline.reopen(changes.today(), clock.instant());
        events.changed(deadline, changes.today());
        if (deadline.contract != null) {
            // The contract may no longer ask for it; deriving needs the contract's lock before this one, so not here.
            deadlines.deriveAgain(deadline.contract);
        }
        deadlines.flush();
        return versioned(deadline);
    }

    private Deadline toMark(UUID id, @Nullable String ifMatch) {
        Deadline deadline = deadlines.forChange(id).filter(sight()::sees).orElseThrow(DeadlineService::unknown);
        if (!organisation().toString().equals(deadline.responsible)) {
            throw Refusal.forbidden(
                    "Only who is responsible (" + deadline.responsible + ") can mark this.",
                    "Kun den ansvarlige (" + deadline.responsible + ") kan markere dette.");
        }
        if (!deadline.kind.isMarkedByHand()) {
            throw Refusal.rule(
                    "CLOSED_BY_STEP",
                    "This deadline is met by sending the contract or statement; register that there, and it is done.",
                    "Denne frist overholdes ved at fremsende kontrakten eller opgørelsen; registrér fremsendelsen dér,"
                            + " så er fristen udført.");
        }
        Etags.require(ifMatch, deadline.tag(changes.today()));
        return deadline;
    }

    private Organisation organisation() {
        return DeadlineSight.organisationOf(callers.current());
    }

    private DeadlineSight sight() {
        return DeadlineSight.of(organisation());
    }

    private Versioned<DeadlineView> versioned(Deadline deadline) {
        LocalDate today = changes.today();
        return new Versioned<>(DeadlineView.of(deadline, today), deadline.tag(today));
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such deadline.", "Fristen findes ikke.");
    }
}
