package dk.kkr.survey.reference;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes that members' entries may bear. */
@Singleton
public class References {

    private final EntityManager entities;

    References(EntityManager entities) {
        this.entities = entities;
    }

    public Set<String> kkrs() {
        List<String> codes =
                entities.createNativeQuery("select code from kkr", String.class).getResultList();
        return Set.copyOf(codes);
    }

    /** The KKR of each municipality, by the municipality's code. */
    public Map<String, String> kkrByMunicipality() {
        List<Tuple> rows = entities.createNativeQuery("select code, kkr from municipality", Tuple.class)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(r -> r.get(0, String.class), r -> r.get(1, String.class)));
    }

    void keepKkr(String code, String name) {
        entities.createNativeQuery("insert into kkr (code, name) values (:code, :name)"
                        + " on conflict (code) do update set name = excluded.name")
                .setParameter("code", code)
                .setParameter("name", name)
                .executeUpdate();
    }

    void keepMunicipality(String code, String name, String kkr) {
        entities.createNativeQuery("insert into municipality (code, name, kkr) values (:code, :name, :kkr)"
                        + " on conflict (code) do update set name = excluded.name, kkr = excluded.kkr")
                .setParameter("code", code)
                .setParameter("name", name)
                .setParameter("kkr", kkr)
                .executeUpdate();
    }
}
