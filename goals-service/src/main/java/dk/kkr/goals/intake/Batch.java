package dk.kkr.goals.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way to a table, in PostgreSQL's COPY text form. Versions of the same row in one batch go into rounds,
 * one after the other, so that each round has a row once; what was sent twice word for word goes in once.
 */
public final class Batch {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_ROUNDS = 8;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final Map<String, List<String>> seen = new HashMap<>();
    private final List<Integer> rounds = new ArrayList<>();
    private final MessageDigest sha256 = sha256();

    /** True if this row must wait for the next batch. */
    public boolean isFullFor(Intake.Ready row) {
        return seen.size() >= MOST_ROWS
                || bytes.size() >= MOST_BYTES
                || seen.getOrDefault(id(row), List.of()).size() >= MOST_ROUNDS;
    }

    public boolean isEmpty() {
        return seen.isEmpty();
    }

    /** Adds a row; false if the batch holds the very same already. */
    public boolean add(long line, Intake.Ready row) {
        StringBuilder content = new StringBuilder(300);
        for (String value : row.values()) {
            escape(value, content.append('\t'));
        }
        // The content is what the values say, however the sender wrote them.
        byte[] written = content.toString().getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(sha256.digest(written));
        List<String> versions = seen.computeIfAbsent(id(row), first -> new ArrayList<>(1));
        if (versions.contains(hash)) {
            return false;
        }
        int round = versions.size();
        versions.add(hash);
        if (round == rounds.size()) {
            rounds.add(0);
        }
        rounds.set(round, rounds.get(round) + 1);
        write((line + "\t" + round).getBytes(StandardCharsets.UTF_8));
        write(written);
        write(("\t\\\\x" + hash + "\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    int rounds() {
        return rounds.size();
    }

    int sizeOf(int round) {
        return rounds.get(round);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    public void clear() {
        bytes.reset();
        seen.clear();
        rounds.clear();
    }

    private void write(byte[] some) {
        bytes.write(some, 0, some.length);
    }

    private static String id(Intake.Ready row) {
        return row.hub() + "\t" + row.id();
    }

    private static void escape(@Nullable String value, StringBuilder to) {
        if (value == null) {
            to.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(c);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
