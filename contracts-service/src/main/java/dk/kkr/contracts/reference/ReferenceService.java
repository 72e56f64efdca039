package dk.kkr.contracts.reference;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the stored reference data as the product says, and takes in populations. */
@ApplicationScoped
class ReferenceService {

    private final ReferenceData data;
    private final ReferenceEvents events;

    ReferenceService(ReferenceData data, ReferenceEvents events) {
        this.data = data;
        this.events = events;
    }

    /** At each start: what the product ships is put in place, and told to the others where it is new or changed. */
    @Transactional
    void atStart(@Observes StartupEvent start) {
        data.lock();
        ShippedData shipped = ShippedData.read();
        Map<String, Kkr> kkrs = data.all(Kkr.class, k -> k.code);
        for (Kkr kkr : shipped.kkrs()) {
            Kkr known = kkrs.get(kkr.code);
            if (known == null) {
                data.add(kkr);
                events.changed(kkr);
            } else if (known.become(kkr.name)) {
                events.changed(known);
            }
        }
        data.flush();
        Map<String, Hub> hubs = data.all(Hub.class, h -> h.code);
        for (Hub hub : shipped.hubs()) {
            Hub known = hubs.get(hub.code);
            if (known == null) {
                data.add(hub);
                events.changed(hub);
            } else if (known.become(hub.name, hub.kkr)) {
                events.changed(known);
            }
        }
        data.flush();
        municipalities(shipped.municipalities());
    }

    private void municipalities(List<Municipality> shipped) {
        Map<String, String> kkrs = data.kkrOfHubs();
        Map<String, Municipality> known = data.all(Municipality.class, m -> m.code);
        for (Municipality municipality : shipped) {
            Municipality old = known.get(municipality.code);
            if (old == null) {
                data.add(municipality);
                events.changed(municipality, kkrs.getOrDefault(municipality.hub, ""), List.of());
            } else if (old.become(municipality)) {
                events.changed(old, kkrs.getOrDefault(old.hub, ""), data.populations(old.code));
            }
        }
    }

    /**
     * Stores how many lived there on 1 January of the year.
     *
     * @param ifMatch needed only over a number that is there already
     */
    @Transactional
    Stored storePopulation(String code, int year, long inhabitants, @Nullable String ifMatch) {
        data.lock();
        Municipality municipality = data.municipality(code).orElseThrow(ReferenceService::unknown);
        Optional<Population> known = data.population(code, year);
        if (known.isPresent()) {
            Etags.require(ifMatch, known.get().version);
            if (known.get().inhabitants == inhabitants) {
                return new Stored(versioned(known.get()), false);
            }
            known.get().become(inhabitants);
        }
        Population population = known.orElseGet(() -> new Population(new Population.Of(code, year), inhabitants));
        if (known.isEmpty()) {
            data.add(population);
        }
        municipality.version++;
        data.flush();
        String kkr = data.hub(municipality.hub).map(Hub::kkr).orElse("");
        events.changed(municipality, kkr, data.populations(code));
        return new Stored(versioned(population), known.isEmpty());
    }

    /** A population after it was stored, and whether there was none before. */
    record Stored(Versioned<MunicipalityView.Inhabitants> population, boolean created) {}

    static Versioned<MunicipalityView.Inhabitants> versioned(Population population) {
        return new Versioned<>(MunicipalityView.Inhabitants.of(population), population.version);
    }

    static Refusal unknown() {
        return Refusal.notFound(
                "There is no municipality with this code; see /v1/municipalities.",
                "Der findes ingen kommune med denne kode; se /v1/municipalities.");
    }
}
