package dk.kkr.contracts.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored inhabitants. */
@ApplicationScoped
public class Populations {

    private final EntityManager store;
    private final Timelines timelines;
    private final ReferenceData data;

    Populations(EntityManager store, Timelines timelines, ReferenceData data) {
        this.store = store;
        this.timelines = timelines;
        this.data = data;
    }

    /**
     * Who is to be counted where.
     *
     * @param inhabitants by municipality code
     * @param missing codes of municipalities of which no number is stored, by code
     */
    public record Count(SortedMap<String, Long> inhabitants, List<String> missing) {}

    /**
     * The inhabitants of a year in the municipalities that a hub has on a day. Where one has taken in another in between,
     * those who lived in the other are counted with it.
     *
     * @param day on which the hub's municipalities are taken
     * @param year of 1 January of which the inhabitants are taken
     */
    public Count count(String hub, LocalDate day, int year) {
        Map<String, Timeline> lines = timelines.all(Kind.MUNICIPALITY);
        Map<String, String> successors = data.successors();
        Map<String, Long> stored = ofYear(year);
        LocalDate then = LocalDate.of(year, 1, 1);
        SortedMap<String, Long> counted = new TreeMap<>();
        data.municipalitiesOf(hub, day).keySet().forEach(code -> counted.put(code, 0L));
        Map<String, Boolean> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        lines.forEach((code, line) -> {
            String heir = heir(code, day, lines, successors);
            if (heir == null || !counted.containsKey(heir)) {
                return;
            }
            Long inhabitants = stored.get(code);
            // One that already ended then is within the other's number.
            if (line.lastDay() != null && then.isAfter(line.lastDay())) {
                return;
            }
            if (inhabitants != null) {
                counted.merge(heir, inhabitants, Long::sum);
                found.put(heir, true);
            } else if (line.on(then).isPresent()) {
                missing.add(code);
            }
        });
        counted.keySet().stream()
                .filter(code -> !found.containsKey(code) && !missing.contains(code))
                .forEach(missing::add);
        missing.sort(null);
        return new Count(counted, missing);
    }

    /** The municipality that it is, or has become part of, on a day; null if it is not there yet. */
    private static @Nullable String heir(
            String code, LocalDate day, Map<String, Timeline> lines, Map<String, String> successors) {
        String at = code;
        while (at != null) {
            Timeline line = lines.get(at);
            if (line == null || line.on(day).isPresent()) {
                return line == null ? null : at;
            }
            at = line.lastDay() == null ? null : successors.get(at);
        }
        return null;
    }

    private Map<String, Long> ofYear(int year) {
        return store
                .createQuery("from Population p where p.of.year = :year", Population.class)
                .setParameter("year", year)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(p -> p.of.municipality(), p -> p.inhabitants));
    }

    Optional<Population> find(String municipality, int year) {
        return Optional.ofNullable(store.find(Population.class, new Population.Of(municipality, year)));
    }

    /** All of a municipality, by year. */
    List<Population> of(String municipality) {
        return store.createQuery(
                        "from Population p where p.of.municipality = :code order by p.of.year", Population.class)
                .setParameter("code", municipality)
                .getResultList();
    }
}
