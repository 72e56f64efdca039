package dk.kkr.kit.id;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The clock that everything is given; a test replaces it by a bean of its own. */
final class SystemClock {

    /** As fine as the database keeps times, so that what is answered at once is what is read later. */
    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

    private SystemClock() {}

    @Produces
    @Singleton
    @DefaultBean
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
