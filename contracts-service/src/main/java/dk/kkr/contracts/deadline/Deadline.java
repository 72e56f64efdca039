package dk.kkr.contracts.deadline;

import dk.kkr.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something due by a day (F7), who is responsible for it, and when it was done. */
@Entity
class Deadline {

    @Id
    UUID id;

    /** Null for the national account, which belongs to a year and to no contract. */
    @Nullable
    UUID contract;

    @Enumerated(EnumType.STRING)
    DeadlineKind kind;

    String part;

    @Nullable
    String subject;

    @Nullable
    String hub;

    @Nullable
    String kkr;

    int year;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "done_on")
    @Nullable
    LocalDate doneOn;

    @Column(name = "done_by")
    @Nullable
    String doneBy;

    @Nullable
    String note;

    String responsible;
    boolean told;

    @Column(name = "told_late")
    boolean toldLate;

    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Deadline() {}

    /** Of a contract; its hub is responsible for all that the contract asks for. */
    Deadline(UUID contract, String hub, String kkr, int year, Duty duty, Instant now) {
        this(duty, year, "hub:" + hub, now);
        this.contract = contract;
        this.hub = hub;
        this.kkr = kkr;
    }

    private Deadline(Duty duty, int year, String responsible, Instant now) {
        this.id = Ids.next();
        this.kind = duty.kind();
        this.part = duty.part();
        this.subject = duty.subject();
        this.year = year;
        this.dueOn = duty.dueOn();
        this.doneOn = duty.doneOn();
        this.responsible = responsible;
        this.version = 1;
        this.createdAt = now;
        this.changedAt = now;
    }

    static Deadline nationalAccount(int year, Instant now) {
        Duty duty = new Duty(
                DeadlineKind.NATIONAL_ACCOUNT, String.valueOf(year), null, DeadlineRules.accountsDueOn(year), null);
        return new Deadline(duty, year, "erst", now);
    }

    DeadlineState state(LocalDate today) {
        if (doneOn != null) {
            return DeadlineState.DONE;
        }
        return dueOn.isBefore(today) ? DeadlineState.LATE : DeadlineState.DUE;
    }

    /** True if it was done after its day, or is still to be done after it. */
    boolean isLate(LocalDate today) {
        return dueOn.isBefore(doneOn == null ? today : doneOn);
    }

    /** True if it had passed by the day it is done, and that is not told yet. */
    boolean passedUntold(@Nullable LocalDate done, LocalDate today) {
        return !toldLate && state(today) == DeadlineState.LATE && done != null && dueOn.isBefore(done);
    }

    /** What its ETag is made of: at midnight a deadline becomes late though nobody has touched it. */
    long tag(LocalDate today) {
        return 2 * version + (state(today) == DeadlineState.LATE ? 1 : 0);
    }

    /** Takes over what the contract says by now; true if that changed anything. What was marked by hand stays. */
    boolean become(Duty duty, LocalDate today, Instant now) {
        LocalDate done = kind.isMarkedByHand() ? doneOn : duty.doneOn();
        if (part.equals(duty.part())
                && Objects.equals(subject, duty.subject())
                && dueOn.equals(duty.dueOn())
                && Objects.equals(doneOn, done)) {
            return false;
        }
        part = duty.part();
        subject = duty.subject();
        dueOn = duty.dueOn();
        doneOn = done;
        changed(today, now);
        return true;
    }

    void complete(LocalDate on, @Nullable String words, String by, LocalDate today, Instant now) {
        doneOn = on;
        note = words;
        doneBy = by;
        changed(today, now);
    }

    void reopen(LocalDate today, Instant now) {
        doneOn = null;
        note = null;
        doneBy = null;
        changed(today, now);
    }

    /** It has passed, which is now told. */
    void passed(Instant now) {
        told = true;
        toldLate = true;
        version++;
        changedAt = now;
    }

    private void changed(LocalDate today, Instant now) {
        toldLate = toldLate && state(today) == DeadlineState.LATE;
        version++;
        changedAt = now;
    }
}
