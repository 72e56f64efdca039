package dk.kkr.kit.id;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time that agreements, deadlines and their readers keep: days begin and end in Denmark. */
public final class Denmark {

    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private Denmark() {}

    /** The day it is in Denmark at a time. */
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }
}
