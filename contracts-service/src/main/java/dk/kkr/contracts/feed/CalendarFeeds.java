package dk.kkr.contracts.feed;

import dk.kkr.kit.caller.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored addresses. */
@ApplicationScoped
class CalendarFeeds {

    private final EntityManager store;

    CalendarFeeds(EntityManager store) {
        this.store = store;
    }

    Optional<CalendarFeed> find(UUID id, Organisation of) {
        return Optional.ofNullable(store.find(CalendarFeed.class, id))
                .filter(f -> f.organisation.equals(of.toString()));
    }

    Optional<CalendarFeed> withSecret(FeedSecret secret) {
        return store
                .createQuery("from CalendarFeed where secretHash = :hash", CalendarFeed.class)
                .setParameter("hash", secret.hash())
                .getResultList()
                .stream()
                .findFirst();
    }

    List<CalendarFeed> of(Organisation organisation, @Nullable UUID after, int fetch) {
        return store.createQuery(
                        "from CalendarFeed where organisation = :organisation and id > :after order by id",
                        CalendarFeed.class)
                .setParameter("organisation", organisation.toString())
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setMaxResults(fetch)
                .getResultList();
    }

    long count(Organisation organisation) {
        return store.createQuery("select count(*) from CalendarFeed where organisation = :organisation", Long.class)
                .setParameter("organisation", organisation.toString())
                .getSingleResult();
    }

    /** Lets one at a time make feeds for an organisation, so that the limit holds. */
    void lock(Organisation organisation) {
        store.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", "calendar feeds of " + organisation)
                .getResultList();
    }

    void add(CalendarFeed feed) {
        store.persist(feed);
        store.flush();
    }

    void remove(CalendarFeed feed) {
        store.remove(feed);
    }
}
