package dk.kkr.contracts.reference;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in populations. */
@ApplicationScoped
class PopulationService {

    private final ReferenceData data;
    private final Populations populations;
    private final ReferenceEvents events;

    PopulationService(ReferenceData data, Populations populations, ReferenceEvents events) {
        this.data = data;
        this.populations = populations;
        this.events = events;
    }

    /**
     * Stores how many lived there on 1 January of the year.
     *
     * @param source where the number is from; null if it is not said
     * @param ifMatch needed only over a number that is there already
     */
    @Transactional
    Stored store(String code, int year, long inhabitants, @Nullable String source, @Nullable String ifMatch) {
        data.lock();
        Municipality municipality = data.municipality(code).orElseThrow(ReferenceRefusals::unknownMunicipality);
        if (municipality.lastDay != null && LocalDate.of(year, 1, 1).isAfter(municipality.lastDay)) {
            throw ReferenceRefusals.ended(municipality);
        }
        Optional<Population> known = populations.find(code, year);
        if (known.isPresent()) {
            Etags.require(ifMatch, known.get().version);
            if (known.get().says(inhabitants, source)) {
                return new Stored(versioned(known.get()), false);
            }
            known.get().become(inhabitants, source);
        }
        Population population =
                known.orElseGet(() -> new Population(new Population.Of(code, year), inhabitants, source));
        if (known.isEmpty()) {
            data.add(population);
        }
        municipality.nextVersion();
        data.flush();
        events.changed(municipality);
        return new Stored(versioned(population), known.isEmpty());
    }

    /** A population after it was stored, and whether there was none before. */
    record Stored(Versioned<MunicipalityView.Inhabitants> population, boolean created) {}

    Versioned<MunicipalityView.Inhabitants> read(String code, int year) {
        return populations
                .find(code, year)
                .map(PopulationService::versioned)
                .orElseThrow(() -> Refusal.notFound(
                        "No inhabitants are stored for this municipality and year.",
                        "Der er ikke registreret indbyggere for kommunen og året."));
    }

    private static Versioned<MunicipalityView.Inhabitants> versioned(Population population) {
        return new Versioned<>(MunicipalityView.Inhabitants.of(population), population.version);
    }
}
