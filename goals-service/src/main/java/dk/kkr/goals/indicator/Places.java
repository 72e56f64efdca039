package dk.kkr.goals.indicator;

import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities a hub had on 1 January of a year, with their inhabitants that day, else the latest known before. One
 * that has taken in another since its inhabitants were counted has the other's beside its own.
 */
@Singleton
class Places {

    /**
     * A municipality.
     *
     * @param inhabitants null if they are not known
     * @param years what the inhabitants are of; several after a merger
     */
    record Place(String code, @Nullable BigDecimal inhabitants, List<Integer> years) {}

    private static final String INHABITANTS = """
            (select p.year, p.inhabitants::numeric as inhabitants from population p
             where p.municipality = %s.code and p.year <= :year
                 and (:asOf::timestamptz is null or p.known_from <= :asOf)
             order by p.year desc, p.known_from desc limit 1)
            """;

    private static final String PLACES = """
            with merged as materialized (
                select m.code, m.merged_into, max(coalesce(p.valid_to, 'infinity')) as last_day
                from municipality m join municipality_period p on p.municipality = m.code
                where m.merged_into is not null
                group by m.code having max(coalesce(p.valid_to, 'infinity')) < make_date(:year, 1, 1)
            )
            select m.code, array_remove(own.year || taken.years, null) as years,
                case when coalesce(taken.complete, own.inhabitants is not null)
                    then coalesce(own.inhabitants, 0) + coalesce(taken.inhabitants, 0) end as inhabitants
            from municipality m
            left join lateral %s own on true
            left join lateral (
                select sum(theirs.inhabitants) as inhabitants, array_agg(theirs.year) as years,
                    bool_and(theirs.inhabitants is not null) as complete
                from merged
                left join lateral %s theirs on true
                where merged.merged_into = m.code
                    and merged.last_day >= coalesce(make_date(own.year, 1, 1), '-infinity')
            ) taken on true
            where hub_of_municipality(m.code, make_date(:year, 1, 1)) = :hub
                and (:settlement::text is null or m.settlement = :settlement)
            """.formatted(INHABITANTS.formatted("m"), INHABITANTS.formatted("merged"));

    private final Database database;

    Places(Database database) {
        this.database = database;
    }

    List<Place> of(String hub, int year, @Nullable String settlement, @Nullable Instant asOf) {
        return database.query(PLACES)
                .set("hub", hub)
                .set("year", year)
                .set("settlement", settlement)
                .set("asOf", asOf)
                .list(row ->
                        new Place(row.getString("code"), row.getBigDecimal("inhabitants"), Arrays.asList((Integer[])
                                row.getArray("years").getArray())));
    }
}
