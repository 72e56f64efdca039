package dk.kkr.goals.statistics;

import dk.kkr.goals.sql.Database;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Counts rows of guidance. */
@Singleton
class Statistics {

    /** What rows are counted by, and how that is read from one. */
    enum By {
        PATHWAY("pathway"),
        THEME("theme"),
        MUNICIPALITY("municipality"),
        SEGMENT("coalesce(segment, 'NONE')"),
        MONTH("to_char(started_on, 'YYYY-MM')"),
        SETTLEMENT("(select settlement from municipality m where m.code = counted.municipality)");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /**
     * One group: its pathways, their share in per cent with one decimal, and its distinct companies.
     *
     * @param key of the group; of a pair both, with a slash between
     * @param keys what each side is
     */
    @Schema(name = "StatisticsItem")
    record Item(String key, Map<String, String> keys, long count, BigDecimal share, long companies) {}

    private record Group(List<String> keys, long count, long companies) {}

    private static final String ROWS = """
            with hub_year as (
                select * from registration where hub = :hub and year = :year and not retracted
                    and (:municipality::text is null or municipality = :municipality)
            ),
            early_warning as (
                select distinct cvr from registration
                where hub = :hub and pathway = 'EARLY_WARNING' and started_on <= :yearEnd
                    and cvr is not null and not retracted
            ),
            outside as (
                select * from hub_year where segment = 'OPERATIONS' and cvr in (select cvr from early_warning)
            )
            """;

    private final Database database;

    Statistics(Database database) {
        this.database = database;
    }

    /**
     * The municipality a caller's figures are restricted to; null for the whole hub.
     *
     * @throws Refusal 404 if the hub is none of the caller's
     */
    @Nullable
    String restriction(String hub, Caller caller) {
        if (caller.has(Role.KL) || caller.has(Role.ERST) || caller.actsFor(Role.HUB, hub)) {
            return requireKnown(hub);
        }
        String code = caller.organisation() == null ? "" : caller.organisation().code();
        boolean ofKkr =
                caller.has(Role.KKR) && exists("select 1 from hub where code = :hub and kkr = :code", hub, code);
        if (ofKkr) {
            return null;
        }
        if (caller.has(Role.MUNICIPALITY)
                && exists("select 1 from municipality where hub = :hub and code = :code", hub, code)) {
            return code;
        }
        throw unknown();
    }

    private @Nullable String requireKnown(String hub) {
        if (!exists("select 1 from hub where code = :hub and :code = ''", hub, "")) {
            throw unknown();
        }
        return null;
    }

    private boolean exists(String sql, String hub, String code) {
        return database.query(sql)
                .set("hub", hub)
                .set("code", code)
                .first(row -> true)
                .isPresent();
    }

    /**
     * Largest group first; months in their order. Rows that R7 keeps outside OPERATIONS are in no segment's count.
     *
     * @param sides one or two
     */
    List<Item> count(String hub, int year, List<By> sides, @Nullable String municipality) {
        String rows = sides.contains(By.SEGMENT)
                ? "(select * from hub_year where (registration_id) not in (select registration_id from outside))"
                : "hub_year";
        String keys = sides.stream().map(side -> side.sql).collect(Collectors.joining(", "));
        String groups = sides.size() == 1 ? "1" : "1, 2";
        List<Group> found = query(
                        ROWS + "select " + keys + ", count(*) as count, count(distinct cvr) as companies from " + rows
                                + " as counted group by " + groups + " order by "
                                + (sides.get(0) == By.MONTH ? groups : "count desc, " + groups),
                        hub,
                        year,
                        municipality)
                .list(row -> new Group(
                        sides.size() == 1 ? List.of(row.getString(1)) : List.of(row.getString(1), row.getString(2)),
                        row.getLong("count"),
                        row.getLong("companies")));
        long total = found.stream().mapToLong(Group::count).sum();
        return found.stream()
                .map(g -> new Item(
                        String.join("/", g.keys()),
                        named(sides, g.keys()),
                        g.count(),
                        share(g.count(), total),
                        g.companies()))
                .toList();
    }

    private static Map<String, String> named(List<By> sides, List<String> keys) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            named.put(sides.get(i).name().toLowerCase(Locale.ROOT), keys.get(i));
        }
        return named;
    }

    long leftOutOfOperations(String hub, int year, @Nullable String municipality) {
        return query(ROWS + "select count(*) from outside", hub, year, municipality)
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    private dk.kkr.goals.sql.Query query(String sql, String hub, int year, @Nullable String municipality) {
        return database.query(sql)
                .set("hub", hub)
                .set("year", year)
                .set("yearEnd", LocalDate.of(year, 12, 31))
                .set("municipality", municipality);
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }

    private static Refusal unknown() {
        return Refusal.notFound(
                "There is no such hub, or its figures are not for you; use your own hub's code.",
                "Huset findes ikke, eller dets tal er ikke for dig; brug dit eget hus' kode.");
    }
}
