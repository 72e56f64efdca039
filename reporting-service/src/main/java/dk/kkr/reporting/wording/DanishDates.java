package dk.kkr.reporting.wording;

import dk.kkr.kit.id.Denmark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as they are written in Danish: {@code 15. april 2025}. */
public final class DanishDates {

    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "marts",
            "april",
            "maj",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "december");

    private DanishDates() {}

    public static String date(@Nullable LocalDate date) {
        return date == null
                ? DanishNumbers.NONE
                : date.getDayOfMonth() + ". " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** The day in Denmark. */
    public static String date(Instant time) {
        return date(Denmark.day(time));
    }

    /** In Danish time: {@code 15. april 2025 kl. 14.05}. */
    public static String time(@Nullable Instant time) {
        if (time == null) {
            return DanishNumbers.NONE;
        }
        ZonedDateTime local = time.atZone(Denmark.ZONE);
        return date(local.toLocalDate())
                + String.format(Locale.ROOT, " kl. %02d.%02d", local.getHour(), local.getMinute());
    }
}
