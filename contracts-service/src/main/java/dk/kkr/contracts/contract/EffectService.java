package dk.kkr.contracts.contract;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Tells of amendments on the day they take effect (F4), each once: what is shown and told of the contract changes then, so
 * it gets a new version. Whoever changes a contract first that day tells it before; a check in the background tells the
 * rest. Replicas may run the check at once; each contract is taken by one.
 */
@ApplicationScoped
class EffectService {

    private final Contracts contracts;
    private final ContractEvents events;
    private final Event<Undertakings> undertakings;
    private final DanishDay days;
    private final Clock clock;

    EffectService(
            Contracts contracts, ContractEvents events, Event<Undertakings> undertakings, DanishDay days, Clock clock) {
        this.contracts = contracts;
        this.events = events;
        this.undertakings = undertakings;
        this.days = days;
        this.clock = clock;
    }

    @Scheduled(every = "{kkr.contracts.effect-check}", delayed = "10s")
    @Transactional
    void takeEffect() {
        contracts.takingEffectBy(days.today()).forEach(this::catchUp);
    }

    /** Tells what has taken effect by today and is not told yet. The contract must be held for change. */
    void catchUp(Contract contract) {
        LocalDate today = days.today();
        contract.readOn(today);
        while (contract.hasEffectDueBy(today)) {
            ContractView before = ContractView.of(contract, contract.shownBeforeEffect());
            LocalDate day = contract.takeEffect(clock.instant());
            ContractView after = ContractView.on(day, contract);
            contracts.record(new HistoryEntry(contract, "AMENDMENT_TOOK_EFFECT", "contracts-service", before, after));
            events.tell(contract, "amended", day);
            undertakings.fire(Undertakings.of(contract, day));
        }
    }
}
