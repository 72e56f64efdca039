package dk.kkr.contracts.contract;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Tells of amendments on the day they take effect (F4): what is shown and told of the contract changes then, so it gets
 * a new version. Replicas may run it at once; each contract is taken by one.
 */
@ApplicationScoped
class EffectService {

    private final Contracts contracts;
    private final ContractChanges changes;
    private final Clock clock;

    EffectService(Contracts contracts, ContractChanges changes, Clock clock) {
        this.contracts = contracts;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(every = "{kkr.contracts.effect-check}", delayed = "10s")
    @Transactional
    void takeEffect() {
        LocalDate today = changes.today();
        for (Contract contract : contracts.takingEffectBy(today)) {
            ContractView before = ContractView.of(contract, contract.inForceBeforeItTakesEffect());
            contract.partChanged(clock.instant());
            changes.record(contract, "AMENDMENT_TOOK_EFFECT", "amended", before, "contracts-service");
        }
    }
}
