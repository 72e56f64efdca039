package dk.kkr.survey.result;

import dk.kkr.survey.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rounds once, when a figure is shown: means and spread to six decimals, per cents to four. */
public final class Rounding {

    private static final int DECIMALS = 6;
    private static final int PERCENT_DECIMALS = 4;

    private Rounding() {}

    public static double figure(double value) {
        return round(value, DECIMALS);
    }

    public static double percent(double share) {
        return round(100 * share, PERCENT_DECIMALS);
    }

    public static @Nullable List<Double> figures(@Nullable Interval interval) {
        return interval == null ? null : List.of(figure(interval.low()), figure(interval.high()));
    }

    public static @Nullable List<Double> percents(@Nullable Interval interval) {
        return interval == null ? null : List.of(percent(interval.low()), percent(interval.high()));
    }

    private static double round(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
