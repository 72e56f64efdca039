package dk.kkr.goals.body;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a body one after the other, blank ones left out. */
public interface RowReader {

    /**
     * The next one; null at the end.
     *
     * @throws BrokenBody if the body does not end as it should
     */
    @Nullable
    SentRow next() throws IOException;
}
