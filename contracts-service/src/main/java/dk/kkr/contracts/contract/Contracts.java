package dk.kkr.contracts.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored contracts. */
@ApplicationScoped
public class Contracts {

    private final EntityManager store;

    Contracts(EntityManager store) {
        this.store = store;
    }

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

    /**
     * What was done, oldest first.
     *
     * @param open the revisions that may be known of; null for all that was done
     */
    List<HistoryEntry> history(UUID contract, @Nullable Set<Integer> open, long afterVersion, int fetch) {
        return entries("", contract, open, HistoryEntry.class, " and of.version > :after order by of.version")
                .setParameter("after", afterVersion)
                .setMaxResults(fetch)
                .getResultList();
    }

    long historySize(UUID contract, @Nullable Set<Integer> open) {
        return entries("select count(*) ", contract, open, Long.class, "").getSingleResult();
    }

    private <T> TypedQuery<T> entries(
            String what, UUID contract, @Nullable Set<Integer> open, Class<T> type, String rest) {
        String some = open == null ? "" : " and revision in :open and action not in :inside";
        TypedQuery<T> query = store.createQuery(what + "from HistoryEntry where of.contract = :id" + some + rest, type)
                .setParameter("id", contract);
        return open == null ? query : query.setParameter("open", open).setParameter("inside", HistoryEntry.INSIDE);
    }

    /** What the contract had become by a time. */
    Optional<HistoryEntry> lastBefore(UUID contract, Instant time) {
        return store
                .createQuery(
                        "from HistoryEntry where of.contract = :id and at <= :time order by of.version desc",
                        HistoryEntry.class)
                .setParameter("id", contract)
                .setParameter("time", time)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
