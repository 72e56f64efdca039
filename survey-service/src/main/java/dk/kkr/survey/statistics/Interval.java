package dk.kkr.survey.statistics;

/** A 95 % confidence interval, in the unit of its figure; the ends belong to it. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval goes from low to high: " + low + " to " + high);
        }
    }

    static Interval around(double middle, double halfWidth) {
        return new Interval(middle - halfWidth, middle + halfWidth);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
