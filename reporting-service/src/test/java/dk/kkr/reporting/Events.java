package dk.kkr.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends events to the real broker as the other services do. */
public final class Events {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong VERSION = new AtomicLong();

    private Events() {}

    /** The case of 2024 with its published totals, about another contract each time so that tests do not meet. */
    public static ObjectNode example(String name) {
        try (InputStream file = Events.class.getResourceAsStream("/events/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void send(String topic, String key, String type, JsonNode data) {
        send(topic, key, type, VERSION.incrementAndGet(), data);
    }

    public static void send(String topic, String key, String type, long version, JsonNode data) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "max.request.size",
                9_000_000);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                    topic, key, data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "/test",
                            "ce_type",
                            type,
                            "ce_time",
                            "2025-04-15T09:00:00Z",
                            "ce_aggregateversion",
                            Long.toString(version))
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static void sendHub(String code, String name, String kkr) {
        send(
                "kkr.reference.v1",
                "hub:" + code,
                "dk.kkr.reference.hub-changed.v1",
                JSON.createObjectNode().put("hub", code).put("name", name).put("kkr", kkr));
    }

    public static void sendKkr(String code, String name) {
        send(
                "kkr.reference.v1",
                "kkr:" + code,
                "dk.kkr.reference.kkr-changed.v1",
                JSON.createObjectNode().put("kkr", code).put("name", name));
    }

    /** The live figures of 2024 for a new contract. */
    public static String sendLive() {
        String contract = UUID.randomUUID().toString();
        sendLive(contract, example("fulfilment-changed"));
        return contract;
    }

    public static void sendLive(String contract, ObjectNode data) {
        send(
                "kkr.goals.v1",
                "fulfilment:" + contract,
                "dk.kkr.goals.fulfilment-changed.v1",
                data.put("contractId", contract));
    }

    /** An edition, with what a test changes in it. */
    public static void sendEdition(String contract, int edition, String status, ObjectNode data) {
        data.put("contractId", contract).put("edition", edition).put("status", status);
        if (status.equals("PUBLISHED")) {
            data.put("publishedOn", "2025-06-20");
        }
        send(
                "kkr.goals.v1",
                "statement:" + contract + ":" + edition,
                "dk.kkr.goals.statement-" + status.toLowerCase() + ".v1",
                data);
    }
}
