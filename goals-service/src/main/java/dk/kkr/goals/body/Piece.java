package dk.kkr.goals.body;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stretch of a body that holds one row; its bytes are null if it was too long. */
final class Piece {

    private static final int[] MARK = {0xef, 0xbb, 0xbf};

    private final long number;
    private final byte @Nullable [] bytes;

    Piece(long number, byte @Nullable [] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    /** Which line or item it is, counted from 1. */
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

    /** A byte-order mark says nothing in UTF-8. */
    static byte[] withoutMark(byte[] bytes) {
        if (bytes.length < MARK.length) {
            return bytes;
        }
        for (int i = 0; i < MARK.length; i++) {
            if ((bytes[i] & 0xff) != MARK[i]) {
                return bytes;
            }
        }
        return Arrays.copyOfRange(bytes, MARK.length, bytes.length);
    }
}
