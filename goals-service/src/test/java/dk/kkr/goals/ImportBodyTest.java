package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies good and bad: what is not what it says it is, is refused whole, and nothing of it is kept. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ImportBodyTest {

    private static final String HUB = "hovedstaden";

    private static ObjectNode good(String id) {
        return Guided.row(id, HUB, "101", "2022-03-01");
    }

    private static Response pushed(Object... rows) {
        return Pushed.import_("registrations", Pushed.lines(List.of(rows)));
    }

    private static List<String> codes(Response done) {
        return Pushed.asAgency()
                .get("/v1/imports/" + done.path("id") + "/rejections")
                .path("items.code");
    }

    private static void expect(Response done, int created, int updated, int unchanged, int rejected) {
        assertEquals("COMPLETED", done.path("state"), done.asString());
        assertEquals(
                List.of(created, updated, unchanged, rejected),
                List.of(done.path("created"), done.path("updated"), done.path("unchanged"), done.path("rejected")),
                done.asString());
    }

    private static Response read(String id) {
        return given().auth().oauth2(Tokens.hub(HUB)).get("/v1/registrations/" + HUB + "/" + id);
    }

    @Test
    void refusesWhatIsNotGzipThoughItSaysSo() {
        Pushed.push("registrations", (good("z1") + "\n").getBytes(StandardCharsets.UTF_8), true)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_GZIP"));
        byte[] packed = Pushed.gzip(Pushed.lines(List.of(good("z2"), good("z3"))));
        Pushed.push("registrations", Arrays.copyOf(packed, packed.length - 20), true)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_GZIP"));
        read("z2").then().statusCode(404);
    }

    @Test
    void takesGzipThatDoesNotSaySo() {
        expect(Pushed.awaitEnd(Pushed.push("registrations", Pushed.gzip(good("y1") + "\n"), false)), 1, 0, 0, 0);
    }

    @Test
    void refusesAListAndAFileOfAnotherKindAndAnUnknownType() {
        Pushed.push("registrations", ("[" + good("k1") + "]").getBytes(StandardCharsets.UTF_8), false)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_WHAT_IT_SAYS"));
        Pushed.push("registrations", new byte[] {'P', 'K', 3, 4, 0, 0}, false)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_WHAT_IT_SAYS"));
        Pushed.asAgency()
                .contentType("application/xml")
                .body("<x/>")
                .post("/v1/imports?dataset=registrations")
                .then()
                .statusCode(415);
        Pushed.push("cats", (good("k2") + "\n").getBytes(StandardCharsets.UTF_8), false)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_DATASET"));
    }

    @Test
    void refusesABodyOverTheLimitAndKeepsNothing() {
        String much = (good("m1") + "\n").repeat(20_000);
        Pushed.push("registrations", Pushed.gzip(much), true).then().statusCode(413);
        read("m1").then().statusCode(404);
    }

    @Test
    void readsPastALineThatIsTooLong() {
        Response done = pushed(good("l1"), good("l2").put("companyName", "x".repeat(5_000)), good("l3"));
        expect(done, 2, 0, 0, 1);
        assertEquals(List.of("LINE_TOO_LONG"), codes(done));
    }

    @Test
    void takesAByteOrderMarkAndEmptyLinesAndAFileThatIsEmpty() {
        expect(Pushed.import_("registrations", "\uFEFF" + good("b1") + "\r\n\n" + good("b2")), 2, 0, 0, 0);
        expect(Pushed.import_("registrations", ""), 0, 0, 0, 0);
    }

    @Test
    void checksWithoutKeepingOnADryRun() {
        Response done = Pushed.awaitEnd(Pushed.asAgency()
                .contentType("application/x-ndjson")
                .body((good("q1") + "\nbad\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?dataset=registrations&dryRun=true"));
        expect(done, 1, 0, 0, 1);
        read("q1").then().statusCode(404);
    }

    @Test
    void letsOnlyTheAgencyPush() {
        given().auth()
                .oauth2(Tokens.hub(HUB))
                .contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?dataset=registrations")
                .then()
                .statusCode(403);
        given().contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?dataset=registrations")
                .then()
                .statusCode(401);
    }
}
