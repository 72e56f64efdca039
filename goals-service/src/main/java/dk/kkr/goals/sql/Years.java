package dk.kkr.goals.sql;

import dk.kkr.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the year that rows are asked for. */
public final class Years {

    private static final int FIRST = 1990;
    private static final int LAST = 2200;

    private Years() {}

    /**
     * The year of {@code ?year=}.
     *
     * @throws Refusal 400 if it is left out, or no year that rows can be of
     */
    public static int require(@Nullable Integer year) {
        if (year == null || year < FIRST || year > LAST) {
            throw Refusal.invalid("?year", "NOT_NULL", "Say which year: ?year=2024.", "Angiv året: ?year=2024.");
        }
        return year;
    }
}
