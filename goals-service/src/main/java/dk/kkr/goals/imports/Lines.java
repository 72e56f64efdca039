package dk.kkr.goals.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a body with their numbers, counted from 1. One that is too long is read past, not into memory. */
final class Lines {

    /** One line; its bytes are null if it was too long. */
    static final class Line {

        private final long number;
        private final byte @Nullable [] bytes;

        Line(long number, byte @Nullable [] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        long number() {
            return number;
        }

        byte @Nullable [] bytes() {
            return bytes;
        }

        boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int end;
    private long number;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        line.reset();
        boolean tooLong = false;
        boolean any = false;
        while (true) {
            if (at == end) {
                end = in.read(buffer);
                at = 0;
                if (end < 0) {
                    end = 0;
                    return any ? finish(tooLong) : null;
                }
            }
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            any = true;
            tooLong |= line.size() + at - start > longest;
            if (!tooLong) {
                line.write(buffer, start, at - start);
            }
            if (at < end) {
                at++;
                return finish(tooLong);
            }
        }
    }

    private Line finish(boolean tooLong) {
        number++;
        return new Line(number, tooLong ? null : withoutMark(line.toByteArray()));
    }

    /** A byte-order mark at the start says nothing in UTF-8. */
    private byte[] withoutMark(byte[] bytes) {
        boolean marked = number == 1
                && bytes.length >= 3
                && (bytes[0] & 0xff) == 0xef
                && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf;
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
