package dk.kkr.kit.event;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.kit.sample.NoteConsumer;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class EventsTest {

    private static final String TOPIC = "test.notes.v1";

    @Inject
    Outbox outbox;

    @Inject
    EventSender sender;

    private static List<ReceivedEvent> taken(String key) {
        return NoteConsumer.TAKEN.stream().filter(e -> e.key().equals(key)).toList();
    }

    private static void awaitTaken(String key, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> taken(key).size() >= count);
    }

    private static Map<String, Object> note(String text) {
        return Map.of("text", text, "stars", 1);
    }

    @Test
    void carriesAnEventFromTheTransactionToTheConsumer() {
        String key = "note:" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(TOPIC, key, "test.note-added.v1", 3, note("hello")));
        awaitTaken(key, 1);
        ReceivedEvent event = taken(key).get(0);
        assertEquals("test.note-added.v1", event.type());
        assertEquals(3, event.version());
        assertEquals("note", event.kind());
    }

    @Test
    void sendsNothingOfATransactionThatFailed() {
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body("{\"text\":\"fail\",\"stars\":1}")
                .post("/v1/notes")
                .then()
                .statusCode(409);
        String after = "note:" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(TOPIC, after, "test.note-added.v1", 1, note("after")));
        awaitTaken(after, 1);
        assertTrue(NoteConsumer.TAKEN.stream()
                .filter(e -> !e.isDeletion())
                .noneMatch(e ->
                        e.data() != null && "fail".equals(e.data().path("text").asText())));
    }

    @Test
    void keepsTheOrderOfAKeyAndIgnoresWhatIsOldOrKnown() throws ExecutionException, InterruptedException {
        String key = "note:" + UUID.randomUUID();
        for (int version = 1; version <= 5; version++) {
            int v = version;
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.add(TOPIC, key, "test.note-changed.v1", v, note("v" + v)));
        }
        awaitTaken(key, 5);
        OutgoingEvent again = new OutgoingEvent(
                0,
                taken(key).get(4).id(),
                TOPIC,
                key,
                "test.note-changed.v1",
                6,
                OffsetDateTime.now(java.time.ZoneOffset.UTC),
                null,
                "{\"text\":\"known id\",\"stars\":1}");
        OutgoingEvent old = new OutgoingEvent(
                0,
                UUID.randomUUID(),
                TOPIC,
                key,
                "test.note-changed.v1",
                4,
                OffsetDateTime.now(java.time.ZoneOffset.UTC),
                null,
                "{\"text\":\"old\",\"stars\":1}");
        sender.send(again).get();
        sender.send(old).get();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(TOPIC, key, "test.note-changed.v1", 7, note("v7")));
        awaitTaken(key, 6);
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 7L),
                taken(key).stream().map(ReceivedEvent::version).toList());
    }

    @Test
    void carriesTheTraceOfTheRequestThroughKafka() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String id = given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body("{\"text\":\"traced\",\"stars\":1}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        awaitTaken("note:" + id, 1);
        assertEquals(trace, NoteConsumer.TRACES.get("note:" + id));
    }

    @Test
    void passesOnADeletion() {
        String key = "note:" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.add(TOPIC, key, "test.note-removed.v1", 2, null));
        awaitTaken(key, 1);
        assertTrue(taken(key).get(0).isDeletion());
    }

    @Test
    void setsAPoisonedMessageAsideLetsOthersPassAndReplaysIt() throws ExecutionException, InterruptedException {
        NoteConsumer.CURED.set(false);
        String poisoned = "note:" + UUID.randomUUID();
        String other = "note:" + UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(TOPIC, poisoned, "test.note-added.v1", 1, note("poison")));
        QuarkusTransaction.requiringNew().run(() -> outbox.add(TOPIC, other, "test.note-added.v1", 1, note("fine")));
        sender.send(new ProducerRecord<>(
                        TOPIC, "note:bare", "no headers at all".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .get();
        sender.send(new ProducerRecord<>(
                        TOPIC, null, "no key either".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .get();
        awaitTaken(other, 1);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().auth()
                .oauth2(Tokens.kl())
                .get("/v1/dead-letters")
                .then()
                .statusCode(200)
                .body("items.key", hasItem(poisoned))
                .body("items.key", hasItem("note:bare"))
                .body("items.key", hasItem("")));
        String id = given().auth()
                .oauth2(Tokens.kl())
                .get("/v1/dead-letters")
                .path("items.find { it.key == '" + poisoned + "' }.id");
        given().auth()
                .oauth2(Tokens.kl())
                .post("/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("REPLAY_FAILED"));

        NoteConsumer.CURED.set(true);
        given().auth()
                .oauth2(Tokens.kl())
                .post("/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(204);
        assertEquals(1, taken(poisoned).size());
        given().auth().oauth2(Tokens.kl()).get("/v1/dead-letters").then().body("items.key", not(hasItem(poisoned)));
    }
}
