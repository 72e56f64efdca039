package dk.kkr.contracts.contract;

import dk.kkr.kit.http.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lists of contracts, newest year first, then by hub. Only the conditions asked for stand in the query, and what a caller
 * may see is one part of a union each, so that every part is read by an index in the order of the list.
 */
@ApplicationScoped
class ContractList {

    private static final String COLUMNS =
            "select c.id as id, c.hub as hub, c.kkr as kkr, c.year as year, c.title as title, c.status as status,"
                    + " c.changed_at as changed_at from contract c";
    private static final String ORDER = " order by year desc, hub limit :fetch";

    private final EntityManager store;
    private final KeptPages kept;

    ContractList(EntityManager store, KeptPages kept) {
        this.store = store;
        this.kept = kept;
    }

    List<ContractSummary> page(ContractFilter filter, Sight sight, Place after, int fetch) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = conditions(filter, values);
        if (!after.isBeginning()) {
            conditions.add("c.year <= :afterYear and (c.year < :afterYear or c.hub > :afterHub)");
            values.put("afterYear", after.number(0, 0));
            values.put("afterHub", after.text(1, ""));
        }
        List<String> parts = visible(sight, values).stream()
                .map(part -> COLUMNS + where(conditions, part) + ORDER)
                .toList();
        values.put("fetch", fetch);
        String sql = parts.size() == 1
                ? parts.get(0)
                : "select * from ((" + String.join(") union all (", parts) + ")) page" + ORDER;
        return kept.get(new KeptPages.Asked(sql, values), this::read);
    }

    private List<ContractSummary> read(KeptPages.Asked asked) {
        Query query = store.createNativeQuery(asked.sql(), Tuple.class);
        asked.values().forEach(query::setParameter);
        List<ContractSummary> page = new ArrayList<>();
        for (Object row : query.getResultList()) {
            page.add(summary((Tuple) row));
        }
        return page;
    }

    long count(ContractFilter filter, Sight sight) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = conditions(filter, values);
        String counts = visible(sight, values).stream()
                .map(part -> "(select count(*) from contract c" + where(conditions, part) + ")")
                .collect(Collectors.joining(" + "));
        Query query = store.createNativeQuery("select " + counts);
        values.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    private static String where(List<String> conditions, String part) {
        List<String> all = new ArrayList<>(conditions);
        if (!part.isEmpty()) {
            all.add(part);
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private static List<String> conditions(ContractFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        anyOf("hub", filter.hub, conditions, values);
        anyOf("kkr", filter.kkr, conditions, values);
        anyOf("year", filter.year, conditions, values);
        anyOf("status", filter.status.stream().map(Enum::name).toList(), conditions, values);
        if (filter.goal != null) {
            conditions.add("c.goal_keys @> array[cast(:goal as text)]");
            values.put("goal", filter.goal);
        }
        List<String> words = filter.words();
        if (!words.isEmpty()) {
            conditions.add("c.search @@ (plainto_tsquery('danish', :words)"
                    + " && (to_tsquery('danish', :last) || to_tsquery('simple', :last || ':*')))");
            values.put("words", String.join(" ", words.subList(0, words.size() - 1)));
            values.put("last", words.get(words.size() - 1));
        }
        return conditions;
    }

    private static void anyOf(String column, List<?> wanted, List<String> conditions, Map<String, Object> values) {
        if (wanted.size() == 1) {
            conditions.add("c." + column + " = :" + column);
            values.put(column, wanted.get(0));
        } else if (!wanted.isEmpty()) {
            conditions.add("c." + column + " in (:" + column + ")");
            values.put(column, wanted);
        }
    }

    /** Conditions of which each row the caller may see fulfils exactly one; an empty one for all rows. */
    private static List<String> visible(Sight sight, Map<String, Object> values) {
        if (sight.everything()) {
            return List.of("");
        }
        String published = "c.status in ('PUBLISHED', 'REPORTED')";
        List<String> parts = new ArrayList<>(List.of(published));
        if (sight.hub() != null) {
            parts.add("c.hub = :ownHub and not " + published);
            values.put("ownHub", sight.hub());
        }
        if (sight.kkr() != null) {
            parts.add("c.kkr = :ownKkr and not " + published + (sight.hub() == null ? "" : " and c.hub <> :ownHub"));
            values.put("ownKkr", sight.kkr());
        }
        if (sight.homeHub() != null) {
            parts.add("c.hub = :homeHub and c.status in ('SIGNED', 'TRANSMITTED')"
                    + (sight.hub() == null ? "" : " and c.hub <> :ownHub")
                    + (sight.kkr() == null ? "" : " and c.kkr <> :ownKkr"));
            values.put("homeHub", sight.homeHub());
        }
        return parts;
    }

    private static ContractSummary summary(Tuple row) {
        return new ContractSummary(
                row.get("id", UUID.class),
                row.get("hub", String.class),
                row.get("kkr", String.class),
                row.get("year", Integer.class),
                row.get("title", String.class),
                ContractStatus.valueOf(row.get("status", String.class)),
                row.get("changed_at", Instant.class));
    }
}
