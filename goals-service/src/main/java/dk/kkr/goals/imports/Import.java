package dk.kkr.goals.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kkr.goals.body.Format;
import dk.kkr.goals.intake.Totals;
import dk.kkr.kit.problem.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param bytesReceived of the body as it was sent
 * @param received rows read so far; created + updated + unchanged + rejected of them are settled
 * @param unchanged rows known already, or older than what is known
 * @param rejected rows refused, each listed under rejections with all its faults
 * @param warnings rows taken in with a warning
 * @param contentSha256 of the body, unpacked
 * @param controlTotals of the rows that were not rejected; null until it has ended
 * @param problem why it failed; null unless it did
 */
record Import(
        UUID id,
        @Schema(examples = "registrations") String dataset,
        State state,
        boolean dryRun,
        long bytesReceived,
        long received,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long warnings,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String contentSha256,
        @Nullable Problem problem,
        @Nullable Totals controlTotals,
        @JsonIgnore Format format,
        @JsonIgnore int attempts) {

    /** RUNNING until every row is settled. */
    enum State {
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED
    }

    /** Why it failed, in both languages. */
    record Problem(String code, String detail, String detailDa) {

        static Problem of(String code, Text text) {
            return new Problem(code, text.en(), text.da());
        }
    }

    /** What has become of the rows so far. */
    record Counters(long received, long created, long updated, long unchanged, long rejected, long warnings) {

        static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0);

        Counters plus(Counters more) {
            return new Counters(
                    received + more.received,
                    created + more.created,
                    updated + more.updated,
                    unchanged + more.unchanged,
                    rejected + more.rejected,
                    warnings + more.warnings);
        }
    }
}
