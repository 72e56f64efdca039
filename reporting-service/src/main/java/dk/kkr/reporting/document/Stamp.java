package dk.kkr.reporting.document;

import dk.kkr.reporting.statement.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * What a file says of its own making. It is taken from the statement and not from the clock, so that the same edition
 * always gives the same bytes.
 *
 * @param time noon of the day of approval; for live figures when they were computed
 * @param seed for the identifiers that a file format asks for
 */
record Stamp(Instant time, long seed) {

    static Stamp of(Statement statement) {
        LocalDate approved = statement.approvedOn();
        Instant computed = statement.content().fulfilment().computedAt();
        Instant time = approved != null
                ? approved.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)
                : computed != null ? computed : Instant.EPOCH;
        return new Stamp(time, 31L * statement.contractId().hashCode() + statement.version());
    }
}
