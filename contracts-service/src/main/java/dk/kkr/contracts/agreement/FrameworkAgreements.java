package dk.kkr.contracts.agreement;

import dk.kkr.kit.http.Place;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored agreements. */
@ApplicationScoped
public class FrameworkAgreements {

    private final EntityManager store;

    FrameworkAgreements(EntityManager store) {
        this.store = store;
    }

    /** What a list is filtered by; null for no filter. */
    record Filter(
            @Nullable Integer year,
            @Nullable AgreementStatus status,
            @Nullable String key,
            boolean onlyPublished) {}

    public Optional<FrameworkAgreement> find(UUID id) {
        return Optional.ofNullable(store.find(FrameworkAgreement.class, id));
    }

    /**
     * The agreement a contract of that year stands on: the adopted one in force, else the newest draft (F1). A revision that
     * begins later than the one it takes over from leaves that one the years before.
     */
    public Optional<FrameworkAgreement> ofYear(int year) {
        return store
                .createQuery(
                        "from FrameworkAgreement a where fromYear <= :year and toYear >= :year and (supersededBy is null"
                                + " or :year < (select n.fromYear from FrameworkAgreement n where n.id = a.supersededBy))"
                                + " order by case when status = DRAFT then 1 else 0 end,"
                                + " case when supersededBy is null then 0 else 1 end, createdAt desc, id desc",
                        FrameworkAgreement.class)
                .setParameter("year", year)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    FrameworkAgreement forChange(UUID id) {
        FrameworkAgreement found = store.find(FrameworkAgreement.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw unknown();
        }
        return found;
    }

    /** Held by whoever adds or adopts an agreement, so that two at once cannot overlap. */
    void lockAll() {
        store.createNativeQuery("select pg_advisory_xact_lock(hashtext('framework agreements'))")
                .getResultList();
    }

    /** The adopted ones that hold in a year of this span. */
    List<FrameworkAgreement> adoptedWithin(int fromYear, int toYear) {
        return store.createQuery(
                        "from FrameworkAgreement a where fromYear <= :to and toYear >= :from and status <> DRAFT"
                                + " and (supersededBy is null or exists (select 1 from FrameworkAgreement n"
                                + " where n.id = a.supersededBy and n.fromYear > a.fromYear and n.fromYear > :from))",
                        FrameworkAgreement.class)
                .setParameter("from", fromYear)
                .setParameter("to", toYear)
                .getResultList();
    }

    List<FrameworkAgreement> revisions(String key) {
        return store.createQuery("from FrameworkAgreement where key = :key order by revision", FrameworkAgreement.class)
                .setParameter("key", key)
                .getResultList();
    }

    List<FrameworkAgreement> list(Filter filter, Place after, int fetch) {
        TypedQuery<FrameworkAgreement> query = filtered(
                "" + FILTERED
                        + " and (fromYear > :afterYear or fromYear = :afterYear and id > :afterId) order by fromYear, id",
                filter,
                FrameworkAgreement.class);
        return query.setParameter("afterYear", after.number(0, Integer.MIN_VALUE))
                .setParameter("afterId", after.id(1, new UUID(0, 0)))
                .setMaxResults(fetch)
                .getResultList();
    }

    long count(Filter filter) {
        return filtered("select count(*) " + FILTERED, filter, Long.class).getSingleResult();
    }

    private static final String FILTERED =
            "from FrameworkAgreement where (:year is null or fromYear <= :year and toYear >= :year)"
                    + " and (:status is null or status = :status) and (:key is null or key = :key)"
                    + " and (:published = false or status = PUBLISHED)";

    private <T> TypedQuery<T> filtered(String query, Filter filter, Class<T> type) {
        return store.createQuery(query, type)
                .setParameter("year", filter.year())
                .setParameter("status", filter.status())
                .setParameter("key", filter.key())
                .setParameter("published", filter.onlyPublished());
    }

    void add(FrameworkAgreement agreement) {
        store.persist(agreement);
        store.flush();
    }

    void flush() {
        store.flush();
    }

    static Refusal unknown() {
        return Refusal.notFound(
                "There is no such framework agreement; see /v1/framework-agreements.",
                "Rammeaftalen findes ikke; se /v1/framework-agreements.");
    }
}
