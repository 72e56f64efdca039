package dk.kkr.goals.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fault as it is listed: where, what, and how to mend it.
 *
 * @param line of the body, or item of a list, counted from 1
 * @param pointer the field within the row; empty for the row as a whole
 * @param rowId the sender's own identifier of the row; null if it could not be read
 */
@Schema(name = "RowFault")
record RowFault(
        long line,
        String pointer,
        String code,
        String detail,
        @Nullable String rowId) {

    static RowFault of(ImportFaults.Listed fault, boolean danish) {
        return new RowFault(
                fault.line(), fault.pointer(), fault.code(), danish ? fault.da() : fault.en(), fault.rowId());
    }
}
