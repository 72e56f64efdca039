package dk.kkr.reporting.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures in Danish form: {@code 1.234,5} and {@code 96,9 %}. Each is rounded once, half up (A5). */
public final class DanishNumbers {

    /** Between a figure and its unit, where a line must not break. */
    public static final String NO_BREAK = "\u00a0";

    /** What stands where there is no figure. */
    public static final String NONE = "–";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DanishNumbers() {}

    /** With up to so many decimals, and a point between the thousands. */
    public static String number(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return NONE;
        }
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        String plain = rounded.abs().setScale(Math.max(0, rounded.scale())).toPlainString();
        int comma = plain.indexOf('.');
        String whole = comma < 0 ? plain : plain.substring(0, comma);
        StringBuilder text = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            text.insert(at, '.');
        }
        if (comma >= 0) {
            text.append(',').append(plain, comma + 1, plain.length());
        }
        return (rounded.signum() < 0 ? "−" : "") + text;
    }

    public static String count(@Nullable Long value) {
        return value == null ? NONE : number(BigDecimal.valueOf(value), 0);
    }

    /** A share with up to so many decimals: {@code 96,9 %}. */
    public static String percent(@Nullable BigDecimal value, int decimals) {
        return value == null ? NONE : number(value, decimals) + NO_BREAK + "%";
    }

    /** Fulfilment of a goal or contract, as it was shown when it was computed: {@code 97 %}. */
    public static String shown(@Nullable Integer value) {
        return value == null ? NONE : value + NO_BREAK + "%";
    }

    /**
     * Fulfilment of a target with up to two decimals. What is under 100 is never shown as 100: A5 asks that of goals, and a
     * target that reads as met while its goal does not would contradict it.
     */
    public static String fulfilment(@Nullable BigDecimal value) {
        return value == null ? NONE : number(belowHundredStaysBelow(value, 2), 2) + NO_BREAK + "%";
    }

    /** Rounded half up to so many decimals, but down where that alone would make it 100. */
    public static BigDecimal belowHundredStaysBelow(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.compareTo(HUNDRED) >= 0 && value.compareTo(HUNDRED) < 0
                ? value.setScale(decimals, RoundingMode.DOWN)
                : rounded;
    }
}
