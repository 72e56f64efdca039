package dk.kkr.contracts.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What holds of one code from a day on, until the next period of that code or its end. */
@Entity
@Table(name = "reference_period")
class Period {

    /** Who states what comes with the product. */
    static final String PRODUCT = "product";

    /** Nothing is kept of the time before the municipal reform. */
    static final LocalDate BEGINNING = LocalDate.of(2007, 1, 1);

    /** Of what, and from which day. */
    @Embeddable
    record Of(
            String kind,
            String code,
            @Column(name = "valid_from") LocalDate validFrom) {}

    @EmbeddedId
    Of of;

    String name;

    @Column(name = "part_of")
    @Nullable
    String partOf;

    @Enumerated(EnumType.STRING)
    @Nullable
    Settlement settlement;

    @Column(name = "statistic_group")
    @Nullable
    String group;

    @Column(name = "stated_by")
    String statedBy;

    @Column(name = "stated_at")
    Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected Period() {}

    @SuppressWarnings("NullAway.Init")
    Period(Kind kind, String code, LocalDate from, Facts facts, String by, Instant at) {
        this.of = new Of(kind.name(), code, from);
        state(facts, by, at);
    }

    void state(Facts facts, String by, Instant at) {
        name = facts.name();
        partOf = facts.partOf();
        settlement = facts.settlement();
        group = facts.group();
        statedBy = by;
        statedAt = at;
    }

    Facts facts() {
        return new Facts(name, partOf, settlement, group);
    }

    String code() {
        return of.code();
    }

    LocalDate from() {
        return of.validFrom();
    }
}
