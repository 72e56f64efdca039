package dk.kkr.goals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Events of other services, as they come through Kafka. */
public final class Told {

    public static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    static JsonNode resource(String name) {
        try (InputStream in = Told.class.getResourceAsStream("/" + name)) {
            return JSON.readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The contract of Nordjylland 2024 under another id, hub and year. */
    public static ObjectNode contract(UUID id, String hub, int year) {
        ObjectNode contract = (ObjectNode) resource("contract-2024.json");
        contract.put("id", id.toString()).put("hub", hub).put("year", year);
        return contract.put("kkr", hub.equals("fyn") || hub.equals("sydjylland") ? "syddanmark" : hub);
    }

    public static void contract(ObjectNode body, long version) {
        send(
                "kkr.contracts.v1",
                "contract:" + body.path("id").asText(),
                "dk.kkr.contracts.contract-published.v1",
                version,
                body);
    }

    static void send(String topic, String key, String type, long version, JsonNode body) {
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                    topic, key, body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "contracts-service",
                            "ce_type",
                            type,
                            "ce_time",
                            Instant.now().toString(),
                            "ce_aggregateversion",
                            String.valueOf(version))
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
