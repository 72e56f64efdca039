package dk.kkr.goals.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Lines on their way to PostgreSQL by COPY. What is closed before its end is taken back. */
final class CopyLines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final PGCopyOutputStream out;

    CopyLines(Connection connection, String copy) throws SQLException {
        this.out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, BUFFER);
    }

    /** A row between what stands before it and after it on its line. */
    void write(String before, WrittenRow row, String after) throws SQLException {
        try {
            out.write(before.getBytes(StandardCharsets.US_ASCII));
            out.write(row.text(), 1, row.text().length - 1);
            out.write(after.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    void end() throws SQLException {
        out.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (out.isActive()) {
            out.cancelCopy();
        }
    }

    private static SQLException failed(IOException failure) {
        return failure.getCause() instanceof SQLException cause ? cause : new SQLException(failure);
    }
}
