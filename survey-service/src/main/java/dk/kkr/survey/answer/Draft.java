package dk.kkr.survey.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a member has saved and not submitted, sealed twice: for the member's next visit, and for the closing. */
@Entity
@Table(name = "draft")
class Draft {

    @Id
    private UUID member;

    @Column(name = "for_member")
    private byte[] forMember;

    @Column(name = "for_closing")
    private byte[] forClosing;

    @Column(name = "has_answer")
    private boolean hasAnswer;

    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(UUID member) {
        this.member = member;
        this.forMember = new byte[0];
        this.forClosing = new byte[0];
        this.version = 0;
    }

    void save(byte[] sealedForMember, byte[] sealedForClosing, boolean holdsAnAnswer) {
        forMember = sealedForMember;
        forClosing = sealedForClosing;
        hasAnswer = holdsAnAnswer;
        version++;
    }

    /** What is saved counts as before, but is not read again: in its place the member finds nothing. */
    void hide(byte[] nothingForMember) {
        forMember = nothingForMember;
        version++;
    }

    UUID member() {
        return member;
    }

    byte[] forMember() {
        return forMember.clone();
    }

    byte[] forClosing() {
        return forClosing.clone();
    }

    boolean hasAnswer() {
        return hasAnswer;
    }

    long version() {
        return version;
    }
}
