package dk.kkr.contracts.cooperation;

import dk.kkr.kit.id.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An agreement of a hub with some of its municipalities. What it is looked for by stands beside its body. */
@Entity
@Table(name = "cooperation_agreement")
public class CooperationAgreement {

    @Id
    UUID id;

    String hub;
    String kkr;
    String title;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @ElementCollection
    @CollectionTable(name = "cooperation_municipality", joinColumns = @JoinColumn(name = "agreement"))
    @Column(name = "municipality")
    Set<String> municipalities;

    @JdbcTypeCode(SqlTypes.JSON)
    CooperationBody body;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected CooperationAgreement() {}

    @SuppressWarnings("NullAway.Init")
    CooperationAgreement(String hub, String kkr, CooperationBody body, Instant now) {
        this.id = Ids.next();
        this.hub = hub;
        this.kkr = kkr;
        this.createdAt = now;
        this.municipalities = new TreeSet<>();
        say(body, now);
    }

    /** Takes over a body that the rules have let through. */
    final void say(CooperationBody newBody, Instant now) {
        body = newBody.ofHub(hub);
        title = Objects.requireNonNull(body.title());
        firstDay = Objects.requireNonNull(body.from());
        lastDay = Objects.requireNonNull(body.to());
        municipalities.retainAll(body.municipalities());
        municipalities.addAll(body.municipalities());
        changedAt = now;
        version++;
    }

    /** How it is called in events and logs. */
    String subject() {
        return "cooperation-agreement:" + id;
    }

    public String hub() {
        return hub;
    }

    /** True if it is with that municipality on some day of the year. */
    public boolean covers(String municipality, int year) {
        return body.municipalities().contains(municipality) && firstDay.getYear() <= year && lastDay.getYear() >= year;
    }
}
