package dk.kkr.survey.wave;

import dk.kkr.survey.panel.Seat;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as the wave knows them. Says whether they have answered; never when, never what (S2). */
@Entity
@Table(name = "wave_member")
@SuppressWarnings("UnusedVariable") // some columns are read by SQL alone
public class WaveMember {

    /** How far a member has come; {@code PARTIAL} only once the wave is closed. */
    public enum Status {
        NONE,
        PARTIAL,
        SUBMITTED
    }

    @Id
    private UUID id;

    private UUID wave;

    @Column(name = "member_id")
    private String memberId;

    private @Nullable String name;

    private @Nullable String email;

    private @Nullable String kkr;

    private @Nullable String role;

    private @Nullable String municipality;

    @Column(name = "municipality_group")
    private @Nullable String municipalityGroup;

    private @Nullable String settlement;

    private boolean test;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "token_generation")
    private int tokenGeneration;

    @Enumerated(EnumType.STRING)
    private Status status;

    @SuppressWarnings("NullAway.Init")
    protected WaveMember() {}

    /** @param id random, and what the token is derived from */
    WaveMember(UUID id, UUID wave, Seat seat, boolean test, byte[] tokenHash) {
        this.id = id;
        this.wave = wave;
        this.memberId = seat.memberId();
        this.name = seat.name();
        this.email = seat.email();
        this.kkr = seat.kkr();
        this.role = seat.role();
        this.municipality = seat.municipality();
        this.municipalityGroup = seat.municipalityGroup();
        this.settlement = seat.settlement();
        this.test = test;
        this.tokenHash = tokenHash;
        this.tokenGeneration = 0;
        this.status = Status.NONE;
    }

    public UUID id() {
        return id;
    }

    public UUID wave() {
        return wave;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public Status status() {
        return status;
    }

    public int tokenGeneration() {
        return tokenGeneration;
    }
}
