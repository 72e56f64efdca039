package dk.kkr.goals.sql;

import dk.kkr.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the values of a cursor, which a client may have made up. */
public final class Cursors {

    private Cursors() {}

    /** The value at this place as an id; null for the first page. */
    public static @Nullable UUID id(List<String> cursor, int place) {
        try {
            return cursor.isEmpty() ? null : UUID.fromString(cursor.get(place));
        } catch (IllegalArgumentException notOurs) {
            throw notOfThisList();
        }
    }

    /** The value at this place as a number; 0 for the first page. */
    public static int number(List<String> cursor, int place) {
        try {
            return cursor.isEmpty() ? 0 : Integer.parseInt(cursor.get(place));
        } catch (NumberFormatException notOurs) {
            throw notOfThisList();
        }
    }

    private static Refusal notOfThisList() {
        return Refusal.invalid(
                "?cursor",
                "BAD_CURSOR",
                "This cursor is not from this list; use `next` as it was given.",
                "Denne cursor er ikke fra denne liste; brug `next`, som den blev givet.");
    }
}
