package dk.kkr.survey;

import static org.awaitility.Awaitility.await;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What this service has told the others. */
@Singleton
public class Told {

    private final Map<String, Object> broker;

    Told(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /** The bodies of all events of a subject, the first first; waits until there are so many. */
    public List<String> of(String subject, int atLeast) {
        List<String> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(new HashMap<>(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kkr.surveys.v1", 0)));
            consumer.seekToBeginning(consumer.assignment());
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.key().equals(subject)) {
                        events.add(message.value());
                    }
                }
                return events.size() >= atLeast;
            });
        }
        return events;
    }
}
