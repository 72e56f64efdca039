package dk.kkr.contracts.office;

import dk.kkr.kit.http.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored terms. */
@ApplicationScoped
class OfficeHolders {

    private final EntityManager store;

    OfficeHolders(EntityManager store) {
        this.store = store;
    }

    Optional<OfficeHolder> find(Body body, String code, UUID id) {
        return Optional.ofNullable(store.find(OfficeHolder.class, id))
                .filter(holder -> holder.body == body && holder.code.equals(code));
    }

    /** All terms of a hub's board or a KKR. */
    List<OfficeHolder> of(Body body, String code) {
        return store.createQuery("from OfficeHolder where body = :body and code = :code", OfficeHolder.class)
                .setParameter("body", body)
                .setParameter("code", code)
                .getResultList();
    }

    private static final String LISTED =
            "from OfficeHolder where body = :body and code = :code and (cast(:on as LocalDate) is null"
                    + " or firstDay <= :on and (lastDay is null or lastDay >= :on))";

    List<OfficeHolder> list(Body body, String code, @Nullable LocalDate on, Place after, int fetch) {
        return store.createQuery(
                        LISTED + " and (firstDay > :from or firstDay = :from and id > :id) order by firstDay, id",
                        OfficeHolder.class)
                .setParameter("body", body)
                .setParameter("code", code)
                .setParameter("on", on)
                .setParameter("from", after.day(0, LocalDate.of(1, 1, 1)))
                .setParameter("id", after.id(1, new UUID(0, 0)))
                .setMaxResults(fetch)
                .getResultList();
    }

    long count(Body body, String code, @Nullable LocalDate on) {
        return store.createQuery("select count(*) " + LISTED, Long.class)
                .setParameter("body", body)
                .setParameter("code", code)
                .setParameter("on", on)
                .getSingleResult();
    }

    /** Every chair and vice chair in office on that day, wherever. */
    List<OfficeHolder> signersOn(LocalDate day) {
        return store.createQuery(
                        "from OfficeHolder where role <> MEMBER and firstDay <= :day and (lastDay is null or lastDay >= :day)",
                        OfficeHolder.class)
                .setParameter("day", day)
                .getResultList();
    }

    int deleteEndedBefore(LocalDate day) {
        return store.createQuery("delete from OfficeHolder where lastDay < :day")
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Held while terms of a body change, so that two at once cannot collide. */
    void lock(Body body, String code) {
        store.createNativeQuery("select pg_advisory_xact_lock(hashtext(:body))")
                .setParameter("body", "offices of " + body + ":" + code)
                .getResultList();
    }

    void add(OfficeHolder holder) {
        store.persist(holder);
    }

    void remove(OfficeHolder holder) {
        store.remove(holder);
    }

    void flush() {
        store.flush();
    }
}
