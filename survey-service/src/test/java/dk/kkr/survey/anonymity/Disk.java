package dk.kkr.survey.anonymity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The database server's files: tables, indexes, the write-ahead log, temporary files; all that a backup of the disk holds. */
final class Disk {

    private Disk() {}

    /** Whether the word stands anywhere in them. */
    static boolean holds(DataSource database, String word) throws SQLException, IOException {
        Path directory;
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (var row = statement.executeQuery("show data_directory")) {
                row.next();
                directory = Path.of(row.getString(1));
            }
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            try {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            } catch (NoSuchFileException removedMeanwhile) {
                // The server removes what it needs no longer.
            }
        }
        return false;
    }

    /** Bytes of a table and its long values. */
    static long size(DataSource database, String table) throws SQLException {
        try (Connection connection = database.getConnection();
                var select =
                        connection.prepareStatement("select pg_relation_size(c.oid) + pg_relation_size(c.reltoastrelid)"
                                + " from pg_class c where c.oid = ?::regclass")) {
            select.setString(1, table);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
