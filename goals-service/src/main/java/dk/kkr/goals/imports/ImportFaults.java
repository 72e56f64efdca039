package dk.kkr.goals.imports;

import dk.kkr.goals.intake.CopyText;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.sql.Database;
import dk.kkr.goals.sql.DatabaseFailure;
import dk.kkr.kit.problem.Fault;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** What was wrong with the rows of imports. There may be a million of them, so they go in by COPY. */
@Singleton
class ImportFaults {

    /** Kinds of faults: those that stopped a row, and those that did not. */
    enum Kind {
        REJECTION,
        WARNING
    }

    /** One fault as it is listed. */
    record Listed(
            long line,
            int item,
            String pointer,
            String code,
            String en,
            String da,
            @Nullable String rowId) {}

    private final Database database;

    ImportFaults(Database database) {
        this.database = database;
    }

    void add(UUID id, List<Faults> rows) {
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(rows.size() * 300);
        for (Faults row : rows) {
            append(text, id, Kind.REJECTION, row, row.rejections());
            append(text, id, Kind.WARNING, row, row.isRejected() ? List.of() : row.warnings());
        }
        try (Connection connection = database.connection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy import_fault (import_id, kind, line, item, pointer, code, en, da, hub, year, row_id)"
                                    + " from stdin",
                            new StringReader(text.toString()));
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void append(StringBuilder text, UUID id, Kind kind, Faults row, List<Fault> faults) {
        Faults.Subject subject = row.subject();
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            text.append(id).append('\t').append(kind).append('\t');
            text.append(row.line()).append('\t').append(i).append('\t');
            CopyText.append(text, fault.pointer());
            CopyText.append(text.append('\t'), fault.code());
            CopyText.append(text.append('\t'), fault.detail().en());
            CopyText.append(text.append('\t'), fault.detail().da());
            CopyText.append(text.append('\t'), subject.hub());
            CopyText.append(text.append('\t'), subject.year() == null ? null : String.valueOf(subject.year()));
            CopyText.append(text.append('\t'), subject.id());
            text.append('\n');
        }
    }

    /** In the order of lines, after this one. */
    List<Listed> list(UUID id, Kind kind, long afterLine, int afterItem, int limit) {
        return database.query("""
                        select line, item, pointer, code, en, da, row_id from import_fault
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
                        row.getString("da"),
                        row.getString("row_id")));
    }

    long count(UUID id, Kind kind) {
        return database.query("select count(*) from import_fault where import_id = :id and kind = :kind")
                .set("id", id)
                .set("kind", kind.name())
                .first(row -> row.getLong(1))
                .orElse(0L);
    }
}
