package dk.kkr.goals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a topic from its beginning, as a new consumer would. */
final class Emitted implements AutoCloseable {

    record Event(String key, String type, long version, String body) {}

    private final KafkaConsumer<String, byte[]> consumer;

    Emitted(String topic) {
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
    }

    List<Event> poll() {
        List<Event> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(500))) {
            if (message.value() != null) {
                events.add(new Event(
                        message.key(),
                        header(message, "ce_type"),
                        Long.parseLong(header(message, "ce_aggregateversion")),
                        new String(message.value(), StandardCharsets.UTF_8)));
            }
        }
        return events;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
