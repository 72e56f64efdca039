package dk.kkr.survey.retention;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Reduces members at their time; of several replicas each takes what the others have not in hand. */
@Singleton
class RetentionClock {

    private final RetentionService service;

    RetentionClock(RetentionService service) {
        this.service = service;
    }

    @Scheduled(
            every = "{kkr.survey.retention-check}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            int reduced = 0;
            while (service.reduceNextWave() || service.reduceNextPanel()) {
                reduced++;
            }
            if (reduced > 0) {
                Log.infof("The members of %d waves and panels were reduced", reduced);
            }
        } catch (RuntimeException failure) {
            Log.error("The members of a wave could not be reduced; it is tried again", failure);
        }
    }
}
