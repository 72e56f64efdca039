package dk.kkr.contracts.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored periods. There are about a hundred codes, so they are read whole and sorted out in memory. */
@ApplicationScoped
class Timelines {

    private final EntityManager store;

    Timelines(EntityManager store) {
        this.store = store;
    }

    Timeline of(Kind kind, String code) {
        return new Timeline(
                store.createQuery(
                                "from Period p where p.of.kind = :kind and p.of.code = :code order by p.of.validFrom",
                                Period.class)
                        .setParameter("kind", kind.name())
                        .setParameter("code", code)
                        .getResultList(),
                kind == Kind.MUNICIPALITY ? lastDay(code) : null);
    }

    /** By code. */
    SortedMap<String, Timeline> all(Kind kind) {
        Map<String, LocalDate> ends = kind == Kind.MUNICIPALITY ? ends() : Map.of();
        return store
                .createQuery("from Period p where p.of.kind = :kind order by p.of.code, p.of.validFrom", Period.class)
                .setParameter("kind", kind.name())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        Period::code,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                found -> timeline(found, ends.get(found.get(0).code())))));
    }

    void add(Period period) {
        store.persist(period);
    }

    private static Timeline timeline(List<Period> periods, @Nullable LocalDate lastDay) {
        return new Timeline(periods, lastDay);
    }

    private @Nullable LocalDate lastDay(String code) {
        Municipality known = store.find(Municipality.class, code);
        return known == null ? null : known.lastDay;
    }

    private Map<String, LocalDate> ends() {
        return store
                .createQuery("from Municipality where lastDay is not null", Municipality.class)
                .getResultList()
                .stream()
                .filter(m -> m.lastDay != null)
                .collect(Collectors.toMap(Municipality::code, m -> m.lastDay));
    }
}
