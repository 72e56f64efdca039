package dk.kkr.survey.answer;

import dk.kkr.survey.wave.Group;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What has been answered and not yet opened: ciphertexts under random ids, without time, order or member. */
@Singleton
public class SealedAnswers {

    private static final int FETCH = 500;

    private final DataSource database;

    SealedAnswers(DataSource database) {
        this.database = database;
    }

    /**
     * @param complete false for one who began and did not submit
     * @param envelope the answers, sealed under the group's name
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Sealed(Group group, boolean complete, byte[] envelope) {

        @Override
        public String toString() {
            return "a sealed answer";
        }
    }

    /** Called once for each sealed answer. */
    public interface Reader {
        void read(Sealed answer);
    }

    void add(UUID wave, List<Sealed> answers) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into sealed_answer (id, wave, first_group, second_group, complete, answer)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            for (Sealed answer : answers) {
                insert.setObject(1, UUID.randomUUID());
                insert.setObject(2, wave);
                insert.setString(3, answer.group().first());
                insert.setString(4, answer.group().second());
                insert.setBoolean(5, answer.complete());
                insert.setBytes(6, answer.envelope());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("Sealed answers could not be stored", failure);
        }
    }

    /** All of a wave, and the drafts that hold an answer, in no order that means anything. */
    public void read(UUID wave, Reader reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select first_group, second_group, complete, answer from sealed_answer where wave = ?
                        union all
                        select case w.panel_kind when 'MEMBERS' then m.kkr else m.municipality_group end,
                               case w.panel_kind when 'MEMBERS' then m.role else m.settlement end,
                               false, d.for_closing
                        from draft d join wave_member m on m.id = d.member join wave w on w.id = m.wave
                        where m.wave = ? and d.has_answer and not m.test""")) {
            select.setFetchSize(FETCH);
            select.setObject(1, wave);
            select.setObject(2, wave);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(new Sealed(
                            new Group(rows.getString(1), rows.getString(2)), rows.getBoolean(3), rows.getBytes(4)));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Sealed answers could not be read", failure);
        }
    }

    /** Marks who began and did not submit, and deletes all that was sealed. */
    public void clear(UUID wave) {
        try (Connection connection = database.getConnection()) {
            run(
                    connection,
                    "update wave_member set status = 'PARTIAL' where wave = ? and status = 'NONE'"
                            + " and id in (select member from draft where has_answer)",
                    wave);
            run(connection, "delete from draft where member in (select id from wave_member where wave = ?)", wave);
            run(connection, "delete from sealed_answer where wave = ?", wave);
        } catch (SQLException failure) {
            throw new IllegalStateException("Sealed answers could not be deleted", failure);
        }
    }

    private static void run(Connection connection, String sql, UUID wave) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, wave);
            statement.executeUpdate();
        }
    }
}
