package dk.kkr.survey.wave;

import dk.kkr.survey.panel.Seat;
import dk.kkr.survey.seal.MemberToken;
import dk.kkr.survey.seal.MemberTokens;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Whom the waves ask. */
@Singleton
public class WaveMembers {

    /** How many members are written before the session forgets them; only a bound on memory. */
    private static final int BATCH = 500;

    private final EntityManager entities;
    private final MemberTokens tokens;
    private final DataSource database;

    WaveMembers(EntityManager entities, MemberTokens tokens, DataSource database) {
        this.entities = entities;
        this.tokens = tokens;
        this.database = database;
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

    /** Gives members other tokens, and returns them; the former ones are nobody's from now on. */
    public Map<UUID, MemberToken> replaceTokens(Wave wave, Collection<UUID> ofMembers) {
        Map<UUID, MemberToken> replaced = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement hold = connection.prepareStatement(
                        "select id, token_generation + 1 from wave_member where id = any (?) order by id for no key update");
                PreparedStatement replace = connection.prepareStatement(
                        "update wave_member set token_hash = ?, token_generation = ? where id = ?")) {
            hold.setArray(1, connection.createArrayOf("uuid", ofMembers.toArray()));
            try (ResultSet row = hold.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    MemberToken token = tokens.of(wave.seal().secretId(), wave.id(), id, row.getInt(2));
                    replaced.put(id, token);
                    replace.setBytes(1, token.hash());
                    replace.setInt(2, row.getInt(2));
                    replace.setObject(3, id);
                    replace.addBatch();
                }
            }
            replace.executeBatch();
            return replaced;
        } catch (SQLException failure) {
            throw new IllegalStateException("Members could not be given other links", failure);
        }
    }

    public Optional<WaveMember> find(UUID id) {
        return Optional.ofNullable(entities.find(WaveMember.class, id));
    }
}
