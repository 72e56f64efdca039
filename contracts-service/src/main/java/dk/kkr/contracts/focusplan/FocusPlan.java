package dk.kkr.contracts.focusplan;

import dk.kkr.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The plan of a hub and a municipality for a year. What it is looked for by stands beside its body. */
@Entity
@Table(name = "focus_plan")
class FocusPlan {

    @Id
    UUID id;

    String hub;
    String kkr;
    String municipality;
    int year;
    String title;

    @Column(name = "cooperation_agreement")
    @Nullable
    UUID cooperationAgreement;

    @JdbcTypeCode(SqlTypes.JSON)
    FocusPlanBody body;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected FocusPlan() {}

    @SuppressWarnings("NullAway.Init")
    FocusPlan(String kkr, FocusPlanBody body, Instant now) {
        this.id = Ids.next();
        this.hub = Objects.requireNonNull(body.hub());
        this.kkr = kkr;
        this.municipality = Objects.requireNonNull(body.municipality());
        this.year = Objects.requireNonNull(body.year());
        this.createdAt = now;
        say(body, now);
    }

    /** Takes over a body that the rules have let through. */
    final void say(FocusPlanBody newBody, Instant now) {
        body = complete(newBody);
        title = Objects.requireNonNull(body.title());
        cooperationAgreement = body.cooperationAgreement();
        changedAt = now;
        version++;
    }

    /** The same with hub, municipality and year. */
    FocusPlanBody complete(FocusPlanBody stated) {
        return stated.of(hub, municipality, year);
    }

    /** How it is called in events and logs. */
    String subject() {
        return "focus-plan:" + id;
    }
}
