package dk.kkr.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.kit.test.EventSchemas;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the other services document that they send can be taken in here, and our own examples are of that form. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class EventExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String key(String type, JsonNode data) {
        String kind = type.split("\\.")[3].replaceAll("-[a-z]+$", "");
        return switch (kind) {
            case "hub" -> "hub:" + data.path("hub").asText();
            case "kkr" -> "kkr:" + data.path("kkr").asText();
            case "municipality" -> "municipality:" + data.path("code").asText();
            case "fulfilment" -> "fulfilment:" + data.path("contractId").asText();
            case "statement" ->
                "statement:" + data.path("contractId").asText() + ":"
                        + data.path("edition").asInt();
            default -> kind + ":" + data.path("id").asText("01932c4e-0000-7000-8000-00000000dead");
        };
    }

    @Test
    void takesInEveryDocumentedExampleOfItsTopics() throws IOException {
        List<String> types;
        try (var files = Files.list(Path.of(System.getProperty("docs.dir", "../docs"), "events", "examples"))) {
            types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("dk\\.kkr\\.(reference|contracts|goals)\\..*\\.json"))
                    .map(name -> name.replaceAll("\\.json$", ""))
                    .sorted()
                    .toList();
        }
        assertFalse(types.isEmpty());
        for (String type : types) {
            JsonNode data = JSON.readTree(EventSchemas.example(type));
            Events.send("kkr." + type.split("\\.")[2] + ".v1", key(type, data), type, data.isNull() ? null : data);
        }
        // What comes last of each topic tells that all before it has been dealt with.
        String last = Events.sendLive();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().auth()
                                .oauth2(Tokens.kl())
                                .get("/v1/result-statements/" + last)
                                .statusCode()
                        == 200);
        rendersStatementsOf(types);
        Events.sendHub("proeve", "Prøve", "proeve");
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        List.of(),
                        given().auth()
                                .oauth2(Tokens.kl())
                                .get("/v1/dead-letters")
                                .path("items.key")));
    }

    private static void rendersStatementsOf(List<String> types) throws IOException {
        for (String type : types) {
            if (type.matches("dk\\.kkr\\.goals\\.(statement|fulfilment)-.*")) {
                JsonNode data = JSON.readTree(EventSchemas.example(type));
                String path = "/v1/result-statements/" + data.path("contractId").asText();
                String edition =
                        "?edition=" + (data.has("edition") ? data.get("edition").asText() : "live");
                for (String suffix : List.of("json", "html", "pdf", "csv", "xlsx", "docx")) {
                    given().auth()
                            .oauth2(Tokens.kl())
                            .get(path + "." + suffix + edition)
                            .then()
                            .statusCode(200);
                }
            }
        }
    }

    @Test
    void testsWithEventsOfTheDocumentedForm() {
        Map.of(
                        "dk.kkr.contracts.contract-published.v1", "contract-published",
                        "dk.kkr.contracts.framework-agreement-published.v1", "framework-agreement-published",
                        "dk.kkr.goals.fulfilment-changed.v1", "fulfilment-changed",
                        "dk.kkr.goals.statement-approved.v1", "statement-approved")
                .forEach((type, example) -> assertEquals(
                        List.of(),
                        EventSchemas.faults(type, Events.example(example).toString()),
                        type));
    }
}
