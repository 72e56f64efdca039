package dk.kkr.goals.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.change.DataChanged;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in contracts; framework agreements have been worked into them by who sends them. */
@Singleton
class ContractConsumer implements EventConsumer {

    private final Database database;
    private final Event<DataChanged> changed;
    private final Clock clock;

    ContractConsumer(Database database, Event<DataChanged> changed, Clock clock) {
        this.database = database;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "kkr.contracts.v1";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.kind().equals("contract")) {
            return;
        }
        JsonNode body = event.data();
        if (body == null) {
            delete(UUID.fromString(event.subject()), event.version());
            return;
        }
        // Reads it whole, so that a definition that cannot be computed is set aside now and not found when asked for.
        Contract contract = Contract.of(event.version(), body);
        keep(
                contract.id(),
                event.version(),
                contract.hub(),
                contract.kkr(),
                contract.year(),
                contract.status(),
                contract.revision(),
                body.toString());
        changed.fire(DataChanged.of(contract.hub(), contract.id()));
    }

    private void delete(UUID id, long version) {
        database.query("select hub, kkr, year, status, revision from contract_version where contract_id = :id"
                        + " order by version desc limit 1")
                .set("id", id)
                .first(row -> {
                    String hub = row.getString("hub");
                    keep(
                            id,
                            version,
                            hub,
                            row.getString("kkr"),
                            row.getInt("year"),
                            row.getString("status"),
                            row.getInt("revision"),
                            null);
                    return hub;
                })
                .ifPresent(hub -> changed.fire(DataChanged.of(hub, id)));
    }

    private void keep(
            UUID id,
            long version,
            String hub,
            String kkr,
            int year,
            String status,
            int revision,
            @Nullable String body) {
        database.query("""
                        insert into contract_version
                            (contract_id, version, hub, kkr, year, status, revision, deleted, body, known_from)
                        values (:id, :version, :hub, :kkr, :year, :status, :revision, :deleted, :body::jsonb, :now)
                        on conflict do nothing
                        """)
                .set("id", id)
                .set("version", version)
                .set("hub", hub)
                .set("kkr", kkr)
                .set("year", year)
                .set("status", status)
                .set("revision", revision)
                .set("deleted", body == null)
                .set("body", body)
                .set("now", clock.instant())
                .update();
    }
}
