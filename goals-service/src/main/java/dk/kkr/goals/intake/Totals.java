package dk.kkr.goals.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Control totals of a body, for the sender to hold against its own: the rows that were not rejected, whether they
 * changed anything or not, and the sums of what they hold, in all and for each hub and year.
 *
 * @param retractions of the rows; they are of no year
 * @param sums by field: hours of registrations, answers of evaluations, kroner and pathways of programmes
 */
@Schema(name = "ControlTotals")
public record Totals(
        long rows,
        long retractions,
        Map<String, BigDecimal> sums,
        List<String> hubs,
        List<Integer> years,
        List<Part> parts) {

    /** The rows of a hub and a year. */
    @Schema(name = "ControlTotalsPart")
    public record Part(String hub, @Nullable Integer year, long rows, Map<String, BigDecimal> sums) {}

    private record Key(String hub, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byHub = hub.compareTo(other.hub);
            return byHub != 0 ? byHub : Integer.compare(year, other.year);
        }
    }

    /** Adds up rows as they are settled. */
    public static final class Sum {

        private static final class Cell {
            private long rows;
            private final Map<String, BigDecimal> sums = new TreeMap<>();
        }

        private static final int NO_YEAR = 0;

        private final Map<Key, Cell> cells = new TreeMap<>();

        public void add(Intake.Ready row) {
            int year = row.about() == null ? NO_YEAR : row.about().getYear();
            Cell cell = cells.computeIfAbsent(new Key(row.hub(), year), key -> new Cell());
            cell.rows++;
            row.sums().forEach((field, value) -> cell.sums.merge(field, value, BigDecimal::add));
        }

        public Totals done() {
            long rows = 0;
            long retractions = 0;
            Map<String, BigDecimal> sums = new TreeMap<>();
            TreeSet<String> hubs = new TreeSet<>();
            TreeSet<Integer> years = new TreeSet<>();
            List<Part> parts = new ArrayList<>();
            for (Map.Entry<Key, Cell> entry : cells.entrySet()) {
                Key key = entry.getKey();
                Cell cell = entry.getValue();
                rows += cell.rows;
                hubs.add(key.hub());
                if (key.year() == NO_YEAR) {
                    retractions += cell.rows;
                } else {
                    years.add(key.year());
                }
                cell.sums.forEach((field, value) -> sums.merge(field, value, BigDecimal::add));
                parts.add(new Part(key.hub(), key.year() == NO_YEAR ? null : key.year(), cell.rows, cell.sums));
            }
            return new Totals(rows, retractions, sums, List.copyOf(hubs), List.copyOf(years), parts);
        }
    }
}
