package dk.kkr.contracts.contract;

import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    List<Revision> revisions;

    @Column(name = "report_requests")
    @JdbcTypeCode(SqlTypes.JSON)
    List<ReportRequest> reportRequests;

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
        this.revisions = List.of(first);
        this.reportRequests = List.of();
        this.status = ContractStatus.DRAFT;
        this.version = 1;
        this.createdAt = now;
        this.changedAt = now;
        this.title = String.valueOf(first.body().title());
        this.agreement = first.agreement().id();
    }

    /** The revision in force on a day: the last signed one that has taken effect by then; the first before any has. */
    Revision inForceOn(LocalDate day) {
        return revisions.stream()
                .filter(r -> r.isSigned() && !r.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(revisions.get(0));
    }

    /** The amendment that is being agreed, if any. */
    Optional<Revision> amendment() {
        return revisions.stream().skip(1).filter(Revision::isOpen).findFirst();
    }

    /** What steps act on: the open amendment, else the last revision that stands. */
    Revision current() {
        return revisions.stream()
                .filter(r -> !r.withdrawn())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** What is sent and published: the last signed revision, whatever amendment is open; the first before any is signed. */
    private Revision lastSigned() {
        return revisions.stream()
                .filter(Revision::isSigned)
                .reduce((earlier, later) -> later)
                .orElse(revisions.get(0));
    }

    /** The steps the contract's status follows from: those of what is signed, or of the draft. */
    private Steps standing() {
        return new Steps(revisions.stream()
                .filter(r -> r.number() == 1 || r.isSigned())
                .flatMap(r -> r.steps().all().stream())
                .toList());
    }

    @Nullable
    LocalDate publishedOn() {
        return standing().publishedOn().orElse(null);
    }

    /** The steps of the revision shown and of those before it. */
    List<Step> stepsUpTo(Revision shown) {
        return revisions.stream()
                .filter(r -> r.number() == shown.number() || (r.number() < shown.number() && r.isSigned()))
                .flatMap(r -> r.steps().all().stream())
                .toList();
    }

    boolean isPublished() {
        return status.isAtLeast(ContractStatus.PUBLISHED);
    }

    /** Replaces what a draft, or an amendment that is a draft, says; the approvals it had are voided. */
    void edit(Revision edited, Instant now) {
        refuseEditUnlessDraft();
        replace(current(), edited.with(current().steps().voided("EDITED")), now);
        if (edited.number() == 1) {
            title = String.valueOf(edited.body().title());
            agreement = edited.agreement().id();
        }
    }

    void refuseEditUnlessDraft() {
        Revision current = current();
        if (current.steps().status() != ContractStatus.DRAFT) {
            throw Refusal.rule(
                    "NOT_A_DRAFT",
                    "Only a draft can be edited; after signing, change the contract by POST …/amendments.",
                    "Kun et udkast kan rettes; efter underskrift ændres kontrakten med POST …/amendments.");
        }
    }

    void refuseDeletionUnlessDraft() {
        if (status != ContractStatus.DRAFT) {
            throw Refusal.rule(
                    "NOT_A_DRAFT",
                    "Only a draft can be deleted; this contract is " + status + ".",
                    "Kun et udkast kan slettes; kontrakten er " + status + ".");
        }
    }

    void approveByBoard(Step.Trace trace, LocalDate on, @Nullable String note) {
        Revision current = openForApproval(Step.Kind.BOARD_APPROVAL);
        take(current, Step.boardApproval(trace, on, current, note));
    }

    /** The KKR's decision; one that is not for the contract voids the board's approval and leaves a draft. */
    void decide(Step.Trace trace, LocalDate on, KkrDecision decision, boolean agreementAdopted) {
        Revision current = openForApproval(Step.Kind.KKR_DECISION);
        decision.check();
        if (decision.isApproval() && !agreementAdopted && !Boolean.TRUE.equals(decision.acceptsUnadoptedAgreement())) {
            throw Refusal.rule(
                    "AGREEMENT_NOT_ADOPTED",
                    "The framework agreement is not adopted; adopt it first, or let the decision say that the contract"
                            + " holds all the same (acceptsUnadoptedAgreement).",
                    "Rammeaftalen er ikke vedtaget; vedtag den først, eller lad afgørelsen sige, at kontrakten gælder"
                            + " alligevel (acceptsUnadoptedAgreement).");
        }
        Revision decided = decision.isApproval()
                ? current
                : current.with(current.steps().voided(String.valueOf(decision.outcome())));
        take(decided, Step.decision(trace, on, current, decision));
    }

    void sign(Step.Trace trace, LocalDate on, Step.Party party, String name) {
        Revision current = current();
        switch (current.steps().status()) {
            case DRAFT ->
                throw outOfOrder(
                        "It can be signed when the hub's board has approved it and the KKR has decided for it.",
                        "Den kan underskrives, når husets bestyrelse har godkendt den, og KKR har tilsluttet sig.");
            case AGREED -> {
                if (current.steps().isSignedBy(party)) {
                    throw taken("This party has signed already.", "Denne part har allerede underskrevet.");
                }
            }
            default -> throw taken("Both parties have signed already.", "Begge parter har allerede underskrevet.");
        }
        take(current, Step.signature(trace, on, current, party, name));
    }

    void transmit(Step.Trace trace, LocalDate on, Step.Recipient recipient) {
        Revision current = lastSigned();
        if (!current.isSigned()) {
            throw outOfOrder(
                    "It can be transmitted when both parties have signed.",
                    "Den kan fremsendes, når begge parter har underskrevet.");
        }
        if (current.steps().isSentTo(recipient)) {
            throw taken(
                    "It has been sent to " + recipient + " already.", "Den er allerede sendt til " + recipient + ".");
        }
        take(current, Step.transmission(trace, on, current, recipient));
    }

    void publish(Step.Trace trace, LocalDate on) {
        Revision current = lastSigned();
        if (!current.steps().status().isAtLeast(ContractStatus.TRANSMITTED)) {
            throw outOfOrder(
                    "It can be published when it has been transmitted to both KL and ERST.",
                    "Den kan offentliggøres, når den er fremsendt til både KL og ERST.");
        }
        if (current.steps().publishedOn().isPresent()) {
            throw taken("It is published already.", "Den er allerede offentliggjort.");
        }
        take(current, Step.publication(trace, on, current));
    }

    /** A statement of the contract was approved; the first one makes a published contract REPORTED. */
    void report(Step.Trace trace, LocalDate on, String sha256, int edition) {
        if (!status.isAtLeast(ContractStatus.SIGNED) || standing().has(Step.Kind.STATEMENT_APPROVAL)) {
            return;
        }
        take(lastSigned(), Step.statementApproval(trace, on, sha256, edition));
    }

    void requestReport(ReportRequest request, Instant now) {
        if (!status.isAtLeast(ContractStatus.SIGNED)) {
            throw outOfOrder(
                    "A report can be asked for when the contract is signed.",
                    "Der kan bedes om en rapport, når kontrakten er underskrevet.");
        }
        List<ReportRequest> more = new ArrayList<>(reportRequests);
        more.add(request);
        reportRequests = List.copyOf(more);
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
        List<Revision> more = new ArrayList<>(revisions);
        more.add(amendment);
        revisions = List.copyOf(more);
        changed(now);
    }

    void refuseIfAmending() {
        if (amendment().isPresent()) {
            throw Refusal.rule(
                    "AMENDMENT_OPEN",
                    "An amendment is open already; edit it with PUT, sign it, or withdraw it first.",
                    "Et tillæg er allerede under behandling; ret det med PUT, underskriv det eller træk det tilbage først.");
        }
    }

    void withdrawAmendment(Instant now) {
        Revision open = amendment()
                .orElseThrow(() -> Refusal.notFound("No amendment is open.", "Der er intet tillæg under behandling."));
        replace(open, open.givenUp(), now);
    }

    /** Something that belongs to the contract but not to what the parties agreed on has changed, such as its funding. */
    public void partChanged(Instant now) {
        changed(now);
    }

    private Revision openForApproval(Step.Kind kind) {
        Revision current = current();
        if (current.steps().status() != ContractStatus.DRAFT) {
            throw current.isOpen()
                    ? taken(
                            "It is agreed already; what follows is signing.",
                            "Den er allerede aftalt; nu skal den underskrives.")
                    : outOfOrder(
                            "It is signed already, and no amendment is open.",
                            "Den er allerede underskrevet, og der er intet tillæg under behandling.");
        }
        if (current.steps().has(kind)) {
            throw taken(
                    "This content is approved by them already; wait for the other party, or edit it to begin anew.",
                    "De har allerede godkendt dette indhold; afvent den anden part, eller ret det for at begynde forfra.");
        }
        return current;
    }

    private void take(Revision revision, Step step) {
        replace(revision, revision.with(revision.steps().plus(step)), step.recordedAt());
    }

    private void replace(Revision old, Revision now, Instant at) {
        revisions = revisions.stream()
                .map(r -> r.number() == old.number() ? now : r)
                .toList();
        status = standing().status();
        changed(at);
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }

    private Refusal outOfOrder(String en, String da) {
        return Refusal.rule(
                "OUT_OF_ORDER", "The contract is " + status + ". " + en, "Kontrakten er " + status + ". " + da);
    }

    private static Refusal taken(String en, String da) {
        return Refusal.rule("STEP_TAKEN", en, da);
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
