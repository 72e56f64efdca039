package dk.kkr.contracts;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.etag;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.published;
import static dk.kkr.contracts.Api.put;
import static dk.kkr.contracts.Api.step;
import static dk.kkr.contracts.Told.awaited;
import static dk.kkr.contracts.Told.fitTheirSchemas;
import static dk.kkr.contracts.Told.kafka;
import static dk.kkr.contracts.Told.read;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.kit.test.EventSchemas;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What is really emitted, against the documented schemas; and what is taken in. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class EventsTest {

    private static final String KEYED =
            "{\"key\":\"%s\",\"title\":\"Aftale\",\"fromYear\":2110,\"toYear\":2111,\"goals\":[{\"key\":\"g\",\"title\":\"G\",\"targets\":["
                    + "{\"key\":\"t\",\"title\":\"T\",\"indicator\":{\"kind\":\"COMPANY_COUNT\"},\"threshold\":{\"comparator\":\"AT_LEAST\",\"value\":1}}]}]}";

    @Test
    void everyDocumentedExampleFitsItsSchema() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("docs.dir"), "events"))) {
            List<String> types = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith("dk.kkr.contracts.") || f.startsWith("dk.kkr.reference."))
                    .map(f -> f.replace(".schema.json", ""))
                    .toList();
            assertEquals(25, types.size());
            for (String type : types) {
                assertEquals(List.of(), EventSchemas.faults(type, EventSchemas.example(type)), type);
            }
        }
    }

    @Test
    void tellsTheReferenceDataAtFirstStartAndOnChange() {
        List<Told.Event> aalborg = awaited("kkr.reference.v1", "municipality:851", 1);
        assertEquals("Aalborg", JsonPath.from(aalborg.get(0).data()).getString("name"));
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body("{\"inhabitants\":221082}")
                .put("/v1/municipalities/851/population/2017")
                .then()
                .statusCode(201);
        List<Told.Event> after = awaited("kkr.reference.v1", "municipality:851", 2);
        assertTrue(after.get(1).version() > after.get(0).version());
        assertEquals(
                221082, JsonPath.from(after.get(1).data()).getInt("population.find { it.year == 2017 }.inhabitants"));
        List<Told.Event> all = read("kkr.reference.v1");
        assertTrue(all.stream().map(Told.Event::key).distinct().count() >= 6 + 5 + 98);
        fitTheirSchemas(all);
    }

    @Test
    void tellsTheWholeContractAfterEachStepAndNamesOnlyOncePublished() throws ExecutionException, InterruptedException {
        Api.adopted("framework-2024-2027.json");
        Map<String, Object> body = new java.util.HashMap<>(Api.part("nordjylland-2024.json", "contract"));
        body.put("hub", "hovedstaden");
        body.put("year", 2027);
        body.put("responsible", "Direktøren");
        body.put("effectiveFrom", "2027-01-01");
        String id = post(Tokens.hub("hovedstaden"), CONTRACTS, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = CONTRACTS + "/" + id;
        published(path, "hovedstaden", "hovedstaden").then().statusCode(200);
        step(
                        Tokens.hub("hovedstaden"),
                        path,
                        "amendments",
                        "{\"reason\":\"Ny leder\",\"effectiveFrom\":\"2026-01-01\",\"responsible\":\"Vicedirektøren\"}")
                .then()
                .statusCode(200);
        Api.agreed(path, "hovedstaden", "hovedstaden");
        Api.signed(path, "hovedstaden", "hovedstaden");
        approveStatement(id, 7);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(Tokens.kl(), path).path("status").equals("REPORTED"));

        List<Told.Event> events = awaited("kkr.contracts.v1", "contract:" + id, 14);
        assertEquals(
                List.of(
                        "drafted",
                        "changed",
                        "agreed",
                        "changed",
                        "signed",
                        "changed",
                        "transmitted",
                        "published",
                        "changed",
                        "changed",
                        "changed",
                        "changed",
                        "amended",
                        "reported"),
                events.stream()
                        .map(e -> e.type()
                                .replace("dk.kkr.contracts.contract-", "")
                                .replace(".v1", ""))
                        .toList());
        for (int i = 0; i < events.size(); i++) {
            assertEquals(i + 1, events.get(i).version());
        }
        fitTheirSchemas(events);
        assertFalse(events.get(6).data().contains("Formand"), "no names before publication");
        assertTrue(events.get(7).data().contains("Formand KKR"));
        assertFalse(events.get(13).data().contains("votes"));
        JsonPath published = JsonPath.from(events.get(7).data());
        assertEquals(
                get(Tokens.kl(), path)
                        .jsonPath()
                        .<Map<String, Object>>getList("goals")
                        .get(0),
                published.getList("goals").get(0));
        get(Tokens.kl(), path)
                .then()
                .body("steps[-1].step", equalTo("STATEMENT_APPROVAL"))
                .body("steps[-1].edition", equalTo(1));
    }

    private static void approveStatement(String contract, long version)
            throws ExecutionException, InterruptedException {
        ProducerRecord<String, String> message = new ProducerRecord<>(
                "kkr.goals.v1", "statement:" + contract + ":1", """
                {"contractId":"%s","edition":1,"sha256":"%s","approvedOn":"2028-04-15","note":"","status":"APPROVED"}""".formatted(contract, "ab".repeat(32)));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "dk.kkr.goals.statement-approved.v1",
                        "ce_time", "2028-04-15T10:00:00Z",
                        "ce_source", "/goals-service",
                        "ce_specversion", "1.0",
                        "ce_aggregateversion", String.valueOf(version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        }
    }

    @Test
    void tellsOfADeletedDraftByATombstone() {
        Api.adopted("framework-2024-2027.json");
        String id = post(Tokens.hub("sydjylland"), CONTRACTS, "{\"hub\":\"sydjylland\",\"year\":2027}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = CONTRACTS + "/" + id;
        put(Tokens.hub("sydjylland"), path, "{}").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.hub("sydjylland"))
                .header("If-Match", etag(Tokens.hub("sydjylland"), path))
                .delete(path)
                .then()
                .statusCode(204);
        List<Told.Event> events = awaited("kkr.contracts.v1", "contract:" + id, 3);
        assertNull(events.get(2).data());
        assertEquals("dk.kkr.contracts.contract-deleted.v1", events.get(2).type());
        assertEquals(3, events.get(2).version());
        fitTheirSchemas(events);
    }

    @Test
    void tellsTheLifeOfAnAgreement() {
        String id = post(Tokens.kl(), Api.AGREEMENTS, KEYED.formatted("told")).path("id");
        String path = Api.AGREEMENTS + "/" + id;
        put(Tokens.kl(), path, KEYED.formatted("told")).then().statusCode(200);
        step(Tokens.kl(), path, "adoption", "{\"adoptedOn\":\"2109-12-01\"}")
                .then()
                .statusCode(200);
        step(Tokens.kl(), path, "publication", "{\"publishedOn\":\"2109-12-02\"}")
                .then()
                .statusCode(200);
        List<Told.Event> events = awaited("kkr.contracts.v1", "framework-agreement:" + id, 4);
        assertEquals(
                List.of("drafted", "changed", "adopted", "published"),
                events.stream()
                        .map(e -> e.type()
                                .replace("dk.kkr.contracts.framework-agreement-", "")
                                .replace(".v1", ""))
                        .toList());
        fitTheirSchemas(events);
        assertEquals("PUBLISHED", JsonPath.from(events.get(3).data()).getString("status"));
    }
}
