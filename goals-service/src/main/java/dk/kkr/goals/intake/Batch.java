package dk.kkr.goals.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way to a table, in PostgreSQL's COPY text form. Versions of the same row in one batch go into rounds,
 * one after the other, so that each round has a row once; what was sent twice word for word goes in once.
 */
public final class Batch {

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_ROUNDS = 8;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] BYTEA = "\t\\\\x".getBytes(StandardCharsets.US_ASCII);

    /** Gives its bytes without a copy of them all. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes() {
            super(4 << 20);
        }

        byte[] held() {
            return buf;
        }
    }

    /** A version of a row, and the one of the same row before it. */
    private static final class Version {
        private final byte[] sha256;
        private final int round;
        private final @Nullable Version before;

        Version(byte[] sha256, @Nullable Version before) {
            this.sha256 = sha256;
            this.round = before == null ? 0 : before.round + 1;
            this.before = before;
        }

        boolean isKnown(byte[] hash) {
            return Arrays.equals(sha256, hash) || (before != null && before.isKnown(hash));
        }
    }

    private final Bytes bytes = new Bytes();
    private final Map<String, Version> seen = new HashMap<>();
    private final Map<Long, Intake.Ready> rows = new HashMap<>();
    private final List<Integer> rounds = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(500);
    private final MessageDigest sha256 = sha256();
    private final byte[] hex = new byte[2 * 32];
    private long repeated;

    /** True if this row must wait for the next batch. */
    public boolean isFullFor(Intake.Ready row) {
        if (rows.size() >= MOST_ROWS || bytes.size() >= MOST_BYTES) {
            return true;
        }
        Version last = seen.get(id(row));
        return last != null && last.round + 1 >= MOST_ROUNDS;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many rows were the very same as another of the batch. */
    public long repeated() {
        return repeated;
    }

    /** Adds a row. */
    public void add(long line, Intake.Ready row) {
        text.setLength(0);
        for (String value : row.values()) {
            CopyText.append(text.append('\t'), value);
        }
        // The content is what the values say, however the sender wrote them.
        byte[] written = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] hash = sha256.digest(written);
        rows.put(line, new Intake.Ready(row.hub(), row.id(), List.of(), row.about(), row.sums()));
        String id = id(row);
        Version last = seen.get(id);
        if (last != null && last.isKnown(hash)) {
            repeated++;
            return;
        }
        Version version = new Version(hash, last);
        int round = version.round;
        seen.put(id, version);
        if (round == rounds.size()) {
            rounds.add(0);
        }
        rounds.set(round, rounds.get(round) + 1);
        bytes.writeBytes((line + "\t" + round).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(written);
        bytes.writeBytes(BYTEA);
        for (int i = 0; i < hash.length; i++) {
            hex[2 * i] = HEX[(hash[i] >> 4) & 15];
            hex[2 * i + 1] = HEX[hash[i] & 15];
        }
        bytes.writeBytes(hex);
        bytes.write('\n');
    }

    /** The row that stands on this line; its values are gone. */
    public Intake.Ready at(long line) {
        return Objects.requireNonNull(rows.get(line));
    }

    /** All rows, those repeated too, but for those at these lines; their values are gone. */
    public Collection<Intake.Ready> without(Collection<Long> lines) {
        rows.keySet().removeAll(lines);
        return rows.values();
    }

    int rounds() {
        return rounds.size();
    }

    int sizeOf(int round) {
        return rounds.get(round);
    }

    /** The bytes to copy: the first {@link #length()} of these. */
    byte[] bytes() {
        return bytes.held();
    }

    int length() {
        return bytes.size();
    }

    private static String id(Intake.Ready row) {
        return row.hub() + "\t" + row.id();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
