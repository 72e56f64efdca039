package dk.kkr.goals.reference;

import dk.kkr.goals.change.DataChanged;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes in hubs and municipalities with their inhabitants. */
@Singleton
class ReferenceConsumer implements EventConsumer {

    record Hub(String hub, String name, String kkr) {}

    record Municipality(
            String code,
            String name,
            String hub,
            String kkr,
            String settlement,
            @Nullable List<Inhabitants> population,
            @Nullable String mergedInto,
            @Nullable List<Period> periods) {}

    record Period(String hub, LocalDate validFrom, @Nullable LocalDate validTo) {}

    record Inhabitants(int year, int inhabitants) {}

    private final Database database;
    private final Event<DataChanged> changed;
    private final Clock clock;

    ReferenceConsumer(Database database, Event<DataChanged> changed, Clock clock) {
        this.database = database;
        this.changed = changed;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "kkr.reference.v1";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (event.isDeletion()) {
            return; // Hubs and municipalities stay: rows are about them.
        }
        if (event.kind().equals("hub")) {
            take(event.as(Hub.class));
        } else if (event.kind().equals("municipality")) {
            take(event.as(Municipality.class));
        }
    }

    private void take(Hub hub) {
        database.query("insert into hub (code, name, kkr) values (:hub, :name, :kkr)"
                        + " on conflict (code) do update set name = excluded.name, kkr = excluded.kkr")
                .set("hub", hub.hub())
                .set("name", hub.name())
                .set("kkr", hub.kkr())
                .update();
    }

    private void take(Municipality told) {
        Set<String> touched = hubsOf(told.code());
        int changes = database.query("""
                        insert into municipality (code, name, hub, kkr, settlement, merged_into)
                        values (:code, :name, :hub, :kkr, :settlement, :mergedInto)
                        on conflict (code) do update set name = excluded.name, hub = excluded.hub,
                            kkr = excluded.kkr, settlement = excluded.settlement, merged_into = excluded.merged_into
                        where municipality.hub <> excluded.hub or municipality.settlement <> excluded.settlement
                            or municipality.name <> excluded.name or municipality.kkr <> excluded.kkr
                            or municipality.merged_into is distinct from excluded.merged_into
                        """)
                .set("code", told.code())
                .set("name", told.name())
                .set("hub", told.hub())
                .set("kkr", told.kkr())
                .set("settlement", told.settlement())
                .set("mergedInto", told.mergedInto())
                .update();
        changes += take(told.code(), told.periods() == null ? List.of() : told.periods());
        for (Inhabitants stated : told.population() == null ? List.<Inhabitants>of() : told.population()) {
            changes += take(told.code(), stated);
        }
        if (changes > 0) {
            touched.addAll(hubsOf(told.code()));
            touched.forEach(hub -> changed.fire(DataChanged.of(hub)));
        }
    }

    /** All hubs it has belonged to, and those of the one it was merged into: their figures rest on it. */
    private Set<String> hubsOf(String municipality) {
        return new TreeSet<>(database.query("""
                        select hub from municipality where code = :code
                            or code = (select merged_into from municipality where code = :code)
                        union select hub from municipality_period where municipality = :code
                        """).set("code", municipality).list(row -> row.getString(1)));
    }

    /** All periods stand in each event. */
    private int take(String municipality, List<Period> periods) {
        int changes = 0;
        for (Period period : periods) {
            changes += database.query("""
                            insert into municipality_period (municipality, hub, valid_from, valid_to)
                            values (:municipality, :hub, :from, :to)
                            on conflict (municipality, valid_from) do update set hub = excluded.hub,
                                valid_to = excluded.valid_to
                            where municipality_period.hub <> excluded.hub
                                or municipality_period.valid_to is distinct from excluded.valid_to
                            """)
                    .set("municipality", municipality)
                    .set("hub", period.hub())
                    .set("from", period.validFrom())
                    .set("to", period.validTo())
                    .update();
        }
        return changes
                + database.query("delete from municipality_period where municipality = :municipality"
                                + " and not valid_from::text = any (:told)")
                        .set("municipality", municipality)
                        .set(
                                "told",
                                periods.stream()
                                        .map(p -> p.validFrom().toString())
                                        .toList())
                        .update();
    }

    private int take(String municipality, Inhabitants stated) {
        return database.query("""
                        insert into population (municipality, year, inhabitants, known_from)
                        select :municipality, :year, :inhabitants, :now
                        where :inhabitants is distinct from (
                            select inhabitants from population
                            where municipality = :municipality and year = :year order by known_from desc limit 1)
                        on conflict (municipality, year, known_from) do update set inhabitants = excluded.inhabitants
                        """)
                .set("municipality", municipality)
                .set("year", stated.year())
                .set("inhabitants", stated.inhabitants())
                .set("now", clock.instant())
                .update();
    }
}
