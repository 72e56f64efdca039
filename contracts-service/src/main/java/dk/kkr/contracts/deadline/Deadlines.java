package dk.kkr.contracts.deadline;

import dk.kkr.contracts.contract.Undertakings;
import dk.kkr.contracts.document.Conditions;
import dk.kkr.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored deadlines, and what is stored beside them to derive them from. */
@ApplicationScoped
class Deadlines {

    private final EntityManager store;

    Deadlines(EntityManager store) {
        this.store = store;
    }

    Optional<Deadline> find(UUID id) {
        return Optional.ofNullable(store.find(Deadline.class, id));
    }

    Optional<Deadline> forChange(UUID id) {
        return Optional.ofNullable(store.find(Deadline.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Deadline> ofContract(UUID contract) {
        return store.createQuery("from Deadline where contract = :contract order by id", Deadline.class)
                .setParameter("contract", contract)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Soonest first. What is seen is one part of a union each, so that every part runs along an index in that order. */
    List<Deadline> list(DeadlineFilter filter, LocalDate today, @Nullable LocalDate afterDay, UUID afterId, int fetch) {
        Conditions conditions = filter.conditions(today);
        if (afterDay != null) {
            conditions.add("(d.due_on, d.id) > (:afterDay, :afterId)", "afterDay", afterDay);
            conditions.value("afterId", afterId);
        }
        conditions.value("fetch", fetch);
        List<Conditions> parts = parts(filter, conditions);
        String order = " order by due_on, id limit :fetch";
        String union = parts.stream()
                .map(part -> "(select d.* from deadline d where " + part.text() + order + ")")
                .collect(Collectors.joining(" union all "));
        Query query = store.createNativeQuery("select * from (" + union + ") page" + order, Deadline.class);
        parts.forEach(part -> part.into(query));
        List<Deadline> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            found.add((Deadline) row);
        }
        return found;
    }

    long count(DeadlineFilter filter, LocalDate today) {
        List<Conditions> parts = parts(filter, filter.conditions(today));
        String counts = parts.stream()
                .map(part -> "(select count(*) from deadline d where " + part.text() + ")")
                .collect(Collectors.joining(" + "));
        Query query = store.createNativeQuery("select " + counts);
        parts.forEach(conditions -> conditions.into(query));
        return ((Number) query.getSingleResult()).longValue();
    }

    private static List<Conditions> parts(DeadlineFilter filter, Conditions conditions) {
        return filter.sight().parts().stream().map(conditions::and).toList();
    }

    /** Some that have passed and of which that is not told yet, locked, but for those another replica holds. */
    List<Deadline> toBeTold(LocalDate today, int most) {
        return store.createQuery(
                        "from Deadline where doneOn is null and toldLate = false and dueOn < :today order by dueOn, id",
                        Deadline.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2) // skip what is locked
                .getResultList();
    }

    void add(Deadline deadline) {
        store.persist(deadline);
    }

    void remove(Deadline deadline) {
        store.remove(deadline);
    }

    void flush() {
        store.flush();
    }

    /** Puts the national account of a year in place, unless it is there; two contracts may come at once. */
    void addUnlessThere(Deadline nationalAccount) {
        store.createNativeQuery("insert into deadline (id, kind, part, year, due_on, responsible, told, told_late,"
                        + " version, created_at, changed_at) values (:id, 'NATIONAL_ACCOUNT', :part, :year, :due,"
                        + " :responsible, false, false, 1, :now, :now) on conflict do nothing")
                .setParameter("id", Ids.next())
                .setParameter("part", nationalAccount.part)
                .setParameter("year", nationalAccount.year)
                .setParameter("due", nationalAccount.dueOn)
                .setParameter("responsible", nationalAccount.responsible)
                .setParameter("now", nationalAccount.createdAt)
                .executeUpdate();
    }

    void derived(Undertakings from, String rules) {
        store.createNativeQuery("insert into deadline_derivation (contract, contract_version, rules)"
                        + " values (:contract, :version, :rules) on conflict (contract) do update"
                        + " set contract_version = excluded.contract_version, rules = excluded.rules")
                .setParameter("contract", from.contract())
                .setParameter("version", from.version())
                .setParameter("rules", rules)
                .executeUpdate();
    }

    /** By no rules that there are, so that the next check derives those of the contract before it tells of any. */
    void deriveAgain(UUID contract) {
        store.createNativeQuery("insert into deadline_derivation (contract, contract_version, rules)"
                        + " values (:contract, 0, '') on conflict (contract) do update set rules = excluded.rules")
                .setParameter("contract", contract)
                .executeUpdate();
    }

    /** From a draft nothing is derived. */
    void notDerived(Undertakings from) {
        store.createNativeQuery("delete from deadline_derivation where contract = :contract")
                .setParameter("contract", from.contract())
                .executeUpdate();
    }

    /**
     * Adopted contracts of which the deadlines are yet to be derived, or were from an older state or by other rules; and
     * drafts that still have those of the time when they were adopted, or of which a done one was opened again.
     */
    List<UUID> contractsToDerive(String rules, UUID after, int most) {
        return store
                .createNativeQuery(
                        "select c.id from contract c left join deadline_derivation d on d.contract = c.id"
                                + " where (c.status <> 'DRAFT' or d.contract is not null) and c.id > :after and (d.contract is null"
                                + " or d.contract_version <> c.version or d.rules <> :rules) order by c.id",
                        UUID.class)
                .setParameter("after", after)
                .setParameter("rules", rules)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    void statementSent(UUID contract, int edition, String recipient, LocalDate on) {
        store.createNativeQuery("insert into statement_transmission (contract, edition, recipient, sent_on)"
                        + " values (:contract, :edition, :recipient, :on) on conflict (contract, edition, recipient)"
                        + " do update set sent_on = excluded.sent_on")
                .setParameter("contract", contract)
                .setParameter("edition", edition)
                .setParameter("recipient", recipient)
                .setParameter("on", on)
                .executeUpdate();
    }

    /** When a statement of the contract, of whatever edition, was first sent to each. */
    Map<String, LocalDate> statementSentOn(UUID contract) {
        List<?> rows = store.createNativeQuery(
                        "select recipient, min(sent_on) from statement_transmission where contract = :contract"
                                + " group by recipient",
                        Object[].class)
                .setParameter("contract", contract)
                .getResultList();
        Map<String, LocalDate> first = new HashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            first.put(
                    String.valueOf(cells[0]),
                    cells[1] instanceof java.sql.Date sql ? sql.toLocalDate() : (LocalDate) cells[1]);
        }
        return first;
    }
}
