package dk.kkr.kit.event;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/**
 * Receives every message of the channel {@code events}. One that fails is tried again with growing pauses and then set
 * aside as a dead letter; while the database is away it waits, since then nothing could be taken in anyway.
 */
@Singleton
class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final int tries;
    private volatile boolean stopping;

    EventIntake(
            Inbox inbox,
            DeadLetters deadLetters,
            @ConfigProperty(name = "kkr.events.tries", defaultValue = "5") int tries) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.tries = tries;
    }

    @Incoming("events")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        long pause = FIRST_PAUSE_MS;
        for (int failed = 0; !stopping; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
            try {
                inbox.take(ReceivedEvent.of(message));
                return;
            } catch (RuntimeException | IOException failure) {
                boolean away = isDatabaseAway(failure);
                failed += away ? 0 : 1;
                LOG.warnf(failure, "Event %s of %s could not be taken in", message.key(), message.topic());
                if (failed >= tries) {
                    setAside(message, failure);
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        }
        // Not acked: the message comes again after the restart.
        throw new IllegalStateException("Stopping");
    }

    private void setAside(ConsumerRecord<String, byte[]> message, Exception failure) throws InterruptedException {
        long pause = FIRST_PAUSE_MS;
        while (!deadLetters.add(message, failure)) {
            if (stopping) {
                throw new IllegalStateException("Stopping");
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
        }
    }

    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
            // The pool says without a state that it has no connection to give.
            if (cause instanceof SQLException pool && pool.getSQLState() == null) {
                return true;
            }
            // Class 08: connection; 57P: the server is being shut down or started; 53: out of a resource.
            if (cause instanceof PSQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08")
                            || sql.getSQLState().startsWith("57P")
                            || sql.getSQLState().startsWith("53"))) {
                return true;
            }
        }
        return false;
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
