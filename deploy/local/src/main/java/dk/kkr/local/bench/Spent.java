package dk.kkr.local.bench;

import dk.kkr.local.OneService;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * What a load costs: processor time of each who shares the machine, in milliseconds, and what the database wrote to its log ahead of its
 * tables, in bytes.
 */
record Spent(double service, double database, double client, double log) {

    /** Since each was started. */
    static Spent until(OneService one) throws SQLException {
        try (Connection connection = one.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select pg_current_wal_lsn() - '0/0'::pg_lsn")) {
            row.next();
            Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            return new Spent(
                    one.serviceTime().toMillis(), one.databaseTime().toMillis(), own.toMillis(), row.getDouble(1));
        }
    }

    Spent since(Spent before) {
        return new Spent(
                service - before.service, database - before.database, client - before.client, log - before.log);
    }

    String by(int members) {
        return String.format(
                Locale.ROOT,
                "%.2f ms of a processor in the service, %.2f in PostgreSQL, %.2f in the measuring client; %.1f kB of write-ahead log",
                service / members,
                database / members,
                client / members,
                log / members / 1000);
    }
}
