package dk.kkr.survey.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote; for the survey's owners alone.
 *
 * @param themes keys of what it is about
 * @param quote what of it may leave the service; null while nothing may
 */
@Schema(name = "Comment")
@JsonInclude(JsonInclude.Include.ALWAYS)
record Comment(
        UUID id,
        String question,
        String text,
        List<String> themes,
        @Nullable Release quote) {

    /**
     * A redacted quote that somebody has released.
     *
     * @param text as everybody may read it
     * @param releasedBy who has read and redacted it
     */
    @Schema(name = "ReleasedQuote")
    record Release(String text, String releasedBy, Instant releasedAt) {}
}
