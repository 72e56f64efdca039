package dk.kkr.goals.indicator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from: the rows of one hub and year that were looked at, and by which imports they came.
 *
 * @param year of the rows
 * @param rows all rows of the year, those taken back among them; a registration with two evaluations is two rows where
 *     answers are asked for
 * @param counted those that count; with {@code leftOut} they make up {@code rows}
 */
@Schema(name = "Provenance")
public record Provenance(int year, long rows, long counted, List<LeftOut> leftOut, List<Source> imports) {

    /** Rows that do not count, by the first rule that leaves them out; companies among them are counted once. */
    @Schema(name = "RowsLeftOut")
    public record LeftOut(@Schema(examples = "OTHER_THEME") String reason, long rows, long companies) {}

    /** An import that rows which count came in by. */
    @Schema(name = "ImportOfRows")
    public record Source(
            UUID id,
            @Nullable String dataset,
            long rows,
            @Nullable Instant finishedAt,
            @Nullable String contentSha256) {}
}
