package dk.kkr.contracts.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days are days in Denmark. */
@ApplicationScoped
class DanishDay {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Clock clock;

    DanishDay(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return of(clock.instant());
    }

    LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, DENMARK);
    }
}
