package dk.kkr.survey.closing;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Opens and closes waves at their time; of several replicas each takes what the others have not in hand. */
@Singleton
class WaveClock {

    private final ClosingService service;

    WaveClock(ClosingService service) {
        this.service = service;
    }

    @Scheduled(
            every = "{kkr.survey.wave-check}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        service.due().forEach(this::take);
    }

    /** In a transaction of its own; one that cannot be opened or closed holds up none of those after it. */
    private void take(UUID wave) {
        try {
            service.take(wave);
        } catch (RuntimeException failure) {
            Log.errorf(failure, "Wave %s could not be opened or closed at its time; it is tried again", wave);
        }
    }
}
