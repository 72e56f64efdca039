package dk.kkr.kit.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Messages that could not be taken in, kept in a compacted topic {@code <topic>.<service>.dlq} under the key of the event's
 * id. A replayed one is removed by a tombstone.
 */
@Singleton
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String FAILURE = "kkr_failure";
    private static final String KEY = "kkr_key";

    private final Map<String, Object> settings;
    private final EventSender sender;
    private final Inbox inbox;
    private final List<String> topics;
    private final String application;

    DeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            EventSender sender,
            Inbox inbox,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") List<String> topics,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.sender = sender;
        this.inbox = inbox;
        this.topics = topics;
        this.application = application;
    }

    /**
     * One message that was set aside.
     *
     * @param id of the event, or topic, partition and offset if the message has none
     * @param failure kind of the failure, never its text, which could hold data
     */
    public record Letter(
            String id, String topic, String key, @Nullable String type, Instant setAsideAt, String failure) {}

    /** Topic where this service sets aside messages of the given one. */
    static String topicFor(String topic, String application) {
        return topic + "." + application + ".dlq";
    }

    /** Keeps a message; false if the broker did not take it. */
    boolean add(ConsumerRecord<String, byte[]> message, Exception failure) throws InterruptedException {
        String event = EventHeaders.find(message.headers(), "ce_id");
        String id = event != null ? event : message.topic() + "-" + message.partition() + "-" + message.offset();
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(topicFor(message.topic(), application), id, body(message));
        for (Header header : message.headers()) {
            letter.headers().add(header);
        }
        // A message of a stranger may have no key; it is set aside like any other.
        String key = message.key() == null ? "" : message.key();
        letter.headers().add(KEY, key.getBytes(StandardCharsets.UTF_8));
        letter.headers().add(FAILURE, failure.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
        try {
            sender.send(letter).get();
            LOG.errorf("Event %s of %s was set aside; see GET /v1/dead-letters", id, message.topic());
            return true;
        } catch (ExecutionException brokerAway) {
            LOG.warnf("The dead letter %s could not be kept yet: %s", id, brokerAway.getMessage());
            return false;
        }
    }

    /** All letters that have not been replayed, oldest first. */
    public List<Letter> list() {
        List<Letter> letters = new ArrayList<>();
        read().forEach((id, message) -> letters.add(new Letter(
                id,
                original(message),
                key(message),
                EventHeaders.find(message.headers(), "ce_type"),
                Instant.ofEpochMilli(message.timestamp()),
                EventHeaders.get(message.headers(), FAILURE))));
        return letters;
    }

    /**
     * Takes the message in again; on success it leaves the list.
     *
     * @return false if there is no such letter
     * @throws RuntimeException as the consumer throws it, if it fails again
     */
    public boolean replay(String id) throws IOException, ExecutionException, InterruptedException {
        Optional<ConsumerRecord<String, byte[]>> found = Optional.ofNullable(read().get(id));
        if (found.isEmpty()) {
            return false;
        }
        ConsumerRecord<String, byte[]> letter = found.get();
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>(original(letter), 0, letter.offset(), key(letter), unwrap(letter.value()));
        letter.headers().forEach(message.headers()::add);
        inbox.take(ReceivedEvent.of(message));
        sender.send(new ProducerRecord<>(letter.topic(), id, null)).get();
        return true;
    }

    private Map<String, ConsumerRecord<String, byte[]>> read() {
        Map<String, ConsumerRecord<String, byte[]>> letters = new LinkedHashMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                for (PartitionInfo p : consumer.partitionsFor(topicFor(topic, application), Duration.ofSeconds(10))) {
                    partitions.add(new TopicPartition(p.topic(), p.partition()));
                }
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    letters.remove(message.key());
                    if (message.value() != null) {
                        letters.put(message.key(), message);
                    }
                }
            }
        }
        return letters;
    }

    private String original(ConsumerRecord<String, byte[]> letter) {
        String suffix = topicFor("", application);
        return letter.topic().substring(0, letter.topic().length() - suffix.length());
    }

    private static String key(ConsumerRecord<String, byte[]> letter) {
        return EventHeaders.get(letter.headers(), KEY);
    }

    /** A tombstone must be told from a replayed letter, so bodies are kept behind a marking byte. */
    private static byte[] body(ConsumerRecord<String, byte[]> message) {
        byte[] value = message.value();
        if (value == null) {
            return new byte[] {0};
        }
        byte[] marked = new byte[value.length + 1];
        marked[0] = 1;
        System.arraycopy(value, 0, marked, 1, value.length);
        return marked;
    }

    private static byte @Nullable [] unwrap(byte[] body) {
        return body[0] == 0 ? null : java.util.Arrays.copyOfRange(body, 1, body.length);
    }
}
