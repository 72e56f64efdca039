package dk.kkr.goals.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** A row in PostgreSQL's COPY text form, with the hash of what it says. */
public final class WrittenRow {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BYTEA = "\t\\\\x".getBytes(StandardCharsets.US_ASCII);

    private final Intake.Ready row;
    private final byte[] text;
    private final byte[] sha256;

    private WrittenRow(Intake.Ready row, byte[] text, byte[] sha256) {
        this.row = row;
        this.text = text;
        this.sha256 = sha256;
    }

    /** Writes a row. The content is what its values say, however the sender wrote them. */
    public static WrittenRow of(Intake.Ready row) {
        StringBuilder values = new StringBuilder(500);
        for (String value : row.values()) {
            CopyText.append(values.append('\t'), value);
        }
        byte[] content = values.toString().getBytes(StandardCharsets.UTF_8);
        byte[] hash = digest().digest(content);
        byte[] text = Arrays.copyOf(content, content.length + BYTEA.length + 2 * hash.length);
        System.arraycopy(BYTEA, 0, text, content.length, BYTEA.length);
        int at = content.length + BYTEA.length;
        for (byte b : hash) {
            text[at++] = HEX[(b >> 4) & 15];
            text[at++] = HEX[b & 15];
        }
        Intake.Ready withoutValues = new Intake.Ready(row.hub(), row.id(), List.of(), row.about(), row.sums());
        return new WrittenRow(withoutValues, text, hash);
    }

    /** What it is about; its values are gone. */
    Intake.Ready row() {
        return row;
    }

    /** Its columns, each after a tab, the hash of its content the last. */
    byte[] text() {
        return text;
    }

    byte[] sha256() {
        return sha256;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
