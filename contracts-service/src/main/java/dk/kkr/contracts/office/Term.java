package dk.kkr.contracts.office;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an office for how long, as it is sent.
 *
 * @param from the first day in office
 * @param to the last day in office; null while it goes on
 */
@Schema(examples = Term.EXAMPLE)
record Term(
        @Nullable OfficeRole role,
        @Nullable String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final String EXAMPLE =
            "{\"role\":\"CHAIR\",\"name\":\"Karen Nørgaard\",\"from\":\"2022-01-01\",\"to\":\"2025-12-31\"}";
}
