package dk.kkr.kit.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A row of the outbox, and how it looks on the wire. */
record OutgoingEvent(
        long position,
        UUID id,
        String topic,
        String key,
        String type,
        long version,
        OffsetDateTime occurredAt,
        @Nullable String traceparent,
        @Nullable String data) {

    static OutgoingEvent of(ResultSet row) throws SQLException {
        return new OutgoingEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                row.getLong("version"),
                row.getObject("occurred_at", OffsetDateTime.class),
                row.getString("traceparent"),
                row.getString("data"));
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        byte[] value = data == null ? null : data.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        Headers headers = message.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id.toString());
        put(headers, "ce_source", source);
        put(headers, "ce_type", type);
        put(headers, "ce_subject", key);
        put(headers, "ce_time", occurredAt.toInstant().toString());
        put(headers, EventHeaders.VERSION, Long.toString(version));
        if (data != null) {
            put(headers, "content-type", "application/json");
        }
        if (traceparent != null) {
            put(headers, "traceparent", traceparent);
        }
        return message;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
