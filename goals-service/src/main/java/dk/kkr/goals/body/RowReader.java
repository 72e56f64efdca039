package dk.kkr.goals.body;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts the rows of a body out one after the other, blank ones left out. */
public interface RowReader {

    /**
     * The next one; null at the end.
     *
     * @throws BrokenBody if the body does not end as it should
     */
    @Nullable
    UnreadRow next() throws IOException;
}
