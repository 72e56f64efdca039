package dk.kkr.survey.invitation;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends what waits; of several replicas each takes what the others have not in hand. */
@Singleton
class MailClock {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final SendingService service;
    private final Clock clock;
    private Duration pause = FIRST_PAUSE;
    private Instant resumesAt = Instant.EPOCH;

    MailClock(SendingService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(
            every = "{kkr.survey.mail-check}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            service.tidy();
            while (!clock.instant().isBefore(resumesAt)) {
                Optional<Outcome> outcome = service.sendNext();
                if (outcome.isEmpty()) {
                    return;
                }
                pauseAfter(outcome.get());
            }
        } catch (RuntimeException failure) {
            Log.error("Mails could not be sent; they are tried again", failure);
        }
    }

    /** While the mail server is away it is asked less and less often. */
    private void pauseAfter(Outcome outcome) {
        if (outcome != Outcome.AWAY) {
            pause = FIRST_PAUSE;
            return;
        }
        resumesAt = clock.instant().plus(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
