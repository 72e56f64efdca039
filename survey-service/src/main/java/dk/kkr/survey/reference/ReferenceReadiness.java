package dk.kkr.survey.reference;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A panel can be checked only once the reference data have arrived, so the service is not ready before. */
@Readiness
@Singleton
class ReferenceReadiness implements HealthCheck {

    private final DataSource database;
    private volatile boolean arrived;

    ReferenceReadiness(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        arrived = arrived || look();
        return HealthCheckResponse.named("reference data have arrived")
                .status(arrived)
                .build();
    }

    private boolean look() {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet found =
                        select.executeQuery("select exists (select from kkr) and exists (select from municipality)")) {
            found.next();
            return found.getBoolean(1);
        } catch (SQLException away) {
            return false; // The data source has a check of its own that tells why.
        }
    }
}
