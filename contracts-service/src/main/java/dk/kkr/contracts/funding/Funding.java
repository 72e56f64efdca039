package dk.kkr.contracts.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The base grant of a contract's year and what each municipality pays of it (F6). */
@Entity
class Funding {

    @Id
    UUID contract;

    @Column(name = "stated_total_dkk")
    long statedTotalDkk;

    @Enumerated(EnumType.STRING)
    FundingBody.Basis basis;

    @Column(name = "basis_year")
    @Nullable
    Integer basisYear;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Share> shares;

    @Column(name = "stated_at")
    Instant statedAt;

    @Column(name = "stated_by")
    String statedBy;

    /** One municipality's part, in whole DKK, and the inhabitants it was computed by. */
    record Share(
            String municipality, long amountDkk, @Nullable Long inhabitants) {}

    @SuppressWarnings("NullAway.Init")
    protected Funding() {}

    @SuppressWarnings("NullAway.Init")
    Funding(UUID contract) {
        this.contract = contract;
    }

    void state(
            long total, FundingBody.Basis by, @Nullable Integer ofYear, List<Share> parts, Instant at, String actor) {
        statedTotalDkk = total;
        basis = by;
        basisYear = ofYear;
        shares = List.copyOf(parts);
        statedAt = at;
        statedBy = actor;
    }
}
