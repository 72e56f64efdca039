package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a contract's revision (F5): who took it, when, on what ground, and what content it is about.
 *
 * @param on the day it happened, as stated
 * @param by the organisation that registered it
 * @param sha256 of the content it is about
 * @param voided why it no longer counts: EDITED, REJECTED or SENT_BACK; null while it counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        Kind step,
        LocalDate on,
        String by,
        Instant recordedAt,
        String sha256,
        @Nullable String note,
        @Nullable KkrDecision decision,
        @Nullable Party party,
        @Nullable String name,
        @Nullable Recipient recipient,
        @Schema(description = "of the statement") @Nullable Integer edition,
        @Nullable String voided) {

    /** What was done. */
    public enum Kind {
        BOARD_APPROVAL,
        KKR_DECISION,
        SIGNATURE,
        TRANSMISSION,
        PUBLICATION,
        STATEMENT_APPROVAL
    }

    /** The two who sign. */
    public enum Party {
        KKR,
        HUB
    }

    /** Those a signed contract is sent to. */
    public enum Recipient {
        KL,
        ERST
    }

    /** Who registers a step, when, and the hash of what it is about. */
    public record Trace(String by, Instant at, String sha256) {}

    static Step boardApproval(Trace trace, LocalDate on, @Nullable String note) {
        return new Step(
                Kind.BOARD_APPROVAL, on, trace.by, trace.at, trace.sha256, note, null, null, null, null, null, null);
    }

    static Step decision(Trace trace, LocalDate on, KkrDecision decision) {
        return new Step(
                Kind.KKR_DECISION, on, trace.by, trace.at, trace.sha256, null, decision, null, null, null, null, null);
    }

    static Step signature(Trace trace, LocalDate on, Party party, String name) {
        return new Step(
                Kind.SIGNATURE, on, trace.by, trace.at, trace.sha256, null, null, party, name, null, null, null);
    }

    static Step transmission(Trace trace, LocalDate on, Recipient recipient) {
        return new Step(
                Kind.TRANSMISSION, on, trace.by, trace.at, trace.sha256, null, null, null, null, recipient, null, null);
    }

    static Step publication(Trace trace, LocalDate on) {
        return new Step(
                Kind.PUBLICATION, on, trace.by, trace.at, trace.sha256, null, null, null, null, null, null, null);
    }

    static Step statementApproval(Trace trace, LocalDate on, int edition) {
        return new Step(
                Kind.STATEMENT_APPROVAL,
                on,
                trace.by,
                trace.at,
                trace.sha256,
                null,
                null,
                null,
                null,
                null,
                edition,
                null);
    }

    Step voided(String why) {
        return new Step(step, on, by, recordedAt, sha256, note, decision, party, name, recipient, edition, why);
    }

    boolean counts() {
        return voided == null && (decision == null || decision.isApproval());
    }

    /** As everybody may see it: without the votes and the board's note. */
    Step forPublic() {
        return new Step(
                step,
                on,
                by,
                recordedAt,
                sha256,
                null,
                decision == null ? null : decision.withoutVotes(),
                party,
                name,
                recipient,
                edition,
                voided);
    }
}
