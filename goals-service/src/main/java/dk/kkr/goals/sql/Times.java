package dk.kkr.goals.sql;

import dk.kkr.kit.problem.Refusal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the time that figures are asked for, as in {@code ?asOf=} (A7). */
public final class Times {

    private Times() {}

    /**
     * The time, or null for now.
     *
     * @throws Refusal 400 if it is no time
     */
    public static @Nullable Instant read(String pointer, @Nullable String time) {
        try {
            return time == null || time.isBlank() ? null : Instant.parse(time);
        } catch (DateTimeParseException wrong) {
            throw Refusal.invalid(
                    pointer,
                    "WRONG_VALUE",
                    "The time must have the form 2025-03-01T12:00:00Z.",
                    "Tidspunktet skal have formen 2025-03-01T12:00:00Z.");
        }
    }
}
