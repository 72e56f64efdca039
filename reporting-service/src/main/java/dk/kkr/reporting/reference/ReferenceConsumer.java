package dk.kkr.reporting.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import dk.kkr.reporting.store.Database;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Keeps hubs, KKRs and municipalities as they were last told. They are never deleted. */
@Singleton
class ReferenceConsumer implements EventConsumer {

    private record Kkr(String kkr, String name) {}

    private record Hub(String hub, String name, String kkr) {}

    private record Municipality(
            String code,
            String name,
            String hub,
            String kkr,
            @Nullable String settlement,
            @Nullable String group,
            @Nullable JsonNode population) {}

    private final Database database;

    ReferenceConsumer(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "kkr.reference.v1";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (event.isDeletion()) {
            return;
        }
        switch (event.kind()) {
            case "kkr" -> keep(event.as(Kkr.class), event.version());
            case "hub" -> keep(event.as(Hub.class), event.version());
            case "municipality" -> keep(event.as(Municipality.class), event.version());
            default -> {
                // Kinds that come later are for later readers.
            }
        }
    }

    private void keep(Kkr kkr, long version) {
        database.write("""
                insert into model.kkr as known (code, name, version) values (?, ?, ?)
                on conflict (code) do update set name = excluded.name, version = excluded.version
                where known.version < excluded.version""", kkr.kkr(), kkr.name(), version);
    }

    private void keep(Hub hub, long version) {
        database.write("""
                insert into model.hub as known (code, name, kkr, version) values (?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, kkr = excluded.kkr, version = excluded.version
                where known.version < excluded.version""", hub.hub(), hub.name(), hub.kkr(), version);
    }

    private void keep(Municipality place, long version) {
        database.write(
                """
                insert into model.municipality as known (code, name, hub, kkr, settlement, kind, population, version)
                values (?, ?, ?, ?, ?, ?, ?::json, ?)
                on conflict (code) do update set name = excluded.name, hub = excluded.hub, kkr = excluded.kkr,
                    settlement = excluded.settlement, kind = excluded.kind, population = excluded.population,
                    version = excluded.version
                where known.version < excluded.version""",
                place.code(),
                place.name(),
                place.hub(),
                place.kkr(),
                place.settlement(),
                place.group(),
                place.population() == null ? "[]" : place.population().toString(),
                version);
    }
}
