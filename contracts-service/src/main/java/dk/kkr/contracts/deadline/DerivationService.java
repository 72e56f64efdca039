package dk.kkr.contracts.deadline;

import dk.kkr.contracts.contract.ContractChanges;
import dk.kkr.contracts.contract.ContractDeleted;
import dk.kkr.contracts.contract.Contracts;
import dk.kkr.contracts.contract.Undertakings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the deadlines of a contract as they follow from it (F7); doing it again changes nothing. */
@ApplicationScoped
class DerivationService {

    private final Deadlines deadlines;
    private final DeadlineEvents events;
    private final Contracts contracts;
    private final ContractChanges changes;
    private final Clock clock;
    private final int transmissionDays;

    DerivationService(
            Deadlines deadlines,
            DeadlineEvents events,
            Contracts contracts,
            ContractChanges changes,
            Clock clock,
            @ConfigProperty(name = "kkr.contracts.transmission-days") int transmissionDays) {
        this.deadlines = deadlines;
        this.events = events;
        this.contracts = contracts;
        this.changes = changes;
        this.clock = clock;
        this.transmissionDays = transmissionDays;
    }

    String rules() {
        return DeadlineRules.name(transmissionDays);
    }

    /** Within the transaction that changes the contract. One that is a draft again has none any more. */
    void follow(@Observes Undertakings contract) {
        Instant now = clock.instant();
        List<Duty> open = new ArrayList<>(
                DeadlineRules.of(contract, deadlines.statementSentOn(contract.contract()), transmissionDays));
        List<Deadline> unmatched = new ArrayList<>(deadlines.ofContract(contract.contract()));
        // A follow-up may move, or change places with another of the same title: the one that stays on its day stays
        // itself.
        match(open, unmatched, Closeness.SAME_DAY, now);
        match(open, unmatched, Closeness.SAME_PLACE, now);
        match(open, unmatched, Closeness.SAME_TITLE, now);
        for (Duty duty : open) {
            deadlines.add(
                    new Deadline(contract.contract(), contract.hub(), contract.kkr(), contract.year(), duty, now));
        }
        unmatched.stream().filter(DerivationService::isForgotten).forEach(this::remove);
        if (contract.adoptions().isEmpty()) {
            deadlines.notDerived(contract);
        } else {
            deadlines.addUnlessThere(Deadline.nationalAccount(contract.year(), now));
            deadlines.derived(contract, rules());
        }
    }

    /** Within the transaction that deletes the contract: what was told of its deadlines holds no longer. */
    void forget(@Observes ContractDeleted contract) {
        deadlines.ofContract(contract.id()).forEach(this::remove);
    }

    private void remove(Deadline gone) {
        events.deleted(gone);
        deadlines.remove(gone);
    }

    /** Derives those of a contract anew from what is stored of it. */
    @Transactional
    void derive(UUID contract) {
        contracts
                .forChange(contract)
                .map(c -> Undertakings.of(c, changes.today()))
                .ifPresent(this::follow);
    }

    /** A statement was sent: kept, and what that closes is closed. */
    @Transactional
    void statementSent(UUID contract, int edition, String recipient, LocalDate on) {
        deadlines.statementSent(contract, edition, recipient, on);
    }

    /** How alike a stored deadline and what follows from the contract are. */
    private enum Closeness {
        SAME_DAY {
            @Override
            boolean holds(Deadline stored, Duty duty) {
                return stored.dueOn.equals(duty.dueOn()) && SAME_TITLE.holds(stored, duty);
            }
        },
        SAME_PLACE {
            @Override
            boolean holds(Deadline stored, Duty duty) {
                return stored.part.equals(duty.part()) && SAME_TITLE.holds(stored, duty);
            }
        },
        SAME_TITLE {
            @Override
            boolean holds(Deadline stored, Duty duty) {
                return stored.kind == duty.kind()
                        && (stored.kind == DeadlineKind.FOLLOW_UP
                                ? String.valueOf(stored.subject).equals(duty.subject())
                                : stored.part.equals(duty.part()));
            }
        };

        abstract boolean holds(Deadline stored, Duty duty);
    }

    private void match(List<Duty> open, List<Deadline> unmatched, Closeness closeness, Instant now) {
        LocalDate today = changes.today();
        for (Duty duty : List.copyOf(open)) {
            Predicate<Deadline> alike = stored -> closeness.holds(stored, duty);
            Optional<Deadline> match = unmatched.stream().filter(alike).findFirst();
            if (match.isPresent()) {
                unmatched.remove(match.get());
                open.remove(duty);
                events.passedBeforeDone(match.get(), duty.doneOn(), today, now);
                if (match.get().become(duty, today, now)) {
                    events.changed(match.get(), today);
                }
            }
        }
    }

    /** What was marked done stays on the list, even if an amendment no longer asks for it. */
    private static boolean isForgotten(Deadline deadline) {
        return !deadline.kind.isMarkedByHand() || deadline.doneOn == null;
    }
}
