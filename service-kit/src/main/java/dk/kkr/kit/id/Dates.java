package dk.kkr.kit.id;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days and times as callers write them. Beyond the four-digit years they are no input of anybody's, and more than the
 * database holds.
 */
public final class Dates {

    private Dates() {}

    /**
     * @param text such as {@code 2024-03-01}
     * @throws DateTimeException if it is no day from the year 1 to 9999
     */
    public static LocalDate day(String text) {
        return plausible(LocalDate.parse(text));
    }

    /**
     * @param text such as {@code 2024-03-01T12:00:00Z}
     * @throws DateTimeException if it is no time from the year 1 to 9999
     */
    public static Instant time(String text) {
        Instant time = Instant.parse(text);
        plausible(time.atOffset(ZoneOffset.UTC).toLocalDate());
        return time;
    }

    private static LocalDate plausible(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("beyond the calendar");
        }
        return day;
    }
}
