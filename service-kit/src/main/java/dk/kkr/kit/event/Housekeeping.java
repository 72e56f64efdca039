package dk.kkr.kit.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Removes what has served: ids of events after 14 days (versions still guard), kept answers after 24 hours. */
@Singleton
class Housekeeping {

    private final DataSource database;

    Housekeeping(DataSource database) {
        this.database = database;
    }

    // Harmless when several replicas do it at once, so it needs no single runner.
    @Scheduled(every = "1h", delayed = "5m")
    void sweep() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement delete = connection.createStatement()) {
            delete.execute("delete from inbox where received_at < now() - interval '14 days'");
            delete.execute("delete from idempotent_answer where kept_at < now() - interval '24 hours'");
        }
    }
}
