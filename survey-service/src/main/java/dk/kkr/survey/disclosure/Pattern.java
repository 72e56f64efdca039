package dk.kkr.survey.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How much is shown about each group of a layout; never changes. */
public final class Pattern {

    private final Detail[] details;

    private Pattern(Detail[] details) {
        this.details = details;
    }

    static Pattern everything(Layout layout) {
        Detail[] details = new Detail[layout.groups()];
        Arrays.fill(details, Detail.ALL);
        return new Pattern(details);
    }

    /** Nothing but what is about everybody. */
    static Pattern everybodyOnly(Layout layout) {
        Pattern pattern = everything(layout);
        for (int group = 1; group < layout.groups(); group++) {
            if (!layout.isEverybody(group)) {
                pattern = pattern.with(group, Detail.NOTHING);
            }
        }
        return pattern;
    }

    static Pattern nothing(Layout layout) {
        Detail[] details = new Detail[layout.groups()];
        Arrays.fill(details, Detail.NOTHING);
        return new Pattern(details);
    }

    public Detail of(int group) {
        return details[group];
    }

    /** Whether a group is shown with at least so much detail. */
    boolean shows(int group, Detail least) {
        return details[group].compareTo(least) >= 0;
    }

    public boolean isShown(int group) {
        return shows(group, Detail.MEAN);
    }

    boolean hasMeans() {
        return Arrays.asList(details).contains(Detail.MEAN);
    }

    Pattern with(int group, Detail detail) {
        Detail[] changed = details.clone();
        changed[group] = detail;
        return new Pattern(changed);
    }

    /** The lesser detail of both, group by group. */
    public Pattern and(Pattern other) {
        Detail[] lesser = new Detail[details.length];
        Arrays.setAll(lesser, g -> details[g].compareTo(other.details[g]) < 0 ? details[g] : other.details[g]);
        return new Pattern(lesser);
    }

    /** Without a single cell. */
    Pattern marginsOnly(Layout layout) {
        Pattern margins = this;
        for (int cell = 0; cell < layout.cells(); cell++) {
            if (!layout.isEverybody(layout.cellGroup(cell))) {
                margins = margins.with(layout.cellGroup(cell), Detail.NOTHING);
            }
        }
        return margins;
    }

    /** Withheld altogether wherever this does not show all. */
    public Pattern allOrNothing() {
        Detail[] sharp = new Detail[details.length];
        Arrays.setAll(sharp, g -> details[g] == Detail.ALL ? Detail.ALL : Detail.NOTHING);
        return new Pattern(sharp);
    }

    IntStream groups() {
        return IntStream.range(0, details.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pattern pattern && Arrays.equals(details, pattern.details);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(details);
    }

    @Override
    public String toString() {
        return Arrays.toString(details);
    }
}
