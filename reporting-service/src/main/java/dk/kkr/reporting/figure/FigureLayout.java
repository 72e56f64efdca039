package dk.kkr.reporting.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where things stand in the bar figure, the same for SVG and PNG: a label, and under it the bar with its value. */
public final class FigureLayout {

    public static final int WIDTH = 760;
    /** White around all of it. */
    public static final int MARGIN = 16;

    public static final int BAR_WIDTH = 640;
    public static final int BAR_HEIGHT = 16;
    public static final int TEXT_SIZE = 17;
    static final String TEXT = "#1b1f24";
    static final String TRACK = "#e3e8ee";
    private static final String FULL = "#1f6f54";
    private static final String PART = "#1d5a94";
    private static final int ROW_HEIGHT = 56;
    private static final int ROW_GAP = 15;
    private static final int TOP = MARGIN;
    private static final int LONGEST_LABEL = 86;

    private FigureLayout() {}

    /** One bar with its places, in the units of the figure. */
    public record Row(Bar bar, String label, int textY, int barY, int valueY, double length, String colour) {

        /** The length for an SVG attribute. */
        public String svgLength() {
            return String.format(Locale.ROOT, "%.2f", length);
        }
    }

    public static int height(int bars) {
        return TOP + bars * ROW_HEIGHT - ROW_GAP + MARGIN;
    }

    public static List<Row> rows(List<Bar> bars) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int top = TOP + i * ROW_HEIGHT;
            rows.add(new Row(
                    bar,
                    label(bar),
                    top + TEXT_SIZE,
                    top + 25,
                    top + 39,
                    bar.length().doubleValue() * BAR_WIDTH / 100,
                    bar.isFull() ? FULL : PART));
        }
        return rows;
    }

    private static String label(Bar bar) {
        String note = bar.note().isEmpty() ? "" : " (" + bar.note() + ")";
        int room = LONGEST_LABEL - note.length();
        String label = bar.label();
        return (label.length() <= room ? label : label.substring(0, room - 1).strip() + "…") + note;
    }
}
