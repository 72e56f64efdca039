package dk.kkr.survey.wave;

import dk.kkr.survey.panel.Seat;
import dk.kkr.survey.seal.MemberToken;
import dk.kkr.survey.seal.MemberTokens;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom the waves ask. */
@Singleton
public class WaveMembers {

    /** How many members are written before the session forgets them; only a bound on memory. */
    private static final int BATCH = 500;

    private final EntityManager entities;
    private final MemberTokens tokens;

    WaveMembers(EntityManager entities, MemberTokens tokens) {
        this.entities = entities;
        this.tokens = tokens;
    }

    /** Takes the panel as it is into the wave. */
    void seat(Wave wave, List<Seat> seats) {
        int written = 0;
        for (Seat seat : seats) {
            entities.persist(member(wave, seat, false));
            if (++written % BATCH == 0) {
                entities.flush();
            }
        }
        entities.flush();
    }

    /** Somebody who tries the form and is counted nowhere. */
    WaveMember addTest(Wave wave) {
        Seat nobody = new Seat("test " + UUID.randomUUID(), "Test", null, null, null, null, null, null);
        WaveMember member = member(wave, nobody, true);
        entities.persist(member);
        return member;
    }

    long tests(Wave wave) {
        return entities.createQuery("select count(*) from WaveMember where wave = :wave and test", Long.class)
                .setParameter("wave", wave.id())
                .getSingleResult();
    }

    /** What was tried was another wave. */
    void removeTests(Wave wave) {
        entities.createQuery("delete from WaveMember where wave = :wave and test")
                .setParameter("wave", wave.id())
                .executeUpdate();
    }

    private WaveMember member(Wave wave, Seat seat, boolean test) {
        UUID id = UUID.randomUUID();
        MemberToken token = tokens.of(wave.seal().secretId(), wave.id(), id, 0);
        return new WaveMember(id, wave.id(), seat, test, token.hash());
    }

    /** The token of a member, derived anew. */
    public MemberToken tokenOf(Wave wave, WaveMember member) {
        return tokens.of(wave.seal().secretId(), wave.id(), member.id(), member.tokenGeneration());
    }

    /** Gives the member another token; the former one is nobody's from now on. */
    public MemberToken replaceToken(Wave wave, WaveMember member) {
        entities.refresh(member, LockModeType.PESSIMISTIC_WRITE);
        MemberToken token = tokens.of(wave.seal().secretId(), wave.id(), member.id(), member.tokenGeneration() + 1);
        member.replaceToken(token.hash());
        return token;
    }

    public Optional<WaveMember> find(UUID id) {
        return Optional.ofNullable(entities.find(WaveMember.class, id));
    }
}
