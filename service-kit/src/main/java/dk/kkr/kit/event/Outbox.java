package dk.kkr.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.kit.id.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where a service leaves its events, in the transaction that made them true. */
@Singleton
public class Outbox {

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds an event. Must be called within a transaction.
     *
     * @param topic such as {@code kkr.contracts.v1}
     * @param key kind and id, {@code contract:0190…}, so that compaction of one kind never removes another
     * @param type such as {@code dk.kkr.contracts.contract-signed.v1}
     * @param version the aggregate's, rising; consumers ignore what is not newer than what they have of that key
     * @param data the aggregate's state after the fact; null says that it was deleted (a tombstone)
     */
    public void add(String topic, String key, String type, long version, @Nullable Object data) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (event_id, topic, key, type, version, occurred_at, traceparent, data)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, Ids.next());
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.setString(4, type);
            insert.setLong(5, version);
            insert.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(7, traceparent());
            insert.setString(8, data == null ? null : json.writeValueAsString(data));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The event could not be added to the outbox", failure);
        }
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
