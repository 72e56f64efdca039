package dk.kkr.local.bench.goals;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Registrations and evaluations made by SQL (rows.sql) into the service's tables, with the indexes that its migrations made. */
final class GuidanceRows {

    private static final int WORKERS = 2;
    private static final List<String> TABLES = List.of("registration", "evaluation");

    private final Bench bench;

    GuidanceRows(Bench bench) {
        this.bench = bench;
    }

    /** Puts these in place of all that are there. */
    void make(int hubs, int firstYear, int years, int pathwaysPerHubAndYear)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        String sql = bench.read("rows.sql")
                .replace("${hubs}", Integer.toString(hubs))
                .replace("${firstYear}", Integer.toString(firstYear))
                .replace("${years}", Integer.toString(years))
                .replace("${perYear}", Integer.toString(pathwaysPerHubAndYear))
                .replace("${workers}", Integer.toString(WORKERS));
        int next = sql.indexOf("with evaluated");
        List<String> again = new ArrayList<>();
        try (Connection connection = bench.service().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate registration, evaluation");
            // Indexes are quicker made anew than kept.
            for (String[] index : indexes(statement)) {
                statement.execute(index[0]);
                again.add(index[1]);
            }
        }
        inParallel(sql.substring(0, next));
        inParallel(sql.substring(next));
        try (Connection connection = bench.service().connect();
                Statement statement = connection.createStatement()) {
            for (String index : again) {
                statement.execute(index);
            }
            for (String table : TABLES) {
                statement.execute("vacuum analyze " + table);
            }
            statement.execute("checkpoint");
        }
    }

    /** How each index is dropped and made again. */
    private static List<String[]> indexes(Statement statement) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                select i.indrelid::regclass, i.indexrelid::regclass, pg_get_indexdef(i.indexrelid), c.conname, pg_get_constraintdef(c.oid)
                from pg_index i left join pg_constraint c on c.conindid = i.indexrelid
                where i.indrelid in ('registration'::regclass, 'evaluation'::regclass)
                """)) {
            while (row.next()) {
                String table = "alter table " + row.getString(1);
                boolean constraint = row.getString(4) != null;
                found.add(new String[] {
                    constraint ? table + " drop constraint " + row.getString(4) : "drop index " + row.getString(2),
                    constraint
                            ? table + " add constraint " + row.getString(4) + " " + row.getString(5)
                            : row.getString(3)
                });
            }
        }
        return found;
    }

    private void inParallel(String sql) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                String part = sql.replace("${worker}", Integer.toString(worker));
                work.add(() -> {
                    bench.execute(part);
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
