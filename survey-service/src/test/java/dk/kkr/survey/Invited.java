package dk.kkr.survey;

import dk.kkr.survey.seal.MemberTokens;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The tokens of a wave's members, as their mails would bring them. */
@Singleton
public class Invited {

    private final DataSource database;
    private final MemberTokens tokens;

    Invited(DataSource database, MemberTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    /** In the order of the members' own ids; those of tests are left out. */
    public List<String> tokens(String wave) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select m.id, w.seal_secret, m.token_generation from wave_member m join wave w on w.id = m.wave"
                                + " where w.id = ?::uuid and not m.test order by m.member_id")) {
            select.setString(1, wave);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(tokens.of(
                                    rows.getString(2),
                                    UUID.fromString(wave),
                                    rows.getObject(1, UUID.class),
                                    rows.getInt(3))
                            .value());
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
