package dk.kkr.reporting.contract;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import dk.kkr.reporting.store.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps framework agreements and result contracts as they were last told. */
@Singleton
class ContractConsumer implements EventConsumer {

    private record Agreement(
            UUID id,
            String title,
            int fromYear,
            int toYear,
            String status,
            @Nullable LocalDate publishedOn,
            int revision,
            @Nullable String sha256) {}

    private record Contract(
            UUID id,
            String hub,
            String kkr,
            int year,
            String title,
            String status,
            @Nullable LocalDate publishedOn,
            int revision,
            @Nullable String sha256) {}

    private final Database database;

    ContractConsumer(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "kkr.contracts.v1";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.kind()) {
            case "contract" -> {
                if (event.isDeletion()) {
                    database.write("delete from model.contract where id = ?", UUID.fromString(event.subject()));
                } else {
                    keep(event.as(Contract.class), event);
                }
            }
            case "framework-agreement" -> {
                if (event.isDeletion()) {
                    database.write(
                            "delete from model.framework_agreement where id = ?", UUID.fromString(event.subject()));
                } else {
                    keep(event.as(Agreement.class), event);
                }
            }
            default -> {
                // Kinds that come later are for later readers.
            }
        }
    }

    private void keep(Contract contract, ReceivedEvent event) {
        database.write(
                """
                insert into model.contract as known
                    (id, hub, kkr, year, title, status, published_on, revision, sha256, data, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)
                on conflict (id) do update set hub = excluded.hub, kkr = excluded.kkr, year = excluded.year,
                    title = excluded.title, status = excluded.status, published_on = excluded.published_on,
                    revision = excluded.revision, sha256 = excluded.sha256, data = excluded.data,
                    version = excluded.version
                where known.version < excluded.version""",
                contract.id(),
                contract.hub(),
                contract.kkr(),
                contract.year(),
                contract.title(),
                contract.status(),
                contract.publishedOn(),
                contract.revision(),
                contract.sha256(),
                String.valueOf(event.data()),
                event.version());
    }

    private void keep(Agreement agreement, ReceivedEvent event) {
        database.write(
                """
                insert into model.framework_agreement as known
                    (id, title, from_year, to_year, status, published_on, revision, sha256, data, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)
                on conflict (id) do update set title = excluded.title, from_year = excluded.from_year,
                    to_year = excluded.to_year, status = excluded.status, published_on = excluded.published_on,
                    revision = excluded.revision, sha256 = excluded.sha256, data = excluded.data,
                    version = excluded.version
                where known.version < excluded.version""",
                agreement.id(),
                agreement.title(),
                agreement.fromYear(),
                agreement.toYear(),
                agreement.status(),
                agreement.publishedOn(),
                agreement.revision(),
                agreement.sha256(),
                String.valueOf(event.data()),
                event.version());
    }
}
