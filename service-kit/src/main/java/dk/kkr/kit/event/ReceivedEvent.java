package dk.kkr.kit.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event of another service.
 *
 * @param key kind and id, such as {@code contract:0190…}
 * @param version of the aggregate
 * @param data its state after the fact; null if it was deleted
 */
public record ReceivedEvent(
        String topic,
        String key,
        UUID id,
        String type,
        Instant time,
        long version,
        @Nullable JsonNode data) {

    /** Lenient on purpose: a newer producer may say more than this consumer knows of. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static ReceivedEvent of(ConsumerRecord<String, byte[]> message) throws IOException {
        byte[] value = message.value();
        return new ReceivedEvent(
                message.topic(),
                message.key(),
                UUID.fromString(EventHeaders.get(message.headers(), "ce_id")),
                EventHeaders.get(message.headers(), "ce_type"),
                Instant.parse(EventHeaders.get(message.headers(), "ce_time")),
                Long.parseLong(EventHeaders.get(message.headers(), EventHeaders.VERSION)),
                value == null ? null : JSON.readTree(value));
    }

    /** The part of the key before the colon: {@code contract}. */
    public String kind() {
        return key.substring(0, Math.max(0, key.indexOf(':')));
    }

    /** The part of the key after the first colon. */
    public String subject() {
        return key.substring(key.indexOf(':') + 1);
    }

    public boolean isDeletion() {
        return data == null;
    }

    /**
     * The data as a record of the consumer's own; fields it does not name are left out.
     *
     * @throws IllegalArgumentException if the data do not fit, or there are none
     */
    public <T> T as(Class<T> type) {
        if (data == null) {
            throw new IllegalArgumentException("The event " + id + " is a deletion and has no data");
        }
        return JSON.convertValue(data, type);
    }
}
