package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.office.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        @Nullable String voided,

        @Schema(description = "of a signature: what to look at, though it stands") @Nullable
        List<Warning> warnings) {

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

    /** Who registers a step, and when. */
    public record Trace(String by, Instant at) {}

    private static Step of(Kind kind, LocalDate on, Trace trace, String sha256) {
        return new Step(kind, on, trace.by, trace.at, sha256, null, null, null, null, null, null, null, null);
    }

    static Step boardApproval(Trace trace, LocalDate on, Revision about, @Nullable String note) {
        Step it = of(Kind.BOARD_APPROVAL, on, trace, about.sha256());
        return new Step(it.step, on, it.by, it.recordedAt, it.sha256, note, null, null, null, null, null, null, null);
    }

    static Step decision(Trace trace, LocalDate on, Revision about, KkrDecision decision) {
        Step it = of(Kind.KKR_DECISION, on, trace, about.sha256());
        return new Step(
                it.step, on, it.by, it.recordedAt, it.sha256, null, decision, null, null, null, null, null, null);
    }

    static Step signature(Trace trace, LocalDate on, Revision about, Party party, String name, List<Warning> warnings) {
        Step it = of(Kind.SIGNATURE, on, trace, about.sha256());
        return new Step(
                it.step,
                on,
                it.by,
                it.recordedAt,
                it.sha256,
                null,
                null,
                party,
                name,
                null,
                null,
                null,
                warnings.isEmpty() ? null : warnings);
    }

    static Step transmission(Trace trace, LocalDate on, Revision about, Recipient recipient) {
        Step it = of(Kind.TRANSMISSION, on, trace, about.sha256());
        return new Step(
                it.step, on, it.by, it.recordedAt, it.sha256, null, null, null, null, recipient, null, null, null);
    }

    static Step publication(Trace trace, LocalDate on, Revision about) {
        return of(Kind.PUBLICATION, on, trace, about.sha256());
    }

    /** Its content is the statement, which has a hash of its own. */
    static Step statementApproval(Trace trace, LocalDate on, String sha256, int edition) {
        Step it = of(Kind.STATEMENT_APPROVAL, on, trace, sha256);
        return new Step(
                it.step, on, it.by, it.recordedAt, it.sha256, null, null, null, null, null, edition, null, null);
    }

    Step voided(String why) {
        return new Step(
                step, on, by, recordedAt, sha256, note, decision, party, name, recipient, edition, why, warnings);
    }

    boolean counts() {
        return voided == null && (decision == null || decision.isApproval());
    }

    /** As everybody may see it: without the votes, the board's note and warnings. */
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
                voided,
                null);
    }
}
