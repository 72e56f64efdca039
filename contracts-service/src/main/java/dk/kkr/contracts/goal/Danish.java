package dk.kkr.contracts.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How things read in a Danish sentence. */
public final class Danish {

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

    private Danish() {}

    /** Such as 1. juli 2025. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + ". " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** With a decimal comma and no needless zeros. */
    public static String number(BigDecimal value) {
        return (value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString()).replace('.', ',');
    }
}
