package dk.kkr.contracts.deadline;

import dk.kkr.contracts.contract.ContractChanges;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks for deadlines that have passed, to tell of each once, and before that for contracts whose deadlines are to be
 * derived anew: those that are older than deadlines, drafts that were left with some, those of which one that was done was
 * opened again, and all when the rules change. Replicas may run it at once; each row is taken by one.
 */
@ApplicationScoped
class LatenessService {

    private static final Logger LOG = Logger.getLogger(LatenessService.class);
    private static final int BATCH = 100;

    private final Deadlines deadlines;
    private final DeadlineEvents events;
    private final DerivationService derivation;
    private final ContractChanges changes;
    private final Clock clock;

    LatenessService(
            Deadlines deadlines,
            DeadlineEvents events,
            DerivationService derivation,
            ContractChanges changes,
            Clock clock) {
        this.deadlines = deadlines;
        this.events = events;
        this.derivation = derivation;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(
            every = "{kkr.contracts.deadline-check}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        deriveMissing();
        while (tellPassed() == BATCH) {
            // The next batch.
        }
    }

    /** One that cannot be derived holds up no other. */
    void deriveMissing() {
        UUID after = new UUID(0, 0);
        List<UUID> batch;
        do {
            UUID last = after;
            batch = QuarkusTransaction.requiringNew()
                    .call(() -> deadlines.contractsToDerive(derivation.rules(), last, BATCH));
            for (UUID contract : batch) {
                after = contract;
                try {
                    derivation.derive(contract);
                } catch (RuntimeException failure) {
                    LOG.errorf(failure, "The deadlines of contract %s could not be derived", contract);
                }
            }
        } while (batch.size() == BATCH);
    }

    /** How many were told of; the time of each transaction is bounded by the size of a batch. */
    int tellPassed() {
        return QuarkusTransaction.requiringNew().call(() -> {
            LocalDate today = changes.today();
            List<Deadline> passed = deadlines.toBeTold(today, BATCH);
            for (Deadline deadline : passed) {
                events.passed(deadline, today, clock.instant());
            }
            return passed.size();
        });
    }
}
