package dk.kkr.goals.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@link YearStatement} counted. */
final class YearCounts {

    /** What is counted. */
    enum Part {
        /** Pathways of the year. */
        ROWS,
        /** Companies guided in it. */
        COMPANIES,
        /** The same by the municipality they are in. */
        PLACES,
        /** Answers to questions, by question and answer. */
        ANSWERS,
        /** Whether there is any row of the year before. */
        EARLIER
    }

    /** Where a count stands. */
    record Counter(Part part, int place) {}

    /** A row of the statement's answer. */
    record Line(Part part, @Nullable String key, List<Long> counts) {}

    private final List<Line> lines;

    YearCounts(List<Line> lines) {
        this.lines = lines;
    }

    long of(Counter counter) {
        return lines.stream()
                .filter(line -> line.part() == counter.part())
                .mapToLong(line -> line.counts().get(counter.place()))
                .sum();
    }

    /** By key: answer or municipality. */
    Map<String, Long> by(Counter counter, String prefix) {
        Map<String, Long> found = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.part() == counter.part()
                    && line.key() != null
                    && line.key().startsWith(prefix)) {
                found.put(
                        Objects.requireNonNull(line.key()).substring(prefix.length()),
                        line.counts().get(counter.place()));
            }
        }
        return found;
    }
}
