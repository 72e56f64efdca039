package dk.kkr.goals.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.intake.Columns;
import dk.kkr.goals.intake.Faults;
import dk.kkr.kit.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How rows are written in a body.
 *
 * @param charset that the sender states; null if nothing was said. Matters to CSV only: JSON is UTF-8.
 */
public record Format(Kind kind, @Nullable Charset charset) {

    /** The kinds of body that are taken. */
    public enum Kind {
        NDJSON,
        CSV,
        JSON
    }

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);
    /** How much of a body is looked at before it is taken. */
    public static final int LOOK = 1 << 16;

    /** By the Content-Type as it was sent. */
    public static Format of(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/x-ndjson", "application/ndjson" -> new Format(Kind.NDJSON, null);
            case "application/json" -> new Format(Kind.JSON, null);
            case "text/csv" -> new Format(Kind.CSV, charset(contentType));
            default ->
                throw Refusal.unsupported(
                        "Send the rows as application/x-ndjson, text/csv or application/json (a list), gzip welcome.",
                        "Send rækkerne som application/x-ndjson, text/csv eller application/json (en liste), gerne gzip.");
        };
    }

    private static @Nullable Charset charset(@Nullable String contentType) {
        Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!matcher.find()) {
            return null;
        }
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8", "us-ascii" -> StandardCharsets.UTF_8;
            // What says to be Latin 1 is Windows-1252 in practice, and differs in no letter.
            case "windows-1252", "cp1252", "iso-8859-1", "latin1" -> Letters.WINDOWS;
            default ->
                throw Refusal.unsupported(
                        "Send CSV as UTF-8 or Windows-1252.", "Send CSV som UTF-8 eller Windows-1252.");
        };
    }

    /**
     * Refuses what plainly is something else: a file of another kind, a list where lines were said, or a CSV file whose
     * header cannot be used.
     *
     * @param start the first {@value #LOOK} bytes of the body, unpacked; fewer if it is shorter
     */
    public void require(byte[] start, Columns columns) {
        byte[] text = Piece.withoutMark(start);
        boolean binary = false;
        for (int i = 0; i < Math.min(text.length, 512); i++) {
            binary |= text[i] >= 0 && text[i] < ' ' && text[i] != '\n' && text[i] != '\r' && text[i] != '\t';
        }
        int first = 0;
        while (first < text.length && Character.isWhitespace(text[first])) {
            first++;
        }
        boolean empty = first == text.length;
        boolean list = !empty && text[first] == '[';
        if (binary || (!empty && (kind == Kind.JSON) != list) || (kind == Kind.CSV && !empty && text[first] == '{')) {
            throw Refusal.invalid(
                    "",
                    "NOT_WHAT_IT_SAYS",
                    "The body is not " + kind + ": send a JSON object a line as application/x-ndjson, a list of them as"
                            + " application/json or a header and rows as text/csv, in UTF-8. Nothing was kept.",
                    "Indholdet er ikke " + kind + ": send ét JSON-objekt pr. linje som application/x-ndjson, en liste"
                            + " af dem som application/json eller overskrift og rækker som text/csv, i UTF-8. Intet er"
                            + " gemt.");
        }
        if (kind == Kind.CSV) {
            requireHeader(text, columns);
        }
    }

    private void requireHeader(byte[] start, Columns columns) {
        Lines lines = new Lines(new ByteArrayInputStream(start), LOOK);
        try {
            for (Piece line = lines.next(); line != null; line = lines.next()) {
                byte[] bytes = line.bytes();
                String text = bytes == null ? null : new Letters(charset).read(bytes, new Faults(1));
                if (!line.isBlank() && (text == null || !CsvHeader.isHint(text))) {
                    CsvHeader.of(text == null ? "" : text, columns);
                    return;
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads rows from a body that has been looked at. */
    public RowReader open(InputStream body, int longestRow, Columns columns, ObjectMapper json) {
        return switch (kind) {
            case NDJSON -> new JsonRows(new Lines(body, longestRow), json, false);
            case JSON -> new JsonRows(new ListItems(body, longestRow), json, true);
            case CSV -> new CsvRows(new Lines(body, longestRow), columns, new Letters(charset));
        };
    }
}
