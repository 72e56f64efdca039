package dk.kkr.local.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Multiplies the contracts that are there by SQL. Since a hub has one contract a year, the copies belong to hubs
 * {@code bench-1}, {@code bench-2} … and to {@value #YEARS} years; hub, KKR, year, ids and days due are their own, the
 * documents are those of the contract they were copied from, each stored once more. Every tenth has its whole history, the
 * others what became of them last.
 */
final class Copies {

    static final int YEARS = 200;
    static final int FIRST_YEAR = 2010;

    private static final int HUBS_OF_A_KKR = 10;
    private static final int WORKERS = 2;

    /** Opens connections that may do everything. */
    interface Database {
        Connection connect() throws SQLException;
    }

    private final Database database;

    Copies(Database database) {
        this.database = database;
    }

    /** Takes the contracts that are there away, to be copied from. */
    void takeTemplates() throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("create schema bench");
            sql.execute(
                    "create table bench.contract as select (row_number() over (order by year, id) - 1)::int as template,"
                            + " * from contract");
            for (String part : List.of("contract_history", "funding", "deadline", "deadline_derivation")) {
                sql.execute("create table bench." + part + " as select c.template, p.* from " + part
                        + " p left join bench.contract c on c.id = p.contract");
            }
            sql.execute(
                    "create table bench.made (n int primary key, id uuid not null, hub text not null, kkr text not null,"
                            + " year int not null, template int not null, version bigint)");
            sql.execute("delete from contract");
            sql.execute("delete from deadline");
            sql.execute("analyze bench.contract");
        }
    }

    /** Makes the contracts of so many hubs in so many of the years, but for those that are there. */
    void make(int hubs, int years) throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            places(sql, hubs, years);
            List<String> indexes = dropIndexes(sql);
            inParallel();
            for (String index : indexes) {
                sql.execute(index);
            }
            sql.execute("update bench.made set version = 0 where version is null");
            sql.execute("insert into deadline (" + columns(sql, "deadline") + ") select "
                    + values(sql, "deadline", "p", account()) + " from generate_series(1, " + years + ") y,"
                    + " (select * from bench.deadline where contract is null order by year limit 1) p"
                    + " on conflict do nothing");
        }
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            for (String table : List.of("contract", "contract_history", "funding", "deadline", "hub")) {
                sql.execute("vacuum analyze " + table);
            }
            sql.execute("checkpoint");
        }
    }

    private static void places(Statement sql, int hubs, int years) throws SQLException {
        String kkr = "'bench-' || (1 + (h - 1) / " + HUBS_OF_A_KKR + ")";
        String all = " from generate_series(1, " + hubs + ") h";
        sql.execute("insert into kkr select distinct " + kkr + ", 'KKR', 1" + all + " on conflict do nothing");
        sql.execute("insert into hub select 'bench-' || h, 'Erhvervshus', " + kkr + ", 1" + all
                + " on conflict do nothing");
        sql.execute("insert into bench.made select (h - 1) * " + YEARS + " + y, uuidv7(), 'bench-' || h, " + kkr + ", "
                + FIRST_YEAR + " + y, (h * 7 + y) % " + Templates.COUNT + all
                + ", generate_series(0, " + (years - 1) + ") y on conflict do nothing");
        sql.execute("analyze bench.made");
    }

    /** Indexes are quicker made anew than kept; those that guard uniqueness stay. */
    private static List<String> dropIndexes(Statement sql) throws SQLException {
        Map<String, String> indexes = new HashMap<>();
        try (ResultSet row = sql.executeQuery("select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i"
                + " join pg_class c on c.oid = i.indexrelid where not i.indisunique and i.indrelid in"
                + " ('contract'::regclass, 'contract_history'::regclass, 'funding'::regclass, 'deadline'::regclass)")) {
            while (row.next()) {
                indexes.put(row.getString(1), row.getString(2));
            }
        }
        for (String index : indexes.keySet()) {
            sql.execute("drop index " + index);
        }
        return List.copyOf(indexes.values());
    }

    private void inParallel() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int which = worker;
                work.add(() -> copy(which));
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Void copy(int worker) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            // What is copied refers to what is there; checking that row by row would double the time.
            sql.execute("set session_replication_role = replica");
            sql.execute("set synchronous_commit = off");
            String whose =
                    " from bench.made m join bench.%s p on p.template = m.template where m.version is null and m.n % "
                            + WORKERS + " = " + worker;
            insert(sql, "contract", whose, contract());
            Map<String, String> part = Map.of("contract", "m.id");
            insert(
                    sql,
                    "contract_history",
                    whose + " and (m.n % 20 < 2 or p.version = (select max(o.version) from bench.contract_history o"
                            + " where o.template = p.template))",
                    part);
            insert(sql, "funding", whose, part);
            insert(sql, "deadline_derivation", whose, part);
            insert(sql, "deadline", whose, deadline());
        }
        return null;
    }

    private static void insert(Statement sql, String table, String from, Map<String, String> instead)
            throws SQLException {
        sql.execute("insert into " + table + " (" + columns(sql, table) + ") select " + values(sql, table, "p", instead)
                + from.replace("%s", table));
    }

    private static Map<String, String> contract() {
        String year = "replace(p.%s, p.year::text, m.year::text)";
        return Map.of(
                "id", "m.id",
                "hub", "m.hub",
                "kkr", "m.kkr",
                "year", "m.year",
                "title", year.replace("%s", "title"),
                "search_text", year.replace("%s", "search_text"));
    }

    private static Map<String, String> deadline() {
        String due = "(p.due_on + make_interval(years => m.year - p.year))::date";
        return Map.of(
                "id", "uuidv7()",
                "contract", "m.id",
                "hub", "m.hub",
                "kkr", "m.kkr",
                "year", "m.year",
                "responsible", "'hub:' || m.hub",
                "due_on", due,
                // Nothing is left to be told of them while is measured.
                "told_late", "p.done_on is null and " + due + " < current_date");
    }

    private static Map<String, String> account() {
        String year = "(" + (FIRST_YEAR - 1) + " + y)";
        String due = "(p.due_on + make_interval(years => " + year + " - p.year))::date";
        return Map.of(
                "id",
                "uuidv7()",
                "year",
                year,
                "part",
                year + "::text",
                "due_on",
                due,
                "told_late",
                due + " < current_date");
    }

    private static String columns(Statement sql, String table) throws SQLException {
        StringJoiner names = new StringJoiner(", ");
        for (String column : of(sql, table)) {
            names.add(column);
        }
        return names.toString();
    }

    private static String values(Statement sql, String table, String from, Map<String, String> instead)
            throws SQLException {
        StringJoiner values = new StringJoiner(", ");
        for (String column : of(sql, table)) {
            values.add(instead.getOrDefault(column, from + "." + column));
        }
        return values.toString();
    }

    private static List<String> of(Statement sql, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("select column_name from information_schema.columns where table_schema ="
                + " 'public' and table_name = '" + table + "' and is_generated = 'NEVER' order by ordinal_position")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }
}
