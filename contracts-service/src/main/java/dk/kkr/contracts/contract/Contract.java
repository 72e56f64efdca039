package dk.kkr.contracts.contract;

import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a hub and its KKR for a year, with all its revisions (F4). What is said is changed here; the steps of F5
 * are taken through its {@link Life}. What is in force never changes while an amendment is open.
 */
@Entity
public class Contract {

    @Id
    UUID id;

    String hub;
    String kkr;
    int year;

    @Enumerated(EnumType.STRING)
    ContractStatus status;

    @Embedded
    Summary summary;

    @JdbcTypeCode(SqlTypes.JSON)
    Revisions revisions;

    @Column(name = "report_requests")
    @JdbcTypeCode(SqlTypes.JSON)
    List<ReportRequest> reportRequests;

    /** The first day of effect that is not told yet; it may have come. */
    @Column(name = "takes_effect_on")
    @Nullable
    LocalDate takesEffectOn;

    @Column(name = "agreement_changed")
    boolean agreementChanged;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** The revision that the last change was about. */
    @Transient
    int touched;

    /** The day on which it is read. */
    @Transient
    @Nullable
    LocalDate readOn;

    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    @SuppressWarnings("NullAway.Init")
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
        this.touched = 1;
        this.summary = Summary.of(first, revisions);
    }

    Life life() {
        return new Life(this);
    }

    public boolean isPublished() {
        return status.isAtLeast(ContractStatus.PUBLISHED);
    }

    /** Replaces what a draft or an amendment says until both have signed it; the steps it had are voided (F5). */
    void edit(Revision edited, Instant now) {
        refuseEditIfSigned();
        agreementChanged = false;
        replace(edited.with(revisions.current().steps().voided("EDITED")), now);
    }

    void refuseEditIfSigned() {
        if (!revisions.current().isOpen()) {
            throw StepRefusals.signedToEdit();
        }
    }

    void refuseDeletionUnlessDraft() {
        if (status != ContractStatus.DRAFT) {
            throw StepRefusals.notADraftToDelete(status);
        }
    }

    void requestReport(ReportRequest request, Instant now) {
        if (!status.isAtLeast(ContractStatus.SIGNED)) {
            throw StepRefusals.outOfOrder(
                    status,
                    "A report can be asked for when the contract is signed.",
                    "Der kan bedes om en rapport, når kontrakten er underskrevet.");
        }
        reportRequests =
                Stream.concat(reportRequests.stream(), Stream.of(request)).toList();
        partChanged(now);
    }

    /** Opens an amendment (F4); neither status nor what is in force changes until it is signed. */
    void amend(Revision amendment, Instant now) {
        if (!status.isAtLeast(ContractStatus.SIGNED)) {
            throw StepRefusals.outOfOrder(
                    status,
                    "A contract is amended after it is signed; until then it is edited with PUT.",
                    "En kontrakt får tillæg, når den er underskrevet; indtil da rettes den med PUT.");
        }
        refuseIfAmending();
        revisions = revisions.plus(amendment);
        agreementChanged = false;
        touched = amendment.number();
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
        touched = revisions.lastSigned().number();
        changed(now);
    }

    void replace(Revision now, Instant at) {
        revisions = revisions.with(now);
        status = revisions.standing().status();
        touched = now.number();
        changed(at);
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }

    /** After a change: brings what lists and searches read, and the next day of effect, in step with the revisions. */
    void settle(LocalDate today) {
        LocalDate told = takesEffectOn == null || takesEffectOn.isAfter(today) ? today : takesEffectOn.minusDays(1);
        takesEffectOn = revisions.nextEffectAfter(told).orElse(null);
        summary = Summary.of(revisions.shownOn(told), revisions);
        agreementChanged = agreementChanged && revisions.current().isOpen();
    }

    boolean hasEffectDueBy(LocalDate today) {
        return takesEffectOn != null && !takesEffectOn.isAfter(today);
    }

    /** What was shown until the next revision takes effect. */
    Revision shownBeforeEffect() {
        return takesEffectOn == null ? revisions.first() : revisions.shownOn(takesEffectOn.minusDays(1));
    }

    /** The next revision comes into force: another is shown, so the version is another too. */
    LocalDate takeEffect(Instant at) {
        LocalDate day = Objects.requireNonNull(takesEffectOn);
        Revision now = revisions.shownOn(day);
        takesEffectOn = revisions.nextEffectAfter(day).orElse(null);
        summary = Summary.of(now, revisions);
        touched = now.number();
        changed(at);
        return day;
    }

    Contract readOn(LocalDate day) {
        readOn = day;
        return this;
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

    /**
     * What the ETag is made of. A revision that has come into force but is not recorded yet counts as recorded, so that
     * what is shown never changes under the same version.
     */
    public long version() {
        return version + (readOn == null ? 0 : revisions.effects(takesEffectOn, readOn));
    }
}
