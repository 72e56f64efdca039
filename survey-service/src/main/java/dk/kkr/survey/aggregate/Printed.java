package dk.kkr.survey.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a printed figure can have been before it was rounded, the ends included.
 *
 * @param low the least
 * @param high the most
 */
record Printed(BigDecimal low, BigDecimal high) {

    /** Half a unit of the last decimal to either side. */
    static Printed of(BigDecimal figure) {
        BigDecimal half = BigDecimal.valueOf(5, figure.scale() + 1);
        return new Printed(figure.subtract(half), figure.add(half));
    }

    static Printed exactly(long value) {
        return new Printed(BigDecimal.valueOf(value), BigDecimal.valueOf(value));
    }

    Printed times(long factor) {
        BigDecimal by = BigDecimal.valueOf(factor);
        return new Printed(low.multiply(by), high.multiply(by));
    }

    Printed plus(Printed other) {
        return new Printed(low.add(other.low), high.add(other.high));
    }

    /** From the least of both to the most of both. */
    Printed and(Printed other) {
        return new Printed(low.min(other.low), high.max(other.high));
    }

    boolean meets(Printed other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    boolean holdsWholeNumber() {
        return low.setScale(0, RoundingMode.CEILING).compareTo(high) <= 0;
    }
}
