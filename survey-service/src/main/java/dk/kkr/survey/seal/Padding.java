package dk.kkr.survey.seal;

import java.util.Arrays;

/** Brings contents to one length (ISO/IEC 7816-4: a mark, then zeros), so that a ciphertext's length says nothing of them. */
final class Padding {

    private static final byte MARK = (byte) 0x80;

    private Padding() {}

    static byte[] pad(byte[] content, int size) {
        if (content.length > size) {
            throw new IllegalArgumentException("An answer of " + content.length + " bytes does not fit in " + size);
        }
        byte[] padded = Arrays.copyOf(content, size + 1);
        padded[content.length] = MARK;
        return padded;
    }

    static byte[] strip(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != MARK) {
            throw new IllegalStateException("A sealed content has no mark of its end");
        }
        return Arrays.copyOf(padded, end);
    }
}
