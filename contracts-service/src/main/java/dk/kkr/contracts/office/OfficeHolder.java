package dk.kkr.contracts.office;

import dk.kkr.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's term in one office. */
@Entity
@Table(name = "office_holder")
class OfficeHolder {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Body body;

    String code;

    @Enumerated(EnumType.STRING)
    OfficeRole role;

    String name;

    @Column(name = "from_day")
    LocalDate firstDay;

    @Column(name = "to_day")
    @Nullable
    LocalDate lastDay;

    long version;

    @Column(name = "stated_by")
    String statedBy;

    @Column(name = "stated_at")
    Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected OfficeHolder() {}

    @SuppressWarnings("NullAway.Init")
    OfficeHolder(Body body, String code) {
        this.id = Ids.next();
        this.body = body;
        this.code = code;
    }

    void state(Term term, String by, Instant at) {
        role = Objects.requireNonNull(term.role());
        name = Objects.requireNonNull(term.name()).strip();
        firstDay = Objects.requireNonNull(term.from());
        lastDay = term.to();
        statedBy = by;
        statedAt = at;
        version++;
    }

    /** True if both hold the same office, which only one can, on some day. */
    boolean collidesWith(OfficeHolder other) {
        return role == other.role
                && role.signs()
                && !other.id.equals(id)
                && (lastDay == null || !other.firstDay.isAfter(lastDay))
                && (other.lastDay == null || !firstDay.isAfter(other.lastDay));
    }

    /** True whatever the case and the spaces, since people type names. */
    boolean isCalled(String signed) {
        return plain(name).equals(plain(signed));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
