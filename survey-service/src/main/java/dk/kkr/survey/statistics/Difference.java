package dk.kkr.survey.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A later wave's figure minus an earlier one's, the waves having asked different people.
 *
 * @param value in the unit of the figure; null if one of the two is missing
 * @param interval null if it cannot be told, and if both waves asked everybody: then the difference is a fact
 */
public record Difference(@Nullable Double value, @Nullable Interval interval, Verdict verdict) {

    /** Between two figures of which no more is known than they themselves. */
    public static Difference notAssessable(@Nullable Double earlier, @Nullable Double later) {
        Double value = earlier == null || later == null ? null : later - earlier;
        return new Difference(value, null, Verdict.NOT_ASSESSABLE);
    }

    /** Between two means, after Welch, each spread corrected for its own panel. */
    public static Difference ofMeans(Spread earlier, Spread later) {
        double value = later.mean() - earlier.mean();
        double a = earlier.squaredError();
        double b = later.squaredError();
        if (earlier.isCensus() && later.isCensus()) {
            return new Difference(value, null, Verdict.of(value, null));
        }
        if (a + b <= 0) {
            return notAssessable(earlier.mean(), later.mean());
        }
        double freedom = (a + b) * (a + b) / (share(a, earlier.n()) + share(b, later.n()));
        double t = TDistribution.of(freedom).inverseCumulativeProbability(0.975);
        Interval interval = Interval.around(value, t * Math.sqrt(a + b));
        return new Difference(value, interval, Verdict.of(value, interval));
    }

    private static double share(double squaredError, long n) {
        return n < 2 ? 0 : squaredError * squaredError / (n - 1);
    }

    /** Between two shares (0 to 1), after Newcombe: from the two Wilson intervals, each corrected for its own panel. */
    public static Difference ofShares(
            Proportion earlier, Population earlierPanel, Proportion later, Population laterPanel) {
        Double before = earlier.share();
        Double after = later.share();
        if (before == null || after == null) {
            return notAssessable(before, after);
        }
        double value = after - before;
        if (earlierPanel.isCensus(earlier.n()) && laterPanel.isCensus(later.n())) {
            return new Difference(value, null, Verdict.of(value, null));
        }
        Interval first = earlier.wilson(earlierPanel);
        Interval second = later.wilson(laterPanel);
        Interval interval = new Interval(
                value - Math.hypot(after - second.low(), first.high() - before),
                value + Math.hypot(second.high() - after, before - first.low()));
        return new Difference(value, interval, Verdict.of(value, interval));
    }

    /**
     * What is known of a mean.
     *
     * @param sd standard deviation with n − 1
     * @param n answers with a value
     * @param answered answers of any kind, which is the share of the panel that is known
     */
    public record Spread(double mean, double sd, long n, long answered, Population panel) {

        boolean isCensus() {
            return panel.isCensus(answered);
        }

        double squaredError() {
            return n < 1 ? 0 : sd * sd / n * panel.correction(answered);
        }

        /** The interval of the mean by Student's t; null for a census, and where the answers do not differ. */
        public @Nullable Interval interval() {
            double error = Math.sqrt(squaredError());
            return n < 2 || error == 0
                    ? null
                    : Interval.around(
                            mean, TDistribution.of((double) (n - 1)).inverseCumulativeProbability(0.975) * error);
        }
    }
}
