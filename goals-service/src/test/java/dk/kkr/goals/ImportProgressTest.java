package dk.kkr.goals;

import static dk.kkr.goals.Hovedstaden.HUB;
import static dk.kkr.goals.Hovedstaden.expect;
import static dk.kkr.goals.Hovedstaden.good;
import static dk.kkr.goals.Hovedstaden.pushed;
import static dk.kkr.goals.Hovedstaden.read;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a sender is told: progress, totals to reconcile with, and every fault, however many. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ImportProgressTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void givesControlTotalsAndTheHashOfTheBodyToReconcileWith() throws NoSuchAlgorithmException {
        String body = Pushed.lines(List.of(
                good("ct1").put("hours", 2.5),
                good("ct2").put("hours", 4),
                good("ct2").put("hours", 4).put("cvr", "1"),
                Guided.row("ct3", HUB, "101", "2021-05-01").put("hours", 1),
                "{\"registrationId\":\"ct9\",\"hub\":\"hovedstaden\",\"retracted\":true,"
                        + "\"recordedAt\":\"2022-05-01T12:00:00Z\"}"));
        Response done = Pushed.import_("registrations", body);
        expect(done, 4, 0, 0, 1);
        String sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        done.then()
                .body("contentSha256", equalTo(sha256))
                .body("controlTotals.rows", equalTo(4))
                .body("controlTotals.retractions", equalTo(1))
                .body("controlTotals.sums.hours", equalTo(7.5f))
                .body("controlTotals.hubs", equalTo(List.of(HUB)))
                .body("controlTotals.years", equalTo(List.of(2021, 2022)))
                .body("controlTotals.parts.find { it.year == 2022 }.rows", equalTo(2))
                .body("controlTotals.parts.find { it.year == 2022 }.sums.hours", equalTo(6.5f));
        Response again = Pushed.import_("registrations", body);
        expect(again, 0, 0, 4, 1);
        again.then().body("controlTotals.sums.hours", equalTo(7.5f));
    }

    @Test
    void leavesOutOfTheTotalsWhatIsRejectedOnlyAtTheTable() {
        expect(pushed(good("cf1").put("hours", 1)), 1, 0, 0, 0);
        Response clash = pushed(good("cf1").put("hours", 2), good("cf2").put("hours", 8));
        expect(clash, 1, 0, 0, 1);
        clash.then().body("controlTotals.rows", equalTo(1)).body("controlTotals.sums.hours", equalTo(8));
    }

    @Test
    void tellsProgressAsEventsUntilTheEnd() throws IOException {
        Response accepted = Pushed.push("registrations", Pushed.gzip(good("ev1") + "\n"), true);
        String told = Pushed.asAgency()
                .accept("text/event-stream")
                .get(accepted.header("Location"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> events = told.lines().filter(l -> l.startsWith("data:")).toList();
        JsonNode last = JSON.readTree(events.get(events.size() - 1).substring(5));
        assertEquals("COMPLETED", last.path("state").asText(), told);
        assertEquals(1, last.path("created").asInt());
        given().auth()
                .oauth2(Tokens.hub(HUB))
                .accept("text/event-stream")
                .get(accepted.header("Location"))
                .then()
                .statusCode(403);
        Pushed.asAgency()
                .accept("text/event-stream")
                .get("/v1/imports/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
    }

    @Test
    void pagesThroughAMillionBadRowsAndGivesThemAllAsLines() throws IOException {
        int bad = 1_000_000;
        Response done = Pushed.import_("registrations", good("mb1") + "\n" + "1\n".repeat(bad) + good("mb2") + "\n");
        expect(done, 2, 0, 0, bad);
        String path = "/v1/imports/" + done.path("id") + "/rejections";
        List<Integer> lines = new ArrayList<>();
        String next = null;
        for (int pages = 0; pages < 3; pages++) {
            Response page = Pushed.asAgency()
                    .queryParam("limit", 500)
                    .queryParam("cursor", next == null ? "" : next)
                    .get(path);
            page.then().body("items", hasSize(500));
            lines.addAll(page.path("items.line"));
            next = page.path("next");
        }
        assertEquals(IntStream.rangeClosed(2, 1_501).boxed().toList(), lines, "each once, in the order of lines");
        long count = 0;
        String last = "";
        try (BufferedReader all = new BufferedReader(new InputStreamReader(
                Pushed.asAgency().accept("application/x-ndjson").get(path).asInputStream(), StandardCharsets.UTF_8))) {
            for (String line = all.readLine(); line != null; line = all.readLine()) {
                count++;
                last = line;
            }
        }
        assertEquals(bad, count);
        assertEquals(bad + 1, JSON.readTree(last).path("line").asInt(), "the last bad row is there");
    }

    @Test
    void givesRejectionsAsCsvForDanishSpreadsheets() {
        Response done = Pushed.import_("registrations", good("rc1") + "\n1\n1\n");
        String csv = Pushed.asAgency()
                .accept("text/csv")
                .header("Accept-Language", "da")
                .get("/v1/imports/" + done.path("id") + "/rejections")
                .asString();
        assertEquals(3, csv.lines().count());
        assertTrue(csv.startsWith("\uFEFFline;pointer;code;detail;rowId"), csv);
        assertTrue(csv.lines().skip(1).findFirst().orElseThrow().contains("ikke et JSON-objekt"));
    }

    @Test
    void cancelsAnImportUnderWayAndKeepsNothingOfIt() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            body.append(good("cancel" + i)).append('\n');
        }
        Response accepted = Pushed.push("registrations", Pushed.gzip(body.toString()), true);
        Pushed.asAgency().delete(accepted.header("Location")).then().statusCode(204);
        Pushed.asAgency().delete(accepted.header("Location")).then().statusCode(204);
        assertEquals(
                "CANCELLED", Pushed.asAgency().get(accepted.header("Location")).path("state"));
        expect(pushed(good("after-cancel")), 1, 0, 0, 0);
        read("cancel0").then().statusCode(404);
    }

    @Test
    void listsImportsNewestFirst() {
        Response first = pushed(good("li1"));
        Response second = pushed(good("li2"));
        List<String> ids = Pushed.asAgency().get("/v1/imports?limit=50").path("items.id");
        assertTrue(ids.indexOf(second.<String>path("id")) < ids.indexOf(first.<String>path("id")));
    }
}
