package dk.kkr.survey.closing;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

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
        try {
            while (service.takeNextDue()) {
                // One transaction each, so that one that fails holds up no other that is done.
            }
        } catch (RuntimeException failure) {
            Log.error("A wave could not be opened or closed at its time; it is tried again", failure);
        }
    }
}
