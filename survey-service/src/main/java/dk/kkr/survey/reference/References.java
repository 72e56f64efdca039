package dk.kkr.survey.reference;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codes that members' entries may bear. */
@Singleton
public class References {

    private final EntityManager entities;

    References(EntityManager entities) {
        this.entities = entities;
    }

    public Set<String> kkrs() {
        List<?> codes = entities.createNativeQuery("select code from kkr").getResultList();
        return codes.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A municipality, as far as surveys need to know it.
     *
     * @param settlement URBAN or RURAL; null until it has been told
     * @param group Statistics Denmark's; null until it has been told
     */
    public record Municipality(
            String code,
            String name,
            String kkr,
            @Nullable String settlement,
            @Nullable String group) {}

    /** All municipalities by their codes. */
    public Map<String, Municipality> municipalities() {
        List<Tuple> rows = entities.createNativeQuery(
                        "select code, name, kkr, settlement, statistic_group from municipality", Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new Municipality(text(row, 0), text(row, 1), text(row, 2), text(row, 3), text(row, 4)))
                .collect(Collectors.toMap(Municipality::code, Function.identity()));
    }

    private static String text(Tuple row, int place) {
        return row.get(place, String.class);
    }

    void keepKkr(String code, String name) {
        entities.createNativeQuery("insert into kkr (code, name) values (:code, :name)"
                        + " on conflict (code) do update set name = excluded.name")
                .setParameter("code", code)
                .setParameter("name", name)
                .executeUpdate();
    }

    void keepMunicipality(String code, String name, String kkr, @Nullable String settlement, @Nullable String group) {
        entities.createNativeQuery("insert into municipality (code, name, kkr, settlement, statistic_group)"
                        + " values (:code, :name, :kkr, :settlement, :group)"
                        + " on conflict (code) do update set name = excluded.name, kkr = excluded.kkr,"
                        + " settlement = excluded.settlement, statistic_group = excluded.statistic_group")
                .setParameter("code", code)
                .setParameter("name", name)
                .setParameter("kkr", kkr)
                .setParameter("settlement", settlement)
                .setParameter("group", group)
                .executeUpdate();
    }
}
