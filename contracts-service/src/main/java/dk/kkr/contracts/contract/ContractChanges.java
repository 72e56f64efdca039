package dk.kkr.contracts.contract;

import dk.kkr.contracts.document.Difference;
import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.caller.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records each change of a contract in its history and tells it to the other services, in the change's transaction. */
@ApplicationScoped
public class ContractChanges {

    private final Contracts contracts;
    private final ContractEvents events;
    private final ContractAccess access;
    private final Callers callers;
    private final Event<Undertakings> undertakings;
    private final Event<ContractDeleted> deletions;
    private final DanishDay days;
    private final Clock clock;

    ContractChanges(
            Contracts contracts,
            ContractEvents events,
            ContractAccess access,
            Callers callers,
            Event<Undertakings> undertakings,
            Event<ContractDeleted> deletions,
            DanishDay days,
            Clock clock) {
        this.contracts = contracts;
        this.events = events;
        this.access = access;
        this.callers = callers;
        this.undertakings = undertakings;
        this.deletions = deletions;
        this.days = days;
        this.clock = clock;
    }

    /** The day it is in Denmark. */
    public LocalDate today() {
        return days.today();
    }

    ContractView view(Contract contract) {
        return ContractView.on(today(), contract);
    }

    /**
     * @param action what was done, for the history
     * @param event what to tell, such as {@code signed}
     * @param before null for a contract that was not there before
     */
    Versioned<ContractView> record(Contract contract, String action, String event, @Nullable ContractView before) {
        return record(contract, action, event, before, callers.current().actor());
    }

    /** The same for what no caller did. */
    Versioned<ContractView> record(
            Contract contract, String action, String event, @Nullable ContractView before, String by) {
        contract.settle(today());
        ContractView after = view(contract);
        contracts.record(new HistoryEntry(contract, action, by, before, after));
        events.tell(contract, event, today());
        undertakings.fire(Undertakings.of(contract, today()));
        return new Versioned<>(access.sight().of(contract, after), contract.version());
    }

    /** A part of the contract changed that is neither content nor step: history only, since events do not carry it. */
    public void recordPart(Contract contract, String action) {
        recordPart(contract, action, List.of());
    }

    /** The same, with what differed in the part; only those who see the contract's workings are shown it. */
    public void recordPart(Contract contract, String action, List<Difference> differences) {
        ContractView view = view(contract);
        contract.partChanged(clock.instant());
        contracts.record(new HistoryEntry(contract, action, callers.current().actor(), differences, view));
    }

    void tellDeleted(Contract contract) {
        events.tellDeleted(contract);
        deletions.fire(new ContractDeleted(contract.id));
    }
}
