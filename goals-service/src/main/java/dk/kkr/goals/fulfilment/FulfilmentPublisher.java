package dk.kkr.goals.fulfilment;

import dk.kkr.goals.change.DataChanged;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Contracts;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.event.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends one event per contract whose figures have changed, in the transaction that changed the data. */
@Singleton
class FulfilmentPublisher {

    private static final String TOPIC = "kkr.goals.v1";
    private static final String TYPE = "dk.kkr.goals.fulfilment-changed.v1";

    private final Contracts contracts;
    private final Fulfilments fulfilments;
    private final Database database;
    private final Outbox outbox;
    private final Fingerprint fingerprint;
    private final Clock clock;

    FulfilmentPublisher(
            Contracts contracts,
            Fulfilments fulfilments,
            Database database,
            Outbox outbox,
            Fingerprint fingerprint,
            Clock clock) {
        this.contracts = contracts;
        this.fulfilments = fulfilments;
        this.database = database;
        this.outbox = outbox;
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    void on(@Observes DataChanged change) {
        database.query("""
                        with next as (
                            insert into hub_data (hub, version) values (:hub, 1)
                            on conflict (hub) do update set version = hub_data.version + 1 returning version
                        )
                        insert into hub_data_version (hub, version, at) select :hub, version, :now from next
                        """).set("hub", change.hub()).set("now", clock.instant()).update();
        UUID only = change.contract();
        if (only != null && contracts.find(only, null).isEmpty()) {
            withdraw(only);
            return;
        }
        String measure = change.measure();
        List<Contract> touched = contracts.ofHub(change.hub()).stream()
                .filter(c -> only == null || c.id().equals(only))
                .filter(c -> measure == null || c.looksAt(measure))
                .sorted(Comparator.comparing(Contract::id))
                .toList();
        touched.forEach(this::publish);
    }

    /**
     * Tells a contract's figures if they are others than those last told. The row of hub_data, locked by whoever calls,
     * keeps two changes of a hub apart: whoever computes later sees what the earlier one committed, so the last event
     * always holds everything.
     */
    void publish(Contract contract) {
        FulfilmentChanged event = new FulfilmentChanged(
                contract.id(),
                contract.hub(),
                contract.kkr(),
                contract.year(),
                contract.title(),
                fulfilments.of(contract, null),
                fulfilments.accounts(contract),
                contract.definitions());
        next(contract.id(), fingerprint.of(event))
                .ifPresent(v -> outbox.add(TOPIC, key(contract.id()), TYPE, v, event));
    }

    private void withdraw(UUID contract) {
        next(contract, "").ifPresent(version -> outbox.add(TOPIC, key(contract), TYPE, version, null));
    }

    /** The version the event gets; empty if the figures are those last sent. */
    private Optional<Long> next(UUID contract, String sha256) {
        return database.query("""
                        insert into fulfilment_sent (contract_id, version, sha256) values (:contract, 1, :sha256)
                        on conflict (contract_id) do update set version = fulfilment_sent.version + 1, sha256 = :sha256
                        where fulfilment_sent.sha256 <> :sha256
                        returning version
                        """)
                .set("contract", contract)
                .set("sha256", sha256)
                .first(row -> row.getLong(1));
    }

    private static String key(UUID contract) {
        return "fulfilment:" + contract;
    }
}
