package dk.kkr.contracts.cooperation;

import dk.kkr.contracts.document.Conditions;
import dk.kkr.kit.http.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The stored agreements. */
@ApplicationScoped
public class CooperationAgreements {

    private final EntityManager store;

    CooperationAgreements(EntityManager store) {
        this.store = store;
    }

    /** A municipality that another agreement of the hub is with. */
    record Overlap(String municipality, String title, LocalDate from, LocalDate to) {}

    /** A row of a list as the query gives it. */
    record Row(UUID id, String hub, String kkr, String title, LocalDate from, LocalDate to, Instant changedAt) {}

    Optional<CooperationAgreement> find(UUID id) {
        return Optional.ofNullable(store.find(CooperationAgreement.class, id));
    }

    /** Locked until the transaction ends, so that changes come one after the other. */
    Optional<CooperationAgreement> forChange(UUID id) {
        return Optional.ofNullable(store.find(CooperationAgreement.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Held as it is until the transaction ends, for something else to stand on. */
    public Optional<CooperationAgreement> held(UUID id) {
        return Optional.ofNullable(store.find(CooperationAgreement.class, id, LockModeType.PESSIMISTIC_READ));
    }

    /** What is in the agreement's way; two of a hub that ask at once come one after the other. */
    List<Overlap> overlapping(CooperationAgreement agreement) {
        store.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", "cooperation " + agreement.hub)
                .getResultList();
        return store.createQuery(
                        "select new dk.kkr.contracts.cooperation.CooperationAgreements$Overlap("
                                + "m, it.title, it.firstDay, it.lastDay)"
                                + " from CooperationAgreement it join it.municipalities m where it.hub = :hub"
                                + " and it.id <> :id and m in :municipalities and it.firstDay <= :to"
                                + " and it.lastDay >= :from order by it.firstDay, m",
                        Overlap.class)
                .setParameter("hub", agreement.hub)
                .setParameter("id", agreement.id)
                .setParameter("municipalities", agreement.body.municipalities())
                .setParameter("from", agreement.firstDay)
                .setParameter("to", agreement.lastDay)
                .getResultList();
    }

    /** The latest to begin first. */
    List<CooperationSummary> list(Conditions conditions, Place after, int fetch) {
        if (!after.isBeginning()) {
            conditions.add("it.firstDay <= :afterDay", "afterDay", after.day(0, LocalDate.MAX));
            conditions.add("(it.firstDay < :afterDay or it.id > :afterId)", "afterId", after.id(1, new UUID(0, 0)));
        }
        List<Row> rows = conditions
                .into(store.createQuery(
                        "select new dk.kkr.contracts.cooperation.CooperationAgreements$Row("
                                + "it.id, it.hub, it.kkr, it.title, it.firstDay, it.lastDay, it.changedAt)"
                                + " from CooperationAgreement it where " + conditions.text()
                                + " order by it.firstDay desc, it.id",
                        Row.class))
                .setMaxResults(fetch)
                .getResultList();
        Map<UUID, List<String>> municipalities =
                municipalities(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> CooperationSummary.of(row, municipalities.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<String>> municipalities(List<UUID> ids) {
        return store
                .createQuery(
                        "select it.id, m from CooperationAgreement it join it.municipalities m where it.id in :ids"
                                + " order by m",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        pair -> (UUID) pair[0], Collectors.mapping(pair -> (String) pair[1], Collectors.toList())));
    }

    long count(Conditions conditions) {
        return conditions
                .into(store.createQuery(
                        "select count(*) from CooperationAgreement it where " + conditions.text(), Long.class))
                .getSingleResult();
    }

    void add(CooperationAgreement agreement) {
        store.persist(agreement);
    }

    void remove(CooperationAgreement agreement) {
        store.remove(agreement);
    }

    void flush() {
        store.flush();
    }
}
