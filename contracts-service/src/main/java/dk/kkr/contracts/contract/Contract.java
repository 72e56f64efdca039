package dk.kkr.contracts.contract;

import dk.kkr.contracts.office.Warning;
import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a hub and its KKR for a year, with all its revisions (F4, F5). Steps act on the open revision: the
 * draft itself, or after signing an amendment. What is in force never changes while an amendment is open.
 */
@Entity
public class Contract {

    @Id
    UUID id;

    String hub;
    String kkr;
    int year;
    String title;

    @Enumerated(EnumType.STRING)
    ContractStatus status;

    @Column(name = "agreement")
    UUID agreement;

    @JdbcTypeCode(SqlTypes.JSON)
    Revisions revisions;

    @Column(name = "report_requests")
    @JdbcTypeCode(SqlTypes.JSON)
    List<ReportRequest> reportRequests;

    @Column(name = "takes_effect_on")
    @Nullable
    LocalDate takesEffectOn;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    Contract(String hub, String kkr, int year, Revision first, Instant now) {
        this.id = Ids.next();
        this.hub = hub;
        this.kkr = kkr;
        this.year = year;
        this.revisions = new Revisions(List.of(first));
        this.reportRequests = List.of();
        this.status = ContractStatus.DRAFT;
        this.version = 1;
        this.createdAt = now;
        this.changedAt = now;
        this.title = String.valueOf(first.body().title());
        this.agreement = first.agreement().id();
    }

    /** Notes when the next signed revision takes effect, seen from today. */
    void awaitEffect(LocalDate today) {
        takesEffectOn = revisions.nextEffectAfter(today).orElse(null);
    }

    Revision inForceBeforeItTakesEffect() {
        return takesEffectOn == null ? revisions.first() : revisions.inForceOn(takesEffectOn.minusDays(1));
    }

    boolean isPublished() {
        return status.isAtLeast(ContractStatus.PUBLISHED);
    }

    /** Replaces what a draft, or an amendment that is a draft, says; the approvals it had are voided. */
    void edit(Revision edited, Instant now) {
        refuseEditUnlessDraft();
        replace(edited.with(revisions.current().steps().voided("EDITED")), now);
    }

    void refuseEditUnlessDraft() {
        if (revisions.current().steps().status() != ContractStatus.DRAFT) {
            throw StepRefusals.notADraftToEdit();
        }
    }

    void refuseDeletionUnlessDraft() {
        if (status != ContractStatus.DRAFT) {
            throw StepRefusals.notADraftToDelete(status);
        }
    }

    void approveByBoard(Step.Trace trace, LocalDate on, @Nullable String note) {
        Revision current = revisions.current().openTo(Step.Kind.BOARD_APPROVAL, status);
        take(current, Step.boardApproval(trace, on, current, note));
    }

    /** The KKR's decision; one that is not for the contract voids the board's approval and leaves a draft. */
    void decide(Step.Trace trace, LocalDate on, KkrDecision decision, boolean agreementAdopted) {
        Revision current = revisions.current().openTo(Step.Kind.KKR_DECISION, status);
        decision.check();
        if (decision.isApproval() && !agreementAdopted && !Boolean.TRUE.equals(decision.acceptsUnadoptedAgreement())) {
            throw StepRefusals.agreementNotAdopted();
        }
        Revision decided = decision.isApproval()
                ? current
                : current.with(current.steps().voided(String.valueOf(decision.outcome())));
        take(decided, Step.decision(trace, on, current, decision));
    }

    void sign(Step.Trace trace, LocalDate on, Step.Party party, String name, List<Warning> warnings) {
        Revision current = revisions.current().toBeSignedBy(party, status);
        take(current, Step.signature(trace, on, current, party, name, warnings));
    }

    void transmit(Step.Trace trace, LocalDate on, Step.Recipient recipient) {
        Revision current = revisions.lastSigned();
        if (!current.isSigned()) {
            throw outOfOrder(
                    "It can be transmitted when both parties have signed.",
                    "Den kan fremsendes, når begge parter har underskrevet.");
        }
        if (current.steps().isSentTo(recipient)) {
            throw StepRefusals.taken(
                    "It has been sent to " + recipient + " already.", "Den er allerede sendt til " + recipient + ".");
        }
        take(current, Step.transmission(trace, on, current, recipient));
    }

    void publish(Step.Trace trace, LocalDate on) {
        Revision current = revisions.lastSigned();
        if (!current.steps().status().isAtLeast(ContractStatus.TRANSMITTED)) {
            throw outOfOrder(
                    "It can be published when it has been transmitted to both KL and ERST.",
                    "Den kan offentliggøres, når den er fremsendt til både KL og ERST.");
        }
        if (current.steps().publishedOn().isPresent()) {
            throw StepRefusals.taken("It is published already.", "Den er allerede offentliggjort.");
        }
        take(current, Step.publication(trace, on, current));
    }

    /** A statement of the contract was approved; the first one makes a published contract REPORTED. */
    void report(Step.Trace trace, LocalDate on, String sha256, int edition) {
        if (!status.isAtLeast(ContractStatus.SIGNED) || revisions.standing().has(Step.Kind.STATEMENT_APPROVAL)) {
            return;
        }
        take(revisions.lastSigned(), Step.statementApproval(trace, on, sha256, edition));
    }

    void requestReport(ReportRequest request, Instant now) {
        if (!status.isAtLeast(ContractStatus.SIGNED)) {
            throw outOfOrder(
                    "A report can be asked for when the contract is signed.",
                    "Der kan bedes om en rapport, når kontrakten er underskrevet.");
        }
        reportRequests =
                Stream.concat(reportRequests.stream(), Stream.of(request)).toList();
        changed(now);
    }

    /** Opens an amendment (F4); neither status nor what is in force changes until it is signed. */
    void amend(Revision amendment, Instant now) {
        if (!status.isAtLeast(ContractStatus.SIGNED)) {
            throw outOfOrder(
                    "A contract is amended after it is signed; a draft is edited with PUT.",
                    "En kontrakt får tillæg, når den er underskrevet; et udkast rettes med PUT.");
        }
        refuseIfAmending();
        revisions = revisions.plus(amendment);
        changed(now);
    }

    void refuseIfAmending() {
        if (revisions.amendment().isPresent()) {
            throw StepRefusals.amendmentOpen();
        }
    }

    void withdrawAmendment(Instant now) {
        Revision open = revisions
                .amendment()
                .orElseThrow(() -> Refusal.notFound("No amendment is open.", "Der er intet tillæg under behandling."));
        replace(open.givenUp(), now);
    }

    /** Something that belongs to the contract but not to what the parties agreed on has changed, such as its funding. */
    public void partChanged(Instant now) {
        changed(now);
    }

    private void take(Revision revision, Step step) {
        replace(revision.with(revision.steps().plus(step)), step.recordedAt());
    }

    private void replace(Revision now, Instant at) {
        revisions = revisions.with(now);
        status = revisions.standing().status();
        if (now.number() == 1 || now.isSigned()) {
            title = String.valueOf(now.body().title());
            agreement = now.agreement().id();
        }
        changed(at);
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }

    private Refusal outOfOrder(String en, String da) {
        return StepRefusals.outOfOrder(status, en, da);
    }

    public UUID id() {
        return id;
    }

    public String hub() {
        return hub;
    }

    public String kkr() {
        return kkr;
    }

    public int year() {
        return year;
    }

    public long version() {
        return version;
    }
}
