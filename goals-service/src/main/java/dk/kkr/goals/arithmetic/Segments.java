package dk.kkr.goals.arithmetic;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A target whose segments are computed alone: the lowest fulfilment counts, at a tie the lowest actual. */
public final class Segments {

    private Segments() {}

    /** The actual that counts; null if a segment has none, for then the target has no data. */
    public static @Nullable BigFraction decisive(
            @Nullable Threshold threshold, List<? extends @Nullable BigFraction> actuals) {
        if (actuals.isEmpty() || actuals.stream().anyMatch(a -> a == null)) {
            return null;
        }
        Comparator<BigFraction> order = threshold == null
                ? Fractions.ORDER
                : Comparator.comparing(threshold::fulfilment, Fractions.ORDER).thenComparing(Fractions.ORDER);
        return actuals.stream().min(order).orElse(null);
    }
}
