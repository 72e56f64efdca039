package dk.kkr.goals.arithmetic;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** How far a goal or a target has come. */
public enum State {
    MET,
    PARTLY_MET,
    NOT_MET,
    PENDING;

    /** Null for what has no fulfilment and awaits none: a target without a threshold (A3). */
    static @Nullable State of(@Nullable BigFraction percent, boolean pending) {
        if (percent == null) {
            return pending ? PENDING : null;
        }
        if (Fractions.ORDER.compare(percent, Fractions.HUNDRED) >= 0) {
            return MET;
        }
        return percent.signum() == 0 ? NOT_MET : PARTLY_MET;
    }
}
