package dk.kkr.goals.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules say the fulfilment is. */
final class Expected {

    /** A ratio of whole numbers; the denominator is above 0. */
    record Ratio(BigInteger up, BigInteger down) implements Comparable<Ratio> {

        static final Ratio ZERO = of(0, 1);
        static final Ratio HUNDRED = of(100, 1);

        static Ratio of(long up, long down) {
            return new Ratio(BigInteger.valueOf(up), BigInteger.valueOf(down)).normal();
        }

        static Ratio of(java.math.BigDecimal number) {
            return new Ratio(
                            number.movePointRight(Math.max(0, number.scale())).toBigIntegerExact(),
                            BigInteger.TEN.pow(Math.max(0, number.scale())))
                    .normal();
        }

        Ratio normal() {
            return down.signum() < 0 ? new Ratio(up.negate(), down.negate()) : this;
        }

        Ratio plus(Ratio o) {
            return new Ratio(up.multiply(o.down).add(o.up.multiply(down)), down.multiply(o.down)).normal();
        }

        Ratio minus(Ratio o) {
            return plus(new Ratio(o.up.negate(), o.down));
        }

        Ratio times(Ratio o) {
            return new Ratio(up.multiply(o.up), down.multiply(o.down)).normal();
        }

        Ratio over(Ratio o) {
            return new Ratio(up.multiply(o.down), down.multiply(o.up)).normal();
        }

        @Override
        public int compareTo(Ratio o) {
            return up.multiply(o.down).compareTo(o.up.multiply(down));
        }

        /** With six decimals, halves away from zero; what is under 100 is never told as 100 (A5). */
        java.math.BigDecimal told() {
            java.math.BigDecimal exact = new java.math.BigDecimal(up);
            java.math.BigDecimal divisor = new java.math.BigDecimal(down);
            java.math.BigDecimal told = exact.divide(divisor, 6, java.math.RoundingMode.HALF_UP);
            return compareTo(HUNDRED) < 0 && told.compareTo(new java.math.BigDecimal(100)) >= 0
                    ? exact.divide(divisor, 6, java.math.RoundingMode.DOWN)
                    : told;
        }

        int shown() {
            int whole = new java.math.BigDecimal(up)
                    .divide(new java.math.BigDecimal(down), 0, java.math.RoundingMode.HALF_UP)
                    .intValueExact();
            return whole >= 100 && compareTo(HUNDRED) < 0 ? 99 : whole;
        }
    }

    /** A figure: its actual, and what it is a share of, where it is one. */
    record Figure(
            @Nullable Ratio actual,
            @Nullable Long n,
            @Nullable Long numerator,
            @Nullable Long denominator) {

        static final Figure NONE = new Figure(null, null, null, null);

        static Figure share(long part, long whole) {
            return whole == 0 ? NONE : new Figure(Ratio.of(100 * part, whole), whole, part, whole);
        }
    }

    /** A target or group. */
    static final class Target {
        String key = "";

        @Nullable
        Ratio actual;

        @Nullable
        Ratio percent;

        @Nullable
        String state;

        Figure figure = Figure.NONE;
        Map<String, Figure> segments = new LinkedHashMap<>();
        List<Target> members = new ArrayList<>();
        List<String> awaits = new ArrayList<>();
        boolean pending;
        Ratio weight = Ratio.of(1, 1);
    }

    static final class Goal {
        String key = "";

        @Nullable
        Ratio percent;

        @Nullable
        Ratio computed;

        boolean pending;
        List<String> awaits = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        Ratio weight = Ratio.of(1, 1);
    }

    @Nullable
    Ratio percent;

    List<String> awaits = new ArrayList<>();
    List<Goal> goals = new ArrayList<>();
}
