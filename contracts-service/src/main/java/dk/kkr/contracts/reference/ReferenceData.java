package dk.kkr.contracts.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hubs, KKRs and municipalities as they are stored, today's and those of a day. */
@ApplicationScoped
public class ReferenceData {

    private final EntityManager store;
    private final Timelines timelines;

    ReferenceData(EntityManager store, Timelines timelines) {
        this.store = store;
        this.timelines = timelines;
    }

    public Optional<Hub> hub(String code) {
        return Optional.ofNullable(store.find(Hub.class, code));
    }

    public Optional<Kkr> kkr(String code) {
        return Optional.ofNullable(store.find(Kkr.class, code));
    }

    /** The hubs that make their contracts with that KKR. */
    public List<Hub> hubsOfKkr(String kkr) {
        return store.createQuery("from Hub where kkr = :kkr order by code", Hub.class)
                .setParameter("kkr", kkr)
                .getResultList();
    }

    public Set<String> hubCodes() {
        return all(Hub.class).stream().map(Hub::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What hubs are called today, by code. */
    public Map<String, String> hubNames() {
        return all(Hub.class).stream().collect(Collectors.toMap(Hub::code, Hub::name));
    }

    Set<String> kkrCodes() {
        return all(Kkr.class).stream().map(Kkr::code).collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean isKkr(String code) {
        return store.find(Kkr.class, code) != null;
    }

    public Optional<Municipality> municipality(String code) {
        return Optional.ofNullable(store.find(Municipality.class, code));
    }

    /** The municipalities of a hub today, by code. */
    public List<Municipality> municipalitiesOf(String hub) {
        return store.createQuery("from Municipality where hub = :hub and valid order by code", Municipality.class)
                .setParameter("hub", hub)
                .getResultList();
    }

    /** The names of the municipalities that a hub had on a day, by code. */
    public SortedMap<String, String> municipalitiesOf(String hub, LocalDate day) {
        SortedMap<String, String> names = new TreeMap<>();
        timelines.all(Kind.MUNICIPALITY).forEach((code, line) -> line.on(day)
                .filter(period -> hub.equals(period.partOf))
                .ifPresent(period -> names.put(code, period.name)));
        return names;
    }

    /** What municipalities are or were called, by code: on that day, else as near to it as is known. */
    public Map<String, String> namesNear(LocalDate day) {
        return timelines.all(Kind.MUNICIPALITY).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, line -> line.getValue().nearest(day).name));
    }

    /** The same of any day. */
    public interface Names {

        /** On that day, else as near to it as is known; null for a code that is no municipality's. */
        @Nullable
        String near(String code, LocalDate day);
    }

    /** The names of all municipalities on all days, read once. */
    public Names names() {
        Map<String, Timeline> lines = timelines.all(Kind.MUNICIPALITY);
        return (code, day) -> {
            Timeline line = lines.get(code);
            return line == null ? null : line.nearest(day).name;
        };
    }

    /** Which municipality those that ended became part of. */
    Map<String, String> successors() {
        return all(Municipality.class).stream()
                .filter(m -> m.successor != null)
                .collect(Collectors.toMap(Municipality::code, m -> Objects.requireNonNull(m.successor)));
    }

    Optional<? extends Referred> find(Kind kind, String code) {
        return switch (kind) {
            case KKR -> kkr(code);
            case HUB -> hub(code);
            case MUNICIPALITY -> municipality(code);
        };
    }

    List<Referred> all() {
        return List.of(Kkr.class, Hub.class, Municipality.class).stream()
                .<Referred>flatMap(kind -> all(kind).stream())
                .toList();
    }

    <T> List<T> all(Class<T> kind) {
        return store.createQuery("from " + kind.getSimpleName() + " order by code", kind)
                .getResultList();
    }

    void add(Object entity) {
        store.persist(entity);
    }

    /** Held by whoever changes reference data. */
    void lock() {
        store.createNativeQuery("select pg_advisory_xact_lock(hashtext('reference data'))")
                .getResultList();
    }

    void flush() {
        store.flush();
    }
}
