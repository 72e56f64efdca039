package dk.kkr.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Carries events from the outbox to Kafka. One replica at a time does it (an advisory lock), in the order of positions;
 * a commit wakes it through LISTEN. A row leaves only after the broker's ack, so a row that commits late or a crash in
 * between loses nothing; at worst an event goes out twice, and consumers know it by its id and version.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6b6b_725f_6f75_7462L;
    private static final int BATCH = 500;
    private static final int WAIT_MS = 1000;

    private final DataSource database;
    private final EventSender sender;
    private final boolean enabled;
    private final AtomicLong waiting;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    OutboxRelay(
            DataSource database,
            EventSender sender,
            MeterRegistry meters,
            @ConfigProperty(name = "kkr.outbox.relay", defaultValue = "true") boolean enabled) {
        this.database = database;
        this.sender = sender;
        this.enabled = enabled;
        this.waiting = meters.gauge("kkr.outbox.waiting", new AtomicLong());
    }

    void start(@Observes StartupEvent starting) {
        if (enabled) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                relay(connection);
            } catch (SQLException | ExecutionException failure) {
                if (!stopping) {
                    LOG.warnf("Events wait in the outbox and are tried again in a second: %s", failure.getMessage());
                    pause();
                }
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void relay(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        connection.setAutoCommit(true);
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen outbox");
            try {
                PGConnection notices = connection.unwrap(PGConnection.class);
                while (!stopping) {
                    if (isLeader(connection)) {
                        while (!stopping && sendBatch(connection) == BATCH) {
                            // A full batch: more may wait.
                        }
                    }
                    notices.getNotifications(WAIT_MS);
                }
            } finally {
                if (!connection.isClosed()) {
                    listen.execute("unlisten outbox");
                    listen.execute("select pg_advisory_unlock_all()");
                }
            }
        }
    }

    /** Taking the lock again when it is held merely counts up; unlock_all at the end undoes that. */
    private static boolean isLeader(Connection connection) throws SQLException {
        try (PreparedStatement held = connection.prepareStatement("select exists (select from pg_locks where locktype ="
                + " 'advisory' and pid = pg_backend_pid() and objsubid = 1 and granted"
                + " and ((classid::bigint << 32) | objid::bigint) = ?) or pg_try_advisory_lock(?)")) {
            held.setLong(1, LOCK);
            held.setLong(2, LOCK);
            try (ResultSet result = held.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    private int sendBatch(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        List<OutgoingEvent> batch = read(connection);
        waiting.set(batch.size());
        List<Future<RecordMetadata>> acks = new ArrayList<>();
        for (OutgoingEvent event : batch) {
            acks.add(sender.send(event));
        }
        int acked = 0;
        try {
            for (Future<RecordMetadata> ack : acks) {
                ack.get();
                acked++;
            }
        } finally {
            // Stops at the first that failed: what came after it is sent again, so that the order per key holds.
            delete(connection, batch.subList(0, acked));
        }
        return batch.size();
    }

    private static List<OutgoingEvent> read(Connection connection) throws SQLException {
        List<OutgoingEvent> batch = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select * from outbox order by position limit " + BATCH)) {
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    batch.add(OutgoingEvent.of(row));
                }
            }
        }
        return batch;
    }

    private static void delete(Connection connection, List<OutgoingEvent> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where position = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", sent.stream().map(OutgoingEvent::position).toArray()));
            delete.executeUpdate();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(WAIT_MS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
