package dk.kkr.goals.imports;

import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.sql.Database;
import dk.kkr.goals.sql.DatabaseFailure;
import dk.kkr.kit.problem.Fault;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What was wrong with the rows of imports. */
@Singleton
class ImportFaults {

    /** Kinds of faults: those that stopped a row, and those that did not. */
    enum Kind {
        REJECTION,
        WARNING
    }

    /** One fault as it is listed. */
    record Listed(long line, int item, String pointer, String code, String en, String da) {}

    private final Database database;

    ImportFaults(Database database) {
        this.database = database;
    }

    void add(UUID id, List<Faults> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.connection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_fault (import_id, kind, line, item, pointer, code, en, da)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Faults row : rows) {
                add(insert, id, Kind.REJECTION, row.line(), row.rejections());
                add(insert, id, Kind.WARNING, row.line(), row.isRejected() ? List.of() : row.warnings());
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static void add(PreparedStatement insert, UUID id, Kind kind, long line, List<Fault> faults)
            throws SQLException {
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            insert.setObject(1, id);
            insert.setString(2, kind.name());
            insert.setLong(3, line);
            insert.setInt(4, i);
            insert.setString(5, fault.pointer());
            insert.setString(6, fault.code());
            insert.setString(7, fault.detail().en());
            insert.setString(8, fault.detail().da());
            insert.addBatch();
        }
    }

    List<Listed> list(UUID id, Kind kind, long afterLine, int afterItem, int limit) {
        return database.query("""
                        select line, item, pointer, code, en, da from import_fault
                        where import_id = :id and kind = :kind and (line, item) > (:line, :item)
                        order by line, item limit :limit
                        """)
                .set("id", id)
                .set("kind", kind.name())
                .set("line", afterLine)
                .set("item", afterItem)
                .set("limit", limit)
                .list(row -> new Listed(
                        row.getLong("line"),
                        row.getInt("item"),
                        row.getString("pointer"),
                        row.getString("code"),
                        row.getString("en"),
                        row.getString("da")));
    }

    long count(UUID id, Kind kind) {
        return database.query("select count(*) from import_fault where import_id = :id and kind = :kind")
                .set("id", id)
                .set("kind", kind.name())
                .first(row -> row.getLong(1))
                .orElse(0L);
    }
}
