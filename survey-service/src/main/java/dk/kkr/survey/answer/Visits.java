package dk.kkr.survey.answer;

import dk.kkr.survey.seal.MemberToken;
import dk.kkr.survey.seal.WaveSeal;
import dk.kkr.survey.wave.Group;
import dk.kkr.survey.wave.WaveState;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Members who come with a token, and what they have saved and not submitted, sealed twice: for their next visit, and for the closing. One
 * journey to the database for each visit, since thousands come in the last minute of a wave (ADR 0135).
 */
@Singleton
class Visits {

    private static final String LOOK = """
            select m.id, m.test, m.status = 'SUBMITTED' as submitted,
                   case w.panel_kind when 'MEMBERS' then m.kkr else m.municipality_group end as first_group,
                   case w.panel_kind when 'MEMBERS' then m.role else m.settlement end as second_group,
                   w.id as wave, w.state, w.closes_at, w.seal_secret, w.seal_public_key, w.seal_size,
                   w.questionnaire, w.questionnaire_version,
                   exists (select from collected_body c where c.wave = w.id) as collected,
                   d.for_member, d.version
            from wave_member m join wave w on w.id = m.wave left join draft d on d.member = m.id
            where m.token_hash = ?""";

    /** The wave first and then the member, as the closing does; whoever comes too late does not wait for it. */
    private static final String HOLD = """
            select from wave_member m join wave w on w.id = m.wave where m.token_hash = ? and w.closes_at > ?
            for share of w for no key update of m;
            """;

    private final DataSource database;

    Visits(DataSource database) {
        this.database = database;
    }

    /** Locks nothing: who only reads holds up nobody, and a save of what was changed meanwhile elsewhere is refused. */
    Optional<Visit> look(MemberToken token) {
        if (!token.isWellShaped()) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LOOK)) {
            select.setBytes(1, token.hash());
            return visit(token, select.executeQuery());
        } catch (SQLException failure) {
            throw notLookedUp(failure);
        }
    }

    /**
     * Until the transaction ends the wave cannot be closed, so that what is answered is not left behind, and of two devices one comes
     * after the other. What is found is as it is once that is so. Of a wave whose time is over nothing is locked.
     */
    Optional<Visit> hold(MemberToken token, Instant now) {
        if (!token.isWellShaped()) {
            return Optional.empty();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HOLD + LOOK)) {
            select.setBytes(1, token.hash());
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            select.setBytes(3, token.hash());
            select.execute();
            boolean held = select.getResultSet().next();
            select.getMoreResults();
            Optional<Visit> found = visit(token, select.getResultSet());
            boolean takenUpAgain = !held
                    && found.isPresent()
                    && found.get().asking().closesAt().isAfter(now);
            return takenUpAgain ? hold(token, now) : found;
        } catch (SQLException failure) {
            throw notLookedUp(failure);
        }
    }

    private static IllegalStateException notLookedUp(SQLException failure) {
        return new IllegalStateException("A member could not be looked up", failure);
    }

    private static Optional<Visit> visit(MemberToken token, ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        byte[] saved = row.getBytes("for_member");
        return Optional.of(new Visit(
                token,
                new Visit.Member(
                        row.getObject("id", UUID.class),
                        new Group(row.getString("first_group"), row.getString("second_group")),
                        row.getBoolean("test"),
                        row.getBoolean("submitted")),
                new Visit.Asking(
                        row.getObject("wave", UUID.class),
                        WaveState.valueOf(row.getString("state")),
                        row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                        new WaveSeal(
                                row.getString("seal_secret"),
                                row.getString("seal_public_key"),
                                row.getInt("seal_size")),
                        row.getObject("questionnaire", UUID.class),
                        row.getInt("questionnaire_version"),
                        row.getBoolean("collected")),
                saved == null ? null : new Visit.Draft(saved, row.getLong("version"))));
    }

    /** Replaces what the member has saved. */
    void save(Visit visit, byte[] forMember, byte[] forClosing, boolean hasAnswer) {
        try (Connection connection = database.getConnection();
                PreparedStatement save = connection.prepareStatement("""
                        insert into draft (member, for_member, for_closing, has_answer, version) values (?, ?, ?, ?, 1)
                        on conflict (member) do update set for_member = excluded.for_member,
                            for_closing = excluded.for_closing, has_answer = excluded.has_answer, version = draft.version + 1""")) {
            save.setObject(1, visit.member().id());
            save.setBytes(2, forMember);
            save.setBytes(3, forClosing);
            save.setBoolean(4, hasAnswer);
            save.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Answers could not be saved", failure);
        }
    }

    /**
     * What the members have saved, if anything, counts as before, but is not read again: in its place they find nothing, and not even that
     * there was something.
     *
     * @param nothing per member, sealed for them
     */
    void hide(Map<UUID, byte[]> nothing) {
        try (Connection connection = database.getConnection();
                PreparedStatement hide =
                        connection.prepareStatement("update draft set for_member = ?, version = 0 where member = ?")) {
            for (Map.Entry<UUID, byte[]> one : nothing.entrySet()) {
                hide.setBytes(1, one.getValue());
                hide.setObject(2, one.getKey());
                hide.addBatch();
            }
            hide.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("What was saved could not be hidden", failure);
        }
    }

    /**
     * The member has submitted, and nothing they saved is left.
     *
     * @param envelope is stored for the closing; not that of one who only tries the form, who is counted nowhere
     */
    void submit(Visit visit, byte[] envelope) {
        try (Connection connection = database.getConnection();
                PreparedStatement submit = connection.prepareStatement("""
                        with gone as (delete from draft where member = ?),
                             told as (update wave_member set status = 'SUBMITTED' where id = ? returning test)
                        insert into sealed_answer (id, wave, first_group, second_group, complete, answer)
                        select ?, ?, ?, ?, true, ? from told where not test""")) {
            submit.setObject(1, visit.member().id());
            submit.setObject(2, visit.member().id());
            submit.setObject(3, UUID.randomUUID());
            submit.setObject(4, visit.asking().wave());
            submit.setString(5, visit.member().group().first());
            submit.setString(6, visit.member().group().second());
            submit.setBytes(7, envelope);
            submit.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("A submission could not be stored", failure);
        }
    }
}
