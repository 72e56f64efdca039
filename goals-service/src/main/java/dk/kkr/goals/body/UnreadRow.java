package dk.kkr.goals.body;

import java.util.function.Supplier;

/**
 * A row cut out of a body and not yet understood. Understanding it is most of the work and depends on no other row, so any
 * thread may do it.
 *
 * @param bytes about how much memory it holds
 */
public record UnreadRow(int bytes, Supplier<SentRow> content) {

    static UnreadRow of(SentRow read) {
        return new UnreadRow(0, () -> read);
    }
}
