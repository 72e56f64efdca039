package dk.kkr.goals.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact fractions out of decimals and back; rounding happens here, once, when something is shown (A5). */
public final class Fractions {

    public static final BigFraction HUNDRED = BigFraction.of(100);

    private static final int DECIMALS = 6;

    /** By what they are worth. The library's own order takes two negative fractions by their magnitude. */
    public static final Comparator<BigFraction> ORDER =
            (one, other) -> one.subtract(other).signum();

    private Fractions() {}

    public static BigFraction of(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** 100 × part ÷ whole; the whole is not nothing. */
    public static BigFraction percent(long part, long whole) {
        return BigFraction.of(part, whole).multiply(100);
    }

    /** For the wire: exact up to six decimals, so that nobody computes on with what was rounded for show. */
    public static BigDecimal precise(BigFraction value) {
        BigDecimal rounded = rounded(value, DECIMALS);
        // Under 100 stays under 100, however near (A5).
        if (ORDER.compare(value, HUNDRED) < 0 && rounded.compareTo(BigDecimal.valueOf(100)) == 0) {
            return value.bigDecimalValue(DECIMALS, RoundingMode.DOWN);
        }
        return rounded;
    }

    /** A per cent of a goal or contract as shown: whole, halves up, and never 100 for what is under 100 (A5). */
    public static int shown(BigFraction percent) {
        int whole = percent.bigDecimalValue(0, RoundingMode.HALF_UP).intValueExact();
        return whole == 100 && ORDER.compare(percent, HUNDRED) < 0 ? 99 : whole;
    }

    /** Rounded once, halves up, without trailing zeros. */
    public static BigDecimal rounded(BigFraction value, int decimals) {
        BigDecimal rounded =
                value.bigDecimalValue(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
