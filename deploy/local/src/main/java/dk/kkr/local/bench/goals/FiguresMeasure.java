package dk.kkr.local.bench.goals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.local.bench.Measuring;
import dk.kkr.local.sample.Api;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How long it takes from an accepted measurement until reporting answers with the new figure. */
final class FiguresMeasure {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MOST_MILLIS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MS = 2;

    private final Bench bench;
    private final Limits limits;
    private final int rounds = Measuring.number("ROUNDS", 100);
    private final int perHubAndYear = Measuring.number("PER_YEAR", 5_000);

    FiguresMeasure(Bench bench) {
        this.bench = bench;
        this.limits = bench.limits();
    }

    void run() throws Exception {
        bench.startGoals();
        bench.service().startBeside("reporting", List.of("-Xmx256m", "-Dfile.encoding=UTF-8"));
        new GuidanceRows(bench).make(6, 2020, 5, perHubAndYear);
        JsonNode contract = JSON.readTree(bench.read("fulfilment-contract.json"));
        bench.execute(bench.read("fulfilment-rest.sql")
                .split("insert into contract_version", 2)[0]
                .strip());
        tell(contract);
        String statement = "/v1/result-statements/" + contract.path("id").asText() + "?edition=live";
        Api erst = bench.api("goals", "erst:erst");
        Api reader = bench.api("reporting", "erst:erst");
        await(() -> reader.find(statement).isPresent());

        double[] accepting = new double[rounds];
        double[] onTheWay = new double[rounds];
        for (int round = -rounds / 3; round < rounds; round++) {
            int at = Math.max(round, 0);
            double value = 10 + (round + rounds) * 0.125;
            long began = System.nanoTime();
            erst.post("/v1/measurements", measurement(value));
            long accepted = System.nanoTime();
            await(() -> awareness(reader.get(statement)) == value);
            accepting[at] = (accepted - began) / 1e6;
            onTheWay[at] = Measuring.seconds(accepted) * 1000;
            Thread.sleep(50 + Math.floorMod(round * 37L, 100L));
        }
        limits.say(
                "A contract of 17 figures over %,d registrations of its hub and year; %d measurements one after the other.",
                perHubAndYear, rounds);
        limits.seen("measurement until it is accepted, figures computed, median", "ms", part(accepting, 0.5));
        limits.most("from then until reporting has the new figure, median", "ms", part(onTheWay, 0.5), MOST_MILLIS);
        limits.seen("the same, 95 of 100", "ms", part(onTheWay, 0.95));
        limits.seen("the slowest", "ms", part(onTheWay, 1));
    }

    private static double part(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))];
    }

    private static ObjectNode measurement(double value) {
        return JSON.createObjectNode()
                .put("hub", "hovedstaden")
                .put("year", 2024)
                .put("measure", "AWARENESS_OF_HUB")
                .put("value", value)
                .put("unit", "PERCENT")
                .put("source", "Survey")
                .put("measuredOn", "2024-11-30");
    }

    private static double awareness(JsonNode statement) {
        for (JsonNode goal : statement.path("goals")) {
            if (goal.path("key").asText().equals("awareness")) {
                return goal.path("targets").path(0).path("actual").doubleValue();
            }
        }
        throw new IllegalStateException("The statement has no goal of awareness: " + statement);
    }

    private static void await(java.util.function.BooleanSupplier there) throws InterruptedException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !there.getAsBoolean(); ) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The figure did not come within " + PATIENCE.toSeconds() + " seconds");
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
    }

    /** As contracts-service would. */
    private void tell(JsonNode contract) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bench.service().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                    "kkr.contracts.v1",
                    "contract:" + contract.path("id").asText(),
                    contract.toString().getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "/contracts-service",
                            "ce_type", "dk.kkr.contracts.contract-published.v1",
                            "ce_time", Instant.now().toString(),
                            "ce_aggregateversion", "1")
                    .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(event).get();
        }
    }
}
