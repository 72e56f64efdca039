package dk.kkr.goals.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way to a table. Versions of the same row in one batch go into rounds, one after the other, so that each
 * round has a row once; what was sent twice word for word goes in once.
 */
public final class Batch {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_ROUNDS = 8;

    /** A version of a row on its line, and the one of the same row before it. */
    static final class Version {
        private final long line;
        private final WrittenRow written;
        private final int round;
        private final @Nullable Version before;

        Version(long line, WrittenRow written, @Nullable Version before) {
            this.line = line;
            this.written = written;
            this.round = before == null ? 0 : before.round + 1;
            this.before = before;
        }

        long line() {
            return line;
        }

        WrittenRow written() {
            return written;
        }

        int round() {
            return round;
        }

        boolean isKnown(WrittenRow again) {
            return Arrays.equals(written.sha256(), again.sha256()) || (before != null && before.isKnown(again));
        }
    }

    private final List<Version> versions = new ArrayList<>();
    private final List<Intake.Ready> repeated = new ArrayList<>();
    private final Map<String, Version> newest = new HashMap<>();
    private final List<Integer> rounds = new ArrayList<>();
    private long bytes;

    /** True if this row must wait for the next batch. */
    public boolean isFullFor(WrittenRow row) {
        if (versions.size() + repeated.size() >= MOST_ROWS || bytes >= MOST_BYTES) {
            return true;
        }
        Version last = newest.get(id(row));
        return last != null && last.round + 1 >= MOST_ROUNDS;
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /** How many rows were the very same as another of the batch. */
    public long repeated() {
        return repeated.size();
    }

    /** Adds a row. */
    public void add(long line, WrittenRow row) {
        String id = id(row);
        Version last = newest.get(id);
        if (last != null && last.isKnown(row)) {
            repeated.add(row.row());
            return;
        }
        Version version = new Version(line, row, last);
        newest.put(id, version);
        versions.add(version);
        bytes += row.text().length;
        if (version.round == rounds.size()) {
            rounds.add(0);
        }
        rounds.set(version.round, rounds.get(version.round) + 1);
    }

    /** The row that stands on this line; its values are gone. */
    public Intake.Ready at(long line) {
        return versions.stream()
                .filter(version -> version.line == line)
                .findFirst()
                .orElseThrow()
                .written
                .row();
    }

    /** All rows, those repeated too, but for those at these lines; their values are gone. */
    public Stream<Intake.Ready> without(Collection<Long> lines) {
        Set<Long> left = new HashSet<>(lines);
        return Stream.concat(
                versions.stream()
                        .filter(version -> !left.contains(version.line))
                        .map(version -> version.written.row()),
                repeated.stream());
    }

    /** In the order they came. */
    List<Version> versions() {
        return versions;
    }

    int rounds() {
        return rounds.size();
    }

    int sizeOf(int round) {
        return rounds.get(round);
    }

    private static String id(WrittenRow row) {
        return row.row().hub() + "\t" + row.row().id();
    }
}
