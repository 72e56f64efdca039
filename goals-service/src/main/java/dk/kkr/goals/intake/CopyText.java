package dk.kkr.goals.intake;

import org.jspecify.annotations.Nullable;

/** Values in the text form of PostgreSQL's COPY. */
public final class CopyText {

    private CopyText() {}

    /** Writes one field; null is no value. */
    public static void append(StringBuilder to, @Nullable String value) {
        if (value == null) {
            to.append("\\N");
            return;
        }
        if (isPlain(value)) {
            to.append(value);
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

    /** Almost every value is, and is then written at one go. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '\\') {
                return false;
            }
        }
        return true;
    }
}
