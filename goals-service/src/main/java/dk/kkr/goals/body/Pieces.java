package dk.kkr.goals.body;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body cut into rows. */
interface Pieces {

    /** The next one; null at the end. */
    @Nullable
    Piece next() throws IOException;
}
