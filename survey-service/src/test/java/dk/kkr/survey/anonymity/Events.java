package dk.kkr.survey.anonymity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whoever reads the service's topic. */
final class Events {

    private static final String TOPIC = "kkr.surveys.v1";

    private Events() {}

    /** All events that name the wave, with their headers but for ids and times. */
    static List<String> of(String wave) {
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
                    if ((event.key() + event.value()).contains(wave)) {
                        found.add(line(event));
                    }
                }
            }
            Names names = new Names(List.of());
            return found.stream().map(names::of).toList();
        }
    }

    private static String line(ConsumerRecord<String, String> event) {
        String headers = StreamSupport.stream(event.headers().spliterator(), false)
                .filter(header -> !header.key().equals("traceparent"))
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining(" "));
        return headers + " " + event.key() + " " + event.value();
    }
}
