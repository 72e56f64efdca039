package dk.kkr.goals.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a body with their numbers, counted from 1. One that is too long is read past, not into memory. */
final class Lines implements Pieces {

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

    @Override
    public @Nullable Piece next() throws IOException {
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

    private Piece finish(boolean tooLong) {
        number++;
        if (tooLong) {
            return new Piece(number, null);
        }
        byte[] bytes = line.toByteArray();
        return new Piece(number, number == 1 ? Piece.withoutMark(bytes) : bytes);
    }
}
