package dk.kkr.reporting.document;

import dk.kkr.reporting.statement.Target;
import dk.kkr.reporting.wording.DanishNumbers;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weights in words; the usual weight of 1 goes without saying (A2). */
final class Weights {

    private Weights() {}

    /** {@code (vægt 2)} with a blank before it, or nothing. */
    static String suffix(@Nullable BigDecimal weight) {
        return isUsual(weight) ? "" : " (vægt " + DanishNumbers.number(weight, 2) + ")";
    }

    /** How a group is made of its parts. */
    static String group(List<Target> parts) {
        return parts.stream().allMatch(part -> isUsual(part.weight()))
                ? "Gennemsnittet af gruppens målepunkter."
                : "Det vægtede gennemsnit af gruppens målepunkter.";
    }

    private static boolean isUsual(@Nullable BigDecimal weight) {
        return weight == null || weight.compareTo(BigDecimal.ONE) == 0;
    }
}
