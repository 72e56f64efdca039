package dk.kkr.contracts.feed;

import static dk.kkr.contracts.Api.etag;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Addresses that calendar programs subscribe to. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class FeedResourceTest {

    private static final String FEEDS = "/v1/calendar-feeds";

    @Inject
    EntityManager store;

    @Test
    void areToldOnceReadWithoutATokenAndRevoked() {
        String kkr = Tokens.kkr("syddanmark");
        Response made = post(kkr, FEEDS, "{\"title\":\"Sekretariatet på Fyn\",\"hub\":\"fyn\"}");
        made.then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("organisation", equalTo("kkr:syddanmark"))
                .body("hub", equalTo("fyn"));
        String address = URI.create(made.path("address")).getPath();
        String feed = FEEDS + "/" + made.path("id");
        String secret = address.replace(FEEDS + "/", "").replace(".ics", "");
        assertTrue(secret.length() >= 43, secret);
        Response calendar = given().get(address);
        calendar.then().statusCode(200).contentType(startsWith("text/calendar"));
        assertTrue(calendar.asString().contains("X-WR-CALNAME:Sekretariatet på Fyn\r\n"), calendar.asString());
        given().header("If-None-Match", calendar.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
        get(kkr, feed).then().statusCode(200).body("address", nullValue());
        get(kkr, FEEDS + "?limit=500").then().body("items.id", hasItem(made.<String>path("id")));
        assertFalse(get(kkr, FEEDS + "?limit=500").asString().contains(secret));
        get(Tokens.hub("fyn"), feed).then().statusCode(404);
        get(Tokens.hub("fyn"), FEEDS).then().body("items.id", not(hasItem(made.<String>path("id"))));
        long kept = (Long) store.createNativeQuery(
                        "select count(*) from calendar_feed where secret_hash like '%' || :secret || '%'", Long.class)
                .setParameter("secret", secret)
                .getSingleResult();
        assertEquals(0, kept);
        given().body("x").put(address).then().statusCode(not(200));
        assertFalse(given().get("/q/metrics").asString().contains(secret));
        given().auth().oauth2(kkr).delete(feed).then().statusCode(428);
        given().auth()
                .oauth2(Tokens.hub("fyn"))
                .header("If-Match", etag(kkr, feed))
                .delete(feed)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(kkr)
                .header("If-Match", etag(kkr, feed))
                .delete(feed)
                .then()
                .statusCode(204);
        given().get(address).then().statusCode(404);
        get(kkr, feed).then().statusCode(404);
    }

    @Test
    void tellNothingToWhoGuesses() {
        given().get(FEEDS + "/" + "A".repeat(43) + ".ics").then().statusCode(404);
        given().get(FEEDS + "/.ics").then().statusCode(not(200));
        assertFalse(new FeedSecret("hemmelig").toString().contains("hemmelig"));
    }

    @Test
    void refuseAllThatIsWrongAtOnce() {
        post(Tokens.kl(), FEEDS, "{\"title\":\"x\",\"hub\":\"jylland\",\"kkr\":\"fyn\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/hub", "/kkr"));
        post(Tokens.kl(), FEEDS, "{\"title\":\" \"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/title"));
        post(Tokens.municipality("851"), FEEDS, "{\"title\":\"x\"}").then().statusCode(403);
    }

    @Test
    void areLimitedInNumber() {
        String hub = Tokens.hub("sjaelland");
        for (int i = 0; i < 100; i++) {
            post(hub, FEEDS, "{\"title\":\"x\"}").then().statusCode(201);
        }
        post(hub, FEEDS, "{\"title\":\"x\"}").then().statusCode(409).body("code", equalTo("TOO_MANY_FEEDS"));
        post(Tokens.hub("fyn"), FEEDS, "{\"title\":\"x\"}").then().statusCode(201);
    }
}
