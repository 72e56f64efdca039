package dk.kkr.goals.fulfilment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.goals.change.DataChanged;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Contracts;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.event.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
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
    private final ObjectMapper json;

    FulfilmentPublisher(
            Contracts contracts, Fulfilments fulfilments, Database database, Outbox outbox, ObjectMapper json) {
        this.contracts = contracts;
        this.fulfilments = fulfilments;
        this.database = database;
        this.outbox = outbox;
        this.json = json;
    }

    void on(@Observes DataChanged change) {
        database.query("insert into hub_data (hub, version) values (:hub, 1)"
                        + " on conflict (hub) do update set version = hub_data.version + 1")
                .set("hub", change.hub())
                .update();
        UUID only = change.contract();
        if (only != null && contracts.find(only, null).isEmpty()) {
            withdraw(only);
            return;
        }
        List<Contract> touched = contracts.ofHub(change.hub()).stream()
                .filter(c -> only == null || c.id().equals(only))
                .sorted(Comparator.comparing(Contract::id))
                .toList();
        touched.forEach(this::publish);
    }

    /**
     * The row of hub_data, locked by the update above, keeps two changes of a hub apart: whoever computes later sees
     * what the earlier one committed, so the last event always holds everything.
     */
    private void publish(Contract contract) {
        FulfilmentChanged event = new FulfilmentChanged(
                contract.id(),
                contract.hub(),
                contract.kkr(),
                contract.year(),
                contract.title(),
                fulfilments.of(contract, null),
                fulfilments.accounts(contract),
                contract.definitions());
        next(contract.id(), fingerprint(event)).ifPresent(v -> outbox.add(TOPIC, key(contract.id()), TYPE, v, event));
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

    /** Of everything but the clock and the data's version: those change without a figure changing. */
    private String fingerprint(FulfilmentChanged event) {
        ObjectNode tree = json.valueToTree(event);
        if (tree.get("fulfilment") instanceof ObjectNode figures) {
            figures.remove(List.of("computedAt", "dataVersion"));
        }
        try {
            byte[] bytes = json.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String key(UUID contract) {
        return "fulfilment:" + contract;
    }
}
