package dk.kkr.contracts;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.kit.test.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Calls that tests have in common. */
public final class Api {

    public static final String CONTRACTS = "/v1/contracts";
    public static final String AGREEMENTS = "/v1/framework-agreements";

    private Api() {}

    public static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Api.class.getResourceAsStream("/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A part of a JSON resource, as the client would send it. */
    public static Map<String, Object> part(String name, String path) {
        return JsonPath.from(resource(name)).getMap(path);
    }

    public static Response post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    public static String etag(String token, String path) {
        return get(token, path).then().statusCode(200).extract().header("ETag");
    }

    /** Takes a step as a client does: reads the ETag of the resource, then posts with it. */
    public static Response step(String token, String resource, String step, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", etag(token, resource))
                .body(body)
                .post(resource + "/" + step);
    }

    public static Response put(String token, String resource, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", etag(token, resource))
                .body(body)
                .put(resource);
    }

    /** Puts a real agreement in force, unless it is already. */
    public static void adopted(String resource) {
        String key = JsonPath.from(resource(resource)).getString("key");
        if (get(Tokens.kl(), AGREEMENTS + "?key=" + key)
                .jsonPath()
                .getList("items")
                .isEmpty()) {
            Response made = post(Tokens.kl(), AGREEMENTS, resource(resource));
            assertEquals(201, made.statusCode(), made.asString());
            step(Tokens.kl(), AGREEMENTS + "/" + made.path("id"), "adoption", "{\"adoptedOn\":\"2020-12-01\"}")
                    .then()
                    .statusCode(200);
        }
    }

    /** Takes all steps of F5 up to publication, on a contract of a hub whose KKR has that code. */
    public static Response published(String contract, String hub, String kkr) {
        agreed(contract, hub, kkr);
        signed(contract, hub, kkr);
        for (String recipient : new String[] {"KL", "ERST"}) {
            step(Tokens.hub(hub), contract, "transmissions", Map.of("recipient", recipient, "sentOn", "2024-01-25"))
                    .then()
                    .statusCode(200);
        }
        return step(Tokens.hub(hub), contract, "publication", Map.of("publishedOn", "2024-01-26"));
    }

    public static void agreed(String contract, String hub, String kkr) {
        step(Tokens.hub(hub), contract, "board-approval", Map.of("approvedOn", "2024-01-10", "note", "enstemmigt"))
                .then()
                .statusCode(200);
        step(Tokens.kkr(kkr), contract, "kkr-decision", decision("APPROVED", 22, 18, 17, 1, "FOR"))
                .then()
                .statusCode(200);
    }

    public static void signed(String contract, String hub, String kkr) {
        step(Tokens.kkr(kkr), contract, "signatures", signature("KKR")).then().statusCode(200);
        step(Tokens.hub(hub), contract, "signatures", signature("HUB")).then().statusCode(200);
    }

    public static Map<String, Object> signature(String party) {
        return Map.of("party", party, "name", "Formand " + party, "signedOn", "2024-01-20");
    }

    public static Map<String, Object> decision(
            String outcome, int total, int present, int votesFor, int votesAgainst, String chair) {
        return Map.of(
                "decidedOn", "2024-01-15",
                "form", "MEETING",
                "meeting", "KKR",
                "outcome", outcome,
                "membersTotal", total,
                "membersPresent", present,
                "votesFor", votesFor,
                "votesAgainst", votesAgainst,
                "chairVote", chair);
    }
}
