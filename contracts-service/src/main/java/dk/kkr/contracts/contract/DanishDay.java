package dk.kkr.contracts.contract;

import dk.kkr.kit.id.Denmark;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Days are days in Denmark. */
@ApplicationScoped
class DanishDay {

    private final Clock clock;

    DanishDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return of(clock.instant());
    }

    LocalDate of(Instant time) {
        return Denmark.day(time);
    }
}
