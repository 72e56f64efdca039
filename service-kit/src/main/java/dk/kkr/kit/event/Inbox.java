package dk.kkr.kit.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets each event through once, and never an older version of a key after a newer one. */
@Singleton
class Inbox {

    private final DataSource database;
    private final Instance<EventConsumer> consumers;

    Inbox(DataSource database, @Any Instance<EventConsumer> consumers) {
        this.database = database;
        this.consumers = consumers;
    }

    /** Applies the event in one transaction with its inbox entry, or does nothing if it is known or old. */
    void take(ReceivedEvent event) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (isNew(event)) {
                for (EventConsumer consumer : consumers) {
                    if (consumer.topic().equals(event.topic())) {
                        consumer.apply(event);
                    }
                }
            }
        });
    }

    private boolean isNew(ReceivedEvent event) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement seen =
                    connection.prepareStatement("insert into inbox (event_id) values (?) on conflict do nothing")) {
                seen.setObject(1, event.id());
                if (seen.executeUpdate() == 0) {
                    return false;
                }
            }
            try (PreparedStatement newer = connection.prepareStatement(
                    "insert into inbox_version (topic, key, version) values (?, ?, ?) on conflict (topic, key)"
                            + " do update set version = excluded.version"
                            + " where inbox_version.version < excluded.version")) {
                newer.setString(1, event.topic());
                newer.setString(2, event.key());
                newer.setLong(3, event.version());
                return newer.executeUpdate() == 1;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The inbox cannot be reached", failure);
        }
    }
}
