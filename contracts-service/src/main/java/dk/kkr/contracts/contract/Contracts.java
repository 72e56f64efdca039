package dk.kkr.contracts.contract;

import dk.kkr.kit.http.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored contracts. */
@ApplicationScoped
public class Contracts {

    private static final String FILTERED = "from Contract c where (:hub is null or c.hub = :hub)"
            + " and (:kkr is null or c.kkr = :kkr) and (:year is null or c.year = :year)"
            + " and (:status is null or c.status = :status)"
            + " and (:all = true or c.status in (PUBLISHED, REPORTED) or c.hub = :ownHub or c.kkr = :ownKkr"
            + " or c.hub = :homeHub and c.status <> DRAFT and c.status <> AGREED)";

    private final EntityManager store;

    Contracts(EntityManager store) {
        this.store = store;
    }

    /** What a list is filtered by, null for no filter, and whose eyes it is for. */
    record Filter(
            @Nullable String hub,
            @Nullable String kkr,
            @Nullable Integer year,
            @Nullable ContractStatus status,
            Sight sight) {}

    public Optional<Contract> find(UUID id) {
        return Optional.ofNullable(store.find(Contract.class, id));
    }

    /** The contract, locked until the transaction ends, so that changes come one after the other. */
    public Optional<Contract> forChange(UUID id) {
        return Optional.ofNullable(store.find(Contract.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** True if the hub has a contract for the year (F4); two that ask at once come one after the other. */
    boolean isTaken(String hub, int year) {
        store.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", "contract " + hub + " " + year)
                .getResultList();
        return store.createQuery("select count(*) from Contract where hub = :hub and year = :year", Long.class)
                        .setParameter("hub", hub)
                        .setParameter("year", year)
                        .getSingleResult()
                > 0;
    }

    /** By year, hub; newest year first. */
    List<ContractSummary> list(Filter filter, Place after, int fetch) {
        return filtered(
                        "select new dk.kkr.contracts.contract.ContractSummary("
                                + "c.id, c.hub, c.kkr, c.year, c.title, c.status, c.changedAt) " + FILTERED
                                + " and (c.year < :afterYear or c.year = :afterYear and c.hub > :afterHub)"
                                + " order by c.year desc, c.hub",
                        filter,
                        ContractSummary.class)
                .setParameter("afterYear", after.number(0, Integer.MAX_VALUE))
                .setParameter("afterHub", after.text(1, ""))
                .setMaxResults(fetch)
                .getResultList();
    }

    long count(Filter filter) {
        return filtered("select count(*) " + FILTERED, filter, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String query, Filter filter, Class<T> type) {
        return store.createQuery(query, type)
                .setParameter("hub", filter.hub())
                .setParameter("kkr", filter.kkr())
                .setParameter("year", filter.year())
                .setParameter("status", filter.status())
                .setParameter("all", filter.sight().everything())
                .setParameter("ownHub", filter.sight().hub())
                .setParameter("ownKkr", filter.sight().kkr())
                .setParameter("homeHub", filter.sight().homeHub());
    }

    /** Those of which a signed revision takes effect by the day, locked, but for those another replica holds. */
    List<Contract> takingEffectBy(LocalDate day) {
        return store.createQuery("from Contract where takesEffectOn <= :day order by id", Contract.class)
                .setParameter("day", day)
                .setMaxResults(100)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2) // skip what is locked
                .getResultList();
    }

    void add(Contract contract) {
        store.persist(contract);
        store.flush();
    }

    void remove(Contract contract) {
        store.remove(contract);
    }

    void record(HistoryEntry entry) {
        store.persist(entry);
    }

    List<HistoryEntry> history(UUID contract, long afterVersion, int fetch) {
        return store.createQuery(
                        "from HistoryEntry where of.contract = :id and of.version > :after order by of.version",
                        HistoryEntry.class)
                .setParameter("id", contract)
                .setParameter("after", afterVersion)
                .setMaxResults(fetch)
                .getResultList();
    }

    long historySize(UUID contract) {
        return store.createQuery("select count(*) from HistoryEntry where of.contract = :id", Long.class)
                .setParameter("id", contract)
                .getSingleResult();
    }

    /** What the contract had become by a time. */
    Optional<HistoryEntry> lastBefore(UUID contract, Instant time) {
        return store.createQuery(
                        "from HistoryEntry where of.contract = :id and at <= :time order by of.version desc",
                        HistoryEntry.class)
                .setParameter("id", contract)
                .setParameter("time", time)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
