package dk.kkr.contracts.agreement;

import dk.kkr.contracts.document.CanonicalJson;
import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a framework agreement (F1). It can be edited while a draft and never changes once adopted; a
 * renegotiation is another row with the same key, and the one it takes over from stays as it was.
 */
@Entity
@Table(name = "framework_agreement")
public class FrameworkAgreement {

    @Id
    UUID id;

    String key;
    int revision;
    String title;

    @Column(name = "from_year")
    int fromYear;

    @Column(name = "to_year")
    int toYear;

    @Enumerated(EnumType.STRING)
    AgreementStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    AgreementBody body;

    String sha256;

    @Column(name = "adopted_on")
    @Nullable
    LocalDate adoptedOn;

    @Column(name = "published_on")
    @Nullable
    LocalDate publishedOn;

    @Column(name = "superseded_by")
    @Nullable
    UUID supersededBy;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected FrameworkAgreement() {}

    @SuppressWarnings("NullAway.Init")
    FrameworkAgreement(AgreementBody body, int revision, Instant createdAt) {
        this.id = Ids.next();
        this.revision = revision;
        this.status = AgreementStatus.DRAFT;
        this.createdAt = createdAt;
        this.version = 1;
        say(body);
    }

    private void say(AgreementBody newBody) {
        body = newBody;
        key = Objects.requireNonNull(newBody.key());
        title = Objects.requireNonNull(newBody.title());
        fromYear = Objects.requireNonNull(newBody.fromYear());
        toYear = Objects.requireNonNull(newBody.toYear());
        sha256 = CanonicalJson.sha256(newBody);
    }

    /** Changes what a draft says; later revisions keep the key of the first. */
    void edit(AgreementBody newBody) {
        if (status != AgreementStatus.DRAFT) {
            throw Refusal.rule(
                    "AGREEMENT_ADOPTED",
                    "An adopted agreement never changes; make a new revision with POST …/revisions.",
                    "En vedtaget aftale ændres ikke; lav en ny udgave med POST …/revisions.");
        }
        if (revision > 1 && !key.equals(newBody.key())) {
            throw Refusal.invalid(
                    "/key",
                    "FROZEN_FIELD",
                    "A revision keeps the key '" + key + "'.",
                    "En ny udgave beholder nøglen '" + key + "'.");
        }
        say(newBody);
        version++;
    }

    void adopt(LocalDate on) {
        if (status != AgreementStatus.DRAFT) {
            throw Refusal.rule("STEP_TAKEN", "The agreement is adopted already.", "Aftalen er allerede vedtaget.");
        }
        status = AgreementStatus.ADOPTED;
        adoptedOn = on;
        version++;
    }

    void publish(LocalDate on) {
        if (status != AgreementStatus.ADOPTED) {
            throw status == AgreementStatus.DRAFT
                    ? Refusal.rule(
                            "OUT_OF_ORDER",
                            "Only an adopted agreement can be published; adopt it first.",
                            "Kun en vedtaget aftale kan offentliggøres; vedtag den først.")
                    : Refusal.rule(
                            "STEP_TAKEN", "The agreement is published already.", "Aftalen er allerede offentliggjort.");
        }
        if (adoptedOn != null && on.isBefore(adoptedOn)) {
            throw Refusal.invalid(
                    "/publishedOn",
                    "BEFORE_ADOPTION",
                    "It was adopted on " + adoptedOn + " and cannot be published before; correct the day.",
                    "Den blev vedtaget " + adoptedOn + " og kan ikke offentliggøres før; ret dagen.");
        }
        status = AgreementStatus.PUBLISHED;
        publishedOn = on;
        version++;
    }

    /** Another revision has taken over; contracts made under this one stand. */
    void giveWayTo(FrameworkAgreement newer) {
        supersededBy = newer.id;
        version++;
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public int revision() {
        return revision;
    }

    public String title() {
        return title;
    }

    public AgreementBody body() {
        return body;
    }

    public String sha256() {
        return sha256;
    }

    public boolean isAdopted() {
        return status != AgreementStatus.DRAFT;
    }
}
