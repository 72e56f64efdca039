package dk.kkr.goals.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The items of a JSON list, cut out by their commas and braces without being understood. So one that is no JSON, or far
 * too long, costs itself only, where a parser of the whole list would have to give up at the first fault.
 */
final class ListItems implements Pieces {

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream item = new ByteArrayOutputStream();
    private int at;
    private int end;
    private long number;
    private boolean begun;
    private boolean done;

    ListItems(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (!begun) {
            begin();
        }
        if (done) {
            return null;
        }
        int first = solid();
        if (first == ']' && number == 0) {
            finish();
            return null;
        }
        number++;
        return item(first);
    }

    private void begin() throws IOException {
        begun = true;
        int first = solid();
        if (first == 0xef) {
            read();
            read();
            first = solid();
        }
        if (first < 0) {
            done = true; // An empty body holds no rows.
        } else if (first != '[') {
            throw new BrokenBody(0);
        }
    }

    /** Reads from the item's first byte up to the comma or bracket that ends it. */
    private Piece item(int first) throws IOException {
        item.reset();
        boolean tooLong = false;
        boolean inText = false;
        int depth = 0;
        for (int c = first; ; c = read()) {
            if (c < 0) {
                throw new BrokenBody(number);
            }
            if (inText) {
                if (c == '\\') {
                    tooLong |= keep(c, tooLong);
                    c = read();
                    if (c < 0) {
                        throw new BrokenBody(number);
                    }
                } else {
                    inText = c != '"';
                }
            } else if (depth == 0 && (c == ',' || c == ']')) {
                if (c == ']') {
                    finish();
                }
                return new Piece(number, tooLong ? null : item.toByteArray());
            } else {
                inText = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                depth = Math.max(0, depth);
            }
            tooLong |= keep(c, tooLong);
        }
    }

    private boolean keep(int c, boolean tooLong) {
        if (tooLong || item.size() >= longest) {
            return true;
        }
        item.write(c);
        return false;
    }

    /** After the list there may be white space only: what comes there was cut off or stuck on by mistake. */
    private void finish() throws IOException {
        done = true;
        if (solid() >= 0) {
            throw new BrokenBody(number);
        }
    }

    private int solid() throws IOException {
        int c = read();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = read();
        }
        return c;
    }

    private int read() throws IOException {
        if (at == end) {
            end = in.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }
}
