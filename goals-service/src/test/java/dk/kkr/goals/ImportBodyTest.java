package dk.kkr.goals;

import static dk.kkr.goals.Hovedstaden.HUB;
import static dk.kkr.goals.Hovedstaden.codes;
import static dk.kkr.goals.Hovedstaden.expect;
import static dk.kkr.goals.Hovedstaden.good;
import static dk.kkr.goals.Hovedstaden.pushed;
import static dk.kkr.goals.Hovedstaden.read;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
        expect(Pushed.awaitEnd(Pushed.push("registrations", packed, true)), 2, 0, 0, 0);
        expect(Pushed.awaitEnd(Pushed.push("registrations", packed, true)), 0, 0, 2, 0);
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
        String much = good("m1") + "\n" + ("x".repeat(99) + "\n").repeat(400_000);
        Pushed.push("registrations", much.getBytes(StandardCharsets.UTF_8), false)
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
        read("m1").then().statusCode(404);
    }

    @Test
    void refusesWhatUnpacksToFarMoreThanItIs() {
        Pushed.push("registrations", Pushed.gzip(good("u1") + "\n".repeat(20_000_000)), true)
                .then()
                .statusCode(413)
                .body("code", equalTo("GZIP_RATIO"));
        read("u1").then().statusCode(404);
    }

    @Test
    void takesAPackedFileInSeveralPartsAndRefusesWhatIsStuckToIt() {
        byte[] first = Pushed.gzip(good("p11") + "\n");
        byte[] second = Pushed.gzip(good("p12") + "\n");
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        expect(Pushed.awaitEnd(Pushed.push("registrations", both, true)), 2, 0, 0, 0);
        Pushed.push("registrations", Arrays.copyOf(first, first.length + 7), true)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_GZIP"));
    }

    @Test
    void readsPastALineThatIsTooLong() {
        Response done = pushed(good("l1"), good("l2").put("companyName", "x".repeat(10_000_000)), good("l3"));
        expect(done, 2, 0, 0, 1);
        assertEquals(List.of("LINE_TOO_LONG"), codes(done));
        assertEquals(1, done.<Integer>path("rejected"));
    }

    @Test
    void readsPastAnItemOfAListThatIsTooLong() {
        String list =
                "[" + good("i1") + "," + good("i2").put("companyName", "x".repeat(10_000_000)) + "," + good("i3") + "]";
        Response done = Pushed.import_("registrations", "application/json", list.getBytes(StandardCharsets.UTF_8));
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
        assertEquals(1, done.<Integer>path("controlTotals.rows"));
        read("q1").then().statusCode(404);
    }

    @Test
    void letsOnlyTheAgencyPushSoThatNoHubWritesRowsOfAnother() {
        for (String hub : List.of(HUB, "fyn")) {
            given().auth()
                    .oauth2(Tokens.hub(hub))
                    .contentType("application/x-ndjson")
                    .body((good("o1") + "\n").getBytes(StandardCharsets.UTF_8))
                    .post("/v1/imports?dataset=registrations")
                    .then()
                    .statusCode(403);
        }
        read("o1").then().statusCode(404);
        given().contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?dataset=registrations")
                .then()
                .statusCode(401);
    }
}
