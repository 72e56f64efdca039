package dk.kkr.contracts.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hubs, KKRs, municipalities and populations as they are stored. */
@ApplicationScoped
public class ReferenceData {

    private final EntityManager store;

    ReferenceData(EntityManager store) {
        this.store = store;
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
        return hubs("", 500).stream().map(Hub::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of all hubs by their codes. */
    public Map<String, String> hubNames() {
        return hubs("", 500).stream().collect(Collectors.toMap(Hub::code, Hub::name));
    }

    public boolean isKkr(String code) {
        return store.find(Kkr.class, code) != null;
    }

    public Optional<Municipality> municipality(String code) {
        return Optional.ofNullable(store.find(Municipality.class, code));
    }

    /** The municipalities of a hub, by code. */
    public List<Municipality> municipalitiesOf(String hub) {
        return store.createQuery("from Municipality where hub = :hub order by code", Municipality.class)
                .setParameter("hub", hub)
                .getResultList();
    }

    /** Inhabitants of the hub's municipalities in a year, where they are stored. */
    public Map<String, Long> inhabitants(String hub, int year) {
        return store
                .createQuery(
                        "from Population p where p.of.year = :year and p.of.municipality in"
                                + " (select m.code from Municipality m where m.hub = :hub)",
                        Population.class)
                .setParameter("year", year)
                .setParameter("hub", hub)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Population::municipality, Population::inhabitants));
    }

    Optional<Population> population(String municipality, int year) {
        return Optional.ofNullable(store.find(Population.class, new Population.Of(municipality, year)));
    }

    List<Population> populations(String municipality) {
        return store.createQuery(
                        "from Population p where p.of.municipality = :code order by p.of.year", Population.class)
                .setParameter("code", municipality)
                .getResultList();
    }

    List<Hub> hubs(String after, int fetch) {
        return store.createQuery("from Hub where code > :after order by code", Hub.class)
                .setParameter("after", after)
                .setMaxResults(fetch)
                .getResultList();
    }

    List<Kkr> kkrs(String after, int fetch) {
        return store.createQuery("from Kkr where code > :after order by code", Kkr.class)
                .setParameter("after", after)
                .setMaxResults(fetch)
                .getResultList();
    }

    private static final String FILTERED =
            " from Municipality m, Hub h where h.code = m.hub and (:hub is null or m.hub = :hub)"
                    + " and (:kkr is null or h.kkr = :kkr) and (:settlement is null or m.settlement = :settlement)"
                    + " and (:group is null or m.group = :group)";

    /** What a list of municipalities is filtered by; null for no filter. */
    record Filter(
            @Nullable String hub,
            @Nullable String kkr,
            @Nullable Settlement settlement,
            @Nullable String group) {}

    List<Municipality> municipalities(Filter filter, String after, int fetch) {
        return filtered("select m" + FILTERED + " and m.code > :after order by m.code", filter, Municipality.class)
                .setParameter("after", after)
                .setMaxResults(fetch)
                .getResultList();
    }

    long count(Filter filter) {
        return filtered("select count(m)" + FILTERED, filter, Long.class).getSingleResult();
    }

    long count(Class<?> kind) {
        return store.createQuery("select count(*) from " + kind.getSimpleName(), Long.class)
                .getSingleResult();
    }

    private <T> jakarta.persistence.TypedQuery<T> filtered(String query, Filter filter, Class<T> type) {
        return store.createQuery(query, type)
                .setParameter("hub", filter.hub())
                .setParameter("kkr", filter.kkr())
                .setParameter("settlement", filter.settlement())
                .setParameter("group", filter.group());
    }

    Map<String, String> kkrOfHubs() {
        return hubs("", 500).stream().collect(Collectors.toMap(Hub::code, Hub::kkr));
    }

    <T> Map<String, T> all(Class<T> kind, Function<T, String> code) {
        return store.createQuery("from " + kind.getSimpleName(), kind).getResultList().stream()
                .collect(Collectors.toMap(code, Function.identity()));
    }

    void add(Object entity) {
        store.persist(entity);
    }

    void lock() {
        store.createNativeQuery("select pg_advisory_xact_lock(hashtext('reference data'))")
                .getResultList();
    }

    void flush() {
        store.flush();
    }
}
