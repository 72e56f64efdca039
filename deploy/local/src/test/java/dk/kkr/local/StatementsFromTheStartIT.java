package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.local.sample.Api;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events on the topic before a consumer group first subscribed are read from the start, and what is known is not applied again. */
class StatementsFromTheStartIT {

    private static final int HEAP_MIB = 192;
    private static final String GROUP = "-Dmp.messaging.incoming.events.group.id=";

    @TempDir
    Path state;

    @Test
    void aNewGroupTakesInWhatWasThereBeforeItAndAppliesNothingTwice() throws Exception {
        try (ContractsAlone contracts = new ContractsAlone(state)) {
            contracts.start(HEAP_MIB, GROUP + "contracts-service");
            String known = contracts.signed("fyn");
            String waiting = contracts.signed("sydjylland");
            tell(contracts, known);
            awaitSent(contracts, known);
            String tag = tag(contracts, known);

            contracts.service().killService();
            // Behind the other in the same partition, so whoever has read this one has read the other before.
            tell(contracts, waiting);
            contracts.start(HEAP_MIB);
            awaitSent(contracts, waiting);
            assertThat(tag(contracts, known)).isEqualTo(tag);
            assertThat(approvals(contracts, known)).isEqualTo(1);

            contracts.service().killService();
            forgetStatements(contracts);
            contracts.start(HEAP_MIB, GROUP + "once-more");
            awaitSent(contracts, waiting);
            awaitSent(contracts, known);
            assertThat(tag(contracts, known)).isEqualTo(tag);
            assertThat(approvals(contracts, known)).isEqualTo(1);
        }
    }

    /** What the migration did that began to look at transmissions, and what it found: nothing kept of them. */
    private static void forgetStatements(ContractsAlone contracts) throws Exception {
        try (Connection connection = contracts.service().connect();
                Statement sql = connection.createStatement()) {
            sql.execute("delete from inbox");
            sql.execute("delete from inbox_version where topic = 'kkr.goals.v1' and key like 'statement:%'");
            sql.execute("delete from statement_transmission");
            sql.execute("update deadline set done_on = null where kind = 'STATEMENT'");
        }
    }

    private static void tell(ContractsAlone contracts, String contract) throws Exception {
        String data = JsonBodies.object()
                .put("contractId", contract)
                .put("edition", 1)
                .put("sha256", "ab".repeat(32))
                .put("approvedOn", "2025-04-15")
                .set(
                        "transmissions",
                        JsonBodies.list(
                                JsonBodies.object().put("recipient", "KL").put("sentOn", "2025-06-30")))
                .toString();
        ProducerRecord<String, String> message =
                new ProducerRecord<>("kkr.goals.v1", 0, "statement:" + contract + ":1", data);
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "dk.kkr.goals.statement-transmitted.v1",
                        "ce_time", "2025-06-30T10:00:00Z",
                        "ce_source", "/goals-service",
                        "ce_specversion", "1.0",
                        "ce_aggregateversion", "2")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", contracts.service().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(message).get();
        }
    }

    /** Waits until the deadline for sending KL the statement is met. */
    private static void awaitSent(ContractsAlone contracts, String contract) {
        Api kl = contracts.as("kl");
        await().atMost(Duration.ofMinutes(2)).until(() -> StreamSupport.stream(
                        kl.get("/v1/deadlines?year=2024&state=DONE&limit=100")
                                .get("items")
                                .spliterator(),
                        false)
                .anyMatch(one -> one.get("kind").textValue().equals("STATEMENT")
                        && one.get("contractId").textValue().equals(contract)
                        && one.get("doneOn").textValue().equals("2025-06-30")));
    }

    private static String tag(ContractsAlone contracts, String contract) {
        return contracts
                .as("kl")
                .send("GET", "/v1/contracts/" + contract, null, null)
                .header("ETag")
                .orElseThrow();
    }

    private static long approvals(ContractsAlone contracts, String contract) {
        JsonNode history = contracts
                .as("kl")
                .get("/v1/contracts/" + contract + "/history?limit=500")
                .get("items");
        return StreamSupport.stream(history.spliterator(), false)
                .filter(entry -> entry.get("action").textValue().equals("STATEMENT_APPROVAL"))
                .count();
    }
}
