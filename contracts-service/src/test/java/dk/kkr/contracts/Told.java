package dk.kkr.contracts;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.kit.test.EventSchemas;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What was told on Kafka. */
public final class Told {

    private Told() {}

    /** One message, as far as tests look at it. */
    public record Event(String key, String type, long version, String data) {}

    public static String kafka() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** All of a topic so far. */
    public static List<Event> read(String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        List<Event> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(m -> events.add(new Event(
                                m.key(),
                                header(m, "ce_type"),
                                Long.parseLong(header(m, "ce_aggregateversion")),
                                m.value())));
            }
        }
        return events;
    }

    public static List<Event> of(String topic, String key) {
        return read(topic).stream().filter(e -> e.key().equals(key)).toList();
    }

    public static List<Event> awaited(String topic, String key, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> of(topic, key).size() >= count);
        return of(topic, key);
    }

    public static void fitTheirSchemas(List<Event> events) {
        for (Event event : events) {
            String data = event.data() == null ? "null" : event.data();
            assertEquals(List.of(), EventSchemas.faults(event.type(), data), event.type());
            keepAsExample(event.type(), data);
        }
    }

    /** With -Dexamples.write=true the documented examples are written from what is emitted. */
    private static void keepAsExample(String type, String data) {
        if (Boolean.getBoolean("examples.write")) {
            try {
                Files.writeString(
                        Path.of(System.getProperty("docs.dir"), "events", "examples", type + ".json"),
                        (data.equals("null") ? data : JsonPath.from(data).prettify()) + "\n");
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }
    }
}
