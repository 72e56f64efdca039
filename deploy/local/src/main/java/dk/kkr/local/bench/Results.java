package dk.kkr.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as a table, as lines to compare with later, and whether it is good. */
final class Results {

    /** A median at many contracts may be this many times the one at few. */
    static final double MOST = 1.5;

    /** A list page reaches at least this part of the bare endpoint's requests per second. */
    static final double LEAST_SHARE = 1.0 / 3;

    /** A list page's median is at most this many milliseconds above the bare endpoint's. */
    static final double MOST_APART = 20;

    private final Map<String, double[]> medians = new LinkedHashMap<>();
    private final List<String> head = new ArrayList<>();
    private Load.Throughput bare = new Load.Throughput(Double.NaN, Double.NaN);
    private Load.Throughput page = bare;

    void say(String line) {
        head.add(line);
    }

    void few(String operation, double millis) {
        medians.put(operation, new double[] {millis, Double.NaN});
    }

    void many(String operation, double millis) {
        row(operation)[1] = millis;
    }

    private double[] row(String operation) {
        double[] row = medians.get(operation);
        if (row == null) {
            throw new IllegalArgumentException(operation);
        }
        return row;
    }

    void throughput(Load.Throughput ofBare, Load.Throughput ofPage) {
        bare = ofBare;
        page = ofPage;
    }

    boolean good() {
        return medians.values().stream().allMatch(row -> row[1] / row[0] <= MOST) && pageIsGood();
    }

    private boolean pageIsGood() {
        return page.perSecond() / bare.perSecond() >= LEAST_SHARE
                && page.medianMillis() - bare.medianMillis() <= MOST_APART;
    }

    String table(String few, String many) {
        StringBuilder table = new StringBuilder();
        head.forEach(line -> table.append(line).append('\n'));
        table.append("\n| median of | ").append(few).append(" contracts | ").append(many);
        table.append(" contracts | ratio | at most ").append(MOST).append(" |\n| --- | --- | --- | --- | --- |\n");
        medians.forEach((name, row) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %.2f | %s |%n",
                name,
                row[0],
                row[1],
                row[1] / row[0],
                row[1] / row[0] <= MOST ? "good" : "BAD")));
        table.append("\n| at once | requests per second | median |\n| --- | --- | --- |\n");
        table.append(line("bare endpoint, the same bytes", bare)).append(line("list page", page));
        table.append(String.format(
                Locale.ROOT,
                "| share, and apart | %.2f (at least %.2f) | %.1f ms (at most %.0f) %s |%n",
                page.perSecond() / bare.perSecond(),
                LEAST_SHARE,
                page.medianMillis() - bare.medianMillis(),
                MOST_APART,
                pageIsGood() ? "good" : "BAD"));
        return table.toString();
    }

    private static String line(String name, Load.Throughput seen) {
        return String.format(Locale.ROOT, "| %s | %.0f | %.2f ms |%n", name, seen.perSecond(), seen.medianMillis());
    }

    /** One measure a line: its name, what it was at few and at many contracts, or at the bare endpoint and the page. */
    void write(Path baseline) throws IOException {
        StringBuilder lines = new StringBuilder();
        head.forEach(line -> lines.append("# ").append(line).append('\n'));
        lines.append("measure;unit;first;second\n");
        medians.forEach(
                (name, row) -> lines.append(String.format(Locale.ROOT, "%s;ms;%.3f;%.3f%n", name, row[0], row[1])));
        lines.append(String.format(
                Locale.ROOT, "bare and page;requests per second;%.0f;%.0f%n", bare.perSecond(), page.perSecond()));
        lines.append(
                String.format(Locale.ROOT, "bare and page;ms;%.3f;%.3f%n", bare.medianMillis(), page.medianMillis()));
        Files.writeString(baseline, lines);
    }
}
