package dk.kkr.kit.event;

import dk.kkr.kit.problem.DatabaseTrouble;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

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
                boolean away = DatabaseTrouble.isAway(failure);
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

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
