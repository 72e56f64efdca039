package dk.kkr.kit.http;

import dk.kkr.kit.id.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: the key values of the last item of the page before. Each value is asked for with the one that stands
 * before all others, which holds for the first page. A value of another form is refused with 400 {@code BAD_CURSOR}, since a
 * client may have made the cursor up.
 */
public final class Place {

    /** Before the first item. */
    public static final Place BEGINNING = new Place(List.of());

    private final List<String> key;

    private Place(List<String> key) {
        this.key = key;
    }

    static Place of(@Nullable String cursor, String list, int size) {
        return cursor == null || cursor.isEmpty() ? BEGINNING : new Place(Cursor.decode(cursor, list, size));
    }

    public boolean isBeginning() {
        return key.isEmpty();
    }

    public String text(int at, String first) {
        return read(at, first, text -> {
            // What the database cannot hold was never a key.
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException();
            }
            return text;
        });
    }

    public int number(int at, int first) {
        return read(at, first, Integer::valueOf);
    }

    public long number(int at, long first) {
        return read(at, first, Long::valueOf);
    }

    public UUID id(int at, UUID first) {
        return read(at, first, UUID::fromString);
    }

    public LocalDate day(int at, LocalDate first) {
        return read(at, first, Dates::day);
    }

    public Instant time(int at, Instant first) {
        return read(at, first, Dates::time);
    }

    private <T> T read(int at, T first, Function<String, T> form) {
        if (key.isEmpty()) {
            return first;
        }
        try {
            return form.apply(key.get(at));
        } catch (IllegalArgumentException | DateTimeException ofAnotherList) {
            throw Cursor.notOurs();
        }
    }
}
