package dk.kkr.contracts.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The bytes of attachments, in pieces of which one is in memory at a time. */
@ApplicationScoped
class Chunks {

    /** Bytes of a piece; the last may be shorter. */
    static final int SIZE = 256 * 1024;

    private final DataSource database;

    Chunks(DataSource database) {
        this.database = database;
    }

    /** Stores a file's bytes, in the caller's transaction. */
    void store(UUID content, Path file) throws IOException, SQLException {
        try (InputStream from = Files.newInputStream(file);
                Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into attachment_chunk values (?, ?, ?)")) {
            int position = 0;
            for (byte[] piece = from.readNBytes(SIZE); piece.length > 0; piece = from.readNBytes(SIZE)) {
                insert.setObject(1, content);
                insert.setInt(2, position++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        }
    }

    /**
     * Writes all bytes out, holding no connection while the reader is slow.
     *
     * @param size how many there must be
     * @throws IOException if the content was replaced meanwhile, so that the reader never takes a part for the whole
     */
    void writeTo(UUID content, long size, OutputStream to) throws IOException {
        long written = 0;
        for (int position = 0; written < size; position++) {
            byte[] piece = read(content, position);
            if (piece.length == 0) {
                throw new IOException("The attachment was replaced while it was read");
            }
            to.write(piece);
            written += piece.length;
        }
    }

    private byte[] read(UUID content, int position) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select bytes from attachment_chunk where content = ? and position = ?")) {
            select.setObject(1, content);
            select.setInt(2, position);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : new byte[0];
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }
}
