package dk.kkr.goals.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The service's own database. Statements run in the transaction of the caller, or each by itself where there is none. */
@Singleton
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** A statement with parameters written {@code :name}. */
    public Query query(String sql) {
        return new Query(this, sql);
    }

    /** The connection of the present transaction; whoever takes it closes it. */
    public Connection connection() throws SQLException {
        return source.getConnection();
    }

    /** Waits for a lock that lasts until the transaction ends, so that only one at a time goes on under this name. */
    public void lock(String name) {
        query("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .set("name", name)
                .list(row -> true);
    }
}
