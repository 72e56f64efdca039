package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.OpenApiDocument;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every operation says who may call it, and holds to it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class OpenApiTest {

    record Operation(String method, String path, JsonNode json) {

        String description() {
            return json.path("description").asText();
        }

        boolean isOpen() {
            return description().contains("Open to all");
        }

        /** A path that leads to nothing in particular. */
        String place() {
            return path.replace("{id}", UUID.randomUUID().toString())
                    .replace("{edition}", "1")
                    .replaceAll("\\{[a-zA-Z]+}", "x");
        }
    }

    private static List<Operation> operations() throws Exception {
        JsonNode api = Told.JSON.readTree(given().get("/openapi?format=json").asString());
        List<Operation> found = new ArrayList<>();
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
                    if (List.of("get", "put", "post", "delete", "patch").contains(method.getKey())) {
                        found.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
                    }
                }));
        return found;
    }

    @Test
    void isCommittedAsItIsServed() {
        assertEquals(OpenApiDocument.committed("goals-service"), OpenApiDocument.current());
    }

    @Test
    void everyOperationSaysWhatItDoesAndForWhom() throws Exception {
        List<Operation> operations = operations();
        assertTrue(operations.size() > 20);
        for (Operation operation : operations) {
            String name = operation.method() + " " + operation.path();
            assertTrue(!operation.json().path("summary").asText().isBlank(), name + " has no summary");
            assertTrue(
                    operation.isOpen() || operation.description().contains("**Roles:**"),
                    name + " has no role decision");
        }
    }

    @Test
    void everyOperationRefusesWhoeverLacksItsRole() throws Exception {
        Map<String, String> tokens = Map.of(
                "kl", Tokens.kl(),
                "erst", Tokens.erst(),
                "kkr", Tokens.kkr("nordjylland"),
                "hub", Tokens.hub("nordjylland"),
                "municipality", Tokens.municipality("851"),
                "system", Tokens.system("x"));
        for (Operation operation : operations()) {
            if (operation.isOpen()) {
                continue;
            }
            String roles = operation.description().replaceAll("(?s).*\\*\\*Roles:\\*\\* ([a-z, ]+)\\..*", "$1");
            List<String> allowed = List.of(roles.split(", "));
            tokens.forEach((role, token) -> {
                int status = status(operation, token);
                if (allowed.contains(role)) {
                    assertTrue(status != 401 && status < 500, operation + " for " + role + ": " + status);
                } else {
                    assertEquals(403, status, operation.method() + " " + operation.path() + " for " + role);
                }
            });
            assertEquals(401, status(operation, null), operation.method() + " " + operation.path());
        }
    }

    private static int status(Operation operation, String token) {
        var request = given().contentType(
                        operation.path().equals("/v1/imports") ? "application/x-ndjson" : "application/json");
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (!operation.method().equals("get") && !operation.method().equals("delete")) {
            request.body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), operation.place()).statusCode();
    }
}
