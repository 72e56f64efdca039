package dk.kkr.reporting.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result statement: an edition frozen by its approval, or the live figures of the contract (A6).
 *
 * @param edition from 1; null for the live figures
 * @param sha256 of the canonical form of the edition; null for the live figures
 * @param version of the event it came from
 * @param data the event's data, whole
 */
public record Statement(
        UUID contractId,
        @Nullable Integer edition,
        String hub,
        String kkr,
        int year,
        String title,
        Status status,
        @Nullable String sha256,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate publishedOn,
        long version,
        JsonNode data) {

    /** How far a statement has come. */
    public enum Status {
        /** Figures that still change with the data. */
        LIVE,
        /** Frozen, and not yet for everybody. */
        APPROVED,
        /** Frozen, and open to all. */
        PUBLISHED
    }

    public boolean isLive() {
        return status == Status.LIVE;
    }

    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    /** The figures, accounts and definitions in it. */
    public Content content() {
        return Content.of(data);
    }
}
