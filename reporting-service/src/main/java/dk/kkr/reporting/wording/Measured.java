package dk.kkr.reporting.wording;

import dk.kkr.reporting.statement.Indicator;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a target are counted in.
 *
 * @param decimals shares one, others two (A5)
 * @param suffix with the blank before it, empty for a bare number
 */
public record Measured(int decimals, String suffix) {

    private static final Set<String> SHARES =
            Set.of("ANSWER_SHARE", "NEW_COMPANY_SHARE", "REFERRED_SHARE", "MUNICIPAL_SPREAD", "ACTIVITIES");

    /** From the unit told with the figure, else from the indicator. */
    public static Measured of(@Nullable String unit, @Nullable Indicator indicator) {
        String told = unit != null ? unit : indicator == null ? null : indicator.unit();
        if ("PERCENT".equals(told) || (told == null && indicator != null && SHARES.contains(indicator.kind()))) {
            return new Measured(1, DanishNumbers.NO_BREAK + "%");
        }
        if (told == null) {
            return new Measured(2, "");
        }
        return switch (told) {
            case "PERCENTAGE_POINTS" -> new Measured(2, DanishNumbers.NO_BREAK + "procentpoint");
            case "COMPANIES" -> new Measured(0, DanishNumbers.NO_BREAK + "virksomheder");
            case "PATHWAYS" -> new Measured(0, DanishNumbers.NO_BREAK + "forløb");
            case "PARTICIPANTS" -> new Measured(0, DanishNumbers.NO_BREAK + "deltagere");
            default -> new Measured(2, "");
        };
    }

    /**
     * @param value the figure
     * @param shown the same as it was rounded from the exact figure, where that was told; rounding twice could differ
     */
    public String text(@Nullable BigDecimal value, @Nullable BigDecimal shown) {
        if (shown != null) {
            return DanishNumbers.number(shown, Math.max(0, shown.scale())) + suffix;
        }
        return value == null ? DanishNumbers.NONE : DanishNumbers.number(value, decimals) + suffix;
    }

    /** The threshold in words: {@code mindst 50 %}; nothing is lost of a threshold, however many decimals it has. */
    public String threshold(@Nullable String comparator, @Nullable BigDecimal value, @Nullable Integer sinceYear) {
        if (value == null) {
            return "Intet måltal";
        }
        String figure = DanishNumbers.number(value, Math.max(decimals, value.scale())) + suffix;
        return switch (comparator == null ? "" : comparator) {
            case "AT_MOST" -> "højst " + figure;
            case "MORE_THAN" -> "over " + figure;
            case "RISE_AT_LEAST" -> "stigning på mindst " + figure + (sinceYear == null ? "" : " siden " + sinceYear);
            default -> "mindst " + figure;
        };
    }
}
