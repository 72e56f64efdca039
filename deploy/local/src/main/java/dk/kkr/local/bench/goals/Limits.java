package dk.kkr.local.bench.goals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was seen, each against what it may be at most. */
final class Limits {

    private record Line(String what, String unit, double seen, double most) {

        boolean good() {
            return seen <= most;
        }
    }

    private final List<String> head = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    void say(String sentence, Object... values) {
        String line = String.format(Locale.ROOT, sentence, values);
        head.add(line);
        System.out.println(line);
    }

    /** Something that has no limit of its own. */
    void seen(String what, String unit, double seen) {
        most(what, unit, seen, Double.POSITIVE_INFINITY);
    }

    void most(String what, String unit, double seen, double most) {
        Line line = new Line(what, unit, seen, most);
        lines.add(line);
        System.out.print(row(line));
    }

    boolean good() {
        return lines.stream().allMatch(Line::good);
    }

    private static String row(Line line) {
        String limit = Double.isInfinite(line.most)
                ? "|"
                : String.format(Locale.ROOT, "at most %s %s |", number(line.most), line.good() ? "good" : "BAD");
        return String.format(Locale.ROOT, "| %s | %s %s | %s%n", line.what, number(line.seen), line.unit, limit);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }

    String table() {
        StringBuilder table = new StringBuilder("\n");
        head.forEach(line -> table.append(line).append('\n'));
        table.append("\n| what | seen | limit |\n| --- | --- | --- |\n");
        lines.forEach(line -> table.append(row(line)));
        return table.toString();
    }

    /** One measure a line, to compare with later. */
    void write(Path baseline) throws IOException {
        StringBuilder csv = new StringBuilder();
        head.forEach(line -> csv.append("# ").append(line).append('\n'));
        csv.append("measure;unit;seen;limit\n");
        for (Line line : lines) {
            csv.append(String.format(Locale.ROOT, "%s;%s;%.3f;", line.what, line.unit, line.seen));
            csv.append(Double.isInfinite(line.most) ? "" : number(line.most)).append('\n');
        }
        Files.writeString(baseline, csv);
    }
}
