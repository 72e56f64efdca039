package dk.kkr.contracts.focusplan;

import dk.kkr.contracts.cooperation.Reliance;
import dk.kkr.contracts.document.Conditions;
import dk.kkr.kit.http.Place;
import dk.kkr.kit.problem.KnownConstraints;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored plans. */
@ApplicationScoped
class FocusPlans implements KnownConstraints, Reliance {

    private final EntityManager store;

    FocusPlans(EntityManager store) {
        this.store = store;
    }

    Optional<FocusPlan> find(UUID id) {
        return Optional.ofNullable(store.find(FocusPlan.class, id));
    }

    /** Locked until the transaction ends, so that changes come one after the other. */
    Optional<FocusPlan> forChange(UUID id) {
        return Optional.ofNullable(store.find(FocusPlan.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws Refusal 409 if there is a plan for that hub, municipality and year */
    void add(FocusPlan plan) {
        boolean known = store.createQuery(
                                "select count(*) from FocusPlan where hub = :hub and municipality = :municipality"
                                        + " and year = :year",
                                Long.class)
                        .setParameter("hub", plan.hub)
                        .setParameter("municipality", plan.municipality)
                        .setParameter("year", plan.year)
                        .getSingleResult()
                > 0;
        if (known) {
            throw exists();
        }
        store.persist(plan);
        store.flush();
    }

    /** What the database says of the second of two that come at once. */
    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("focus_plan_of_year") ? Optional.of(exists()) : Optional.empty();
    }

    private static Refusal exists() {
        return Refusal.rule(
                "FOCUS_PLAN_EXISTS",
                "There is a focus plan of this hub, municipality and year already; change that one.",
                "Der findes allerede en fokusplan for huset, kommunen og året; ret den.");
    }

    @Override
    public List<On> on(UUID agreement) {
        return store.createQuery(
                        "select new dk.kkr.contracts.cooperation.Reliance$On(municipality, year) from FocusPlan"
                                + " where cooperationAgreement = :agreement order by year, municipality",
                        On.class)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    /** Newest year first, then by municipality. */
    List<FocusPlanSummary> list(Conditions conditions, Place after, int fetch) {
        if (!after.isBeginning()) {
            conditions.add("it.year <= :afterYear", "afterYear", after.number(0, 0));
            conditions.add("(it.year < :afterYear or it.municipality >= :afterCode)", "afterCode", after.text(1, ""));
            conditions.add(
                    "(it.year < :afterYear or it.municipality > :afterCode or it.id > :afterId)",
                    "afterId",
                    after.id(2, new UUID(0, 0)));
        }
        return conditions
                .into(store.createQuery(
                        "select new dk.kkr.contracts.focusplan.FocusPlanSummary(it.id, it.hub, it.kkr,"
                                + " it.municipality, it.year, it.title, it.cooperationAgreement, it.changedAt)"
                                + " from FocusPlan it where " + conditions.text()
                                + " order by it.year desc, it.municipality, it.id",
                        FocusPlanSummary.class))
                .setMaxResults(fetch)
                .getResultList();
    }

    long count(Conditions conditions) {
        return conditions
                .into(store.createQuery("select count(*) from FocusPlan it where " + conditions.text(), Long.class))
                .getSingleResult();
    }

    void remove(FocusPlan plan) {
        store.remove(plan);
    }

    void flush() {
        store.flush();
    }
}
