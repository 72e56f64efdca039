package dk.kkr.goals;

import static dk.kkr.goals.Hovedstaden.HUB;
import static dk.kkr.goals.Hovedstaden.codes;
import static dk.kkr.goals.Hovedstaden.expect;
import static dk.kkr.goals.Hovedstaden.good;
import static dk.kkr.goals.Hovedstaden.pushed;
import static dk.kkr.goals.Hovedstaden.read;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows good and bad: the good ones are in exactly once, the bad ones are told, each with its line and remedy. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ImportTest {

    private static void refuses(ObjectNode row, String pointer, String code) {
        Response done = pushed(row);
        expect(done, 0, 0, 0, 1);
        Response faults = Pushed.asAgency().get("/v1/imports/" + done.path("id") + "/rejections");
        assertTrue(faults.jsonPath().getList("items.code").contains(code), faults.asString());
        assertEquals(pointer, faults.path("items.find { it.code == '" + code + "' }.pointer"));
        assertTrue(faults.<String>path("items[0].detail").length() > 15);
    }

    @Test
    void refusesEachBadFieldWithItsPointerAndCode() {
        refuses(good("f1").put("cvr", "12345679"), "/cvr", "CVR_CHECK_DIGIT");
        refuses(good("f2").put("cvr", "1234567"), "/cvr", "CVR_FORM");
        refuses(good("f3").put("pNumber", "123"), "/pNumber", "P_NUMBER_FORM");
        refuses(good("f4").put("municipality", "999"), "/municipality", "UNKNOWN_MUNICIPALITY");
        refuses(good("f5").put("municipality", "851"), "/municipality", "MUNICIPALITY_OF_OTHER_HUB");
        refuses(good("f6").put("hub", "atlantis"), "/hub", "UNKNOWN_VALUE");
        refuses(good("f7").put("theme", "MAGIC"), "/theme", "UNKNOWN_VALUE");
        refuses(good("f8").putNull("segment"), "/segment", "SEGMENT_REQUIRED");
        refuses(
                good("f9").put("pathway", "EARLY_WARNING").put("segment", "OPERATIONS"),
                "/segment",
                "EARLY_WARNING_IN_OPERATIONS");
        refuses(good("f10").put("hours", "6"), "/hours", "WRONG_VALUE");
        refuses(good("f11").put("hours", -1), "/hours", "HOURS_IMPLAUSIBLE");
        refuses(good("f12").put("startedOn", "2124-01-01"), "/startedOn", "DATE_IN_FUTURE");
        refuses(good("f13").put("startedOn", "01-02-2022"), "/startedOn", "WRONG_VALUE");
        refuses(good("f14").put("endedOn", "2022-02-01"), "/endedOn", "ENDED_BEFORE_START");
        refuses(
                good("f15").put("recordedAt", Instant.now().plusSeconds(360).toString()),
                "/recordedAt",
                "RECORDED_IN_FUTURE");
        refuses(good("f16").put("colour", "red"), "/colour", "UNKNOWN_FIELD");
        refuses(good("f17").put("preStarter", true), "/cvr", "PRE_STARTER_WITH_NUMBER");
        refuses(good("f18").put("referredTo", "x"), "/referredTo", "WRONG_VALUE");
        refuses(good("f19").put("referredFrom", "999"), "/referredFrom", "UNKNOWN_VALUE");
        ObjectNode without = good("f20");
        without.remove(List.of("registrationId", "recordedAt"));
        refuses(without, "/registrationId", "NOT_NULL");
    }

    @Test
    void tellsAllFaultsOfARowAndTakesTheGoodOnesBesideIt() {
        Response done = pushed(good("g1"), good("g2").put("cvr", "1").put("hours", -1), good("g3"));
        expect(done, 2, 0, 0, 1);
        assertEquals(List.of("CVR_FORM", "HOURS_IMPLAUSIBLE"), codes(done));
        Response danish = Pushed.asAgency()
                .header("Accept-Language", "da")
                .get("/v1/imports/" + done.path("id") + "/rejections?limit=1&count=true");
        danish.then()
                .body("items[0].line", equalTo(2))
                .body("items[0].detail", containsString("otte cifre"))
                .body("next", notNullValue())
                .body("total", equalTo(2));
        read("g3").then().statusCode(200).body("importId", equalTo(done.path("id")));
        read("g2").then().statusCode(404);
    }

    @Test
    void takesAnOldNumberThatIsVerifiedWithAWarning() {
        Response done = pushed(good("w1").put("cvr", "12345679").put("cvrVerified", true));
        expect(done, 1, 0, 0, 0);
        assertEquals(1, done.<Integer>path("warnings"));
        Pushed.asAgency()
                .get("/v1/imports/" + done.path("id") + "/warnings")
                .then()
                .body("items.code", hasItem("CVR_CHECK_DIGIT"));
        for (String form : List.of("text/csv", "application/x-ndjson")) {
            Pushed.asAgency()
                    .accept(form)
                    .get("/v1/imports/" + done.path("id") + "/warnings")
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(form))
                    .body(containsString("CVR_CHECK_DIGIT"));
        }
        Pushed.asAgency()
                .accept("text/event-stream")
                .get("/v1/imports/" + done.path("id"))
                .then()
                .statusCode(200)
                .body(containsString("COMPLETED"));
    }

    @Test
    void takesAPersonBeforeFoundingWithoutNumbers() {
        ObjectNode row = good("p1").put("preStarter", true);
        row.remove(List.of("cvr", "pNumber"));
        expect(pushed(row), 1, 0, 0, 0);
    }

    @Test
    void settlesVersionsByTheirTimeWhateverOrderTheyComeIn() {
        ObjectNode first = good("v1").put("hours", 1).put("recordedAt", "2022-03-01T12:00:00Z");
        ObjectNode second = first.deepCopy().put("hours", 2).put("recordedAt", "2022-03-02T12:00:00Z");
        ObjectNode third = first.deepCopy().put("hours", 3).put("recordedAt", "2022-03-03T12:00:00Z");
        expect(pushed(first), 1, 0, 0, 0);
        expect(pushed(third), 0, 1, 0, 0);
        expect(pushed(second), 0, 0, 1, 0);
        expect(pushed(second), 0, 0, 1, 0);
        expect(pushed(first), 0, 0, 1, 0);
        read("v1").then().body("hours", equalTo(3));
        given().auth()
                .oauth2(Tokens.hub(HUB))
                .get("/v1/registrations/" + HUB + "/v1/history")
                .then()
                .body("items.hours", equalTo(List.of(3, 2, 1)));
        Response conflict = pushed(third.deepCopy().put("hours", 4));
        expect(conflict, 0, 0, 0, 1);
        assertEquals(List.of("CONFLICTING_VERSION"), codes(conflict));
        expect(pushed(second.deepCopy().put("hours", 5)), 0, 0, 0, 1);
    }

    @Test
    void settlesEachRowOfAFileByWhatIsThereAlready() {
        List<ObjectNode> known = Stream.of("mixed-1", "mixed-2", "mixed-3", "mixed-4")
                .map(id -> good(id).put("recordedAt", "2022-03-02T12:00:00Z"))
                .toList();
        expect(pushed(known.toArray()), 4, 0, 0, 0);
        Object[] file = {
            known.get(0),
            known.get(1).deepCopy().put("recordedAt", "2022-03-03T12:00:00Z").put("hours", 9),
            known.get(2).deepCopy().put("hours", 9),
            known.get(3).deepCopy().put("recordedAt", "2022-03-01T12:00:00Z").put("hours", 9),
            good("mixed-5")
        };
        Response done = pushed(file);
        expect(done, 1, 1, 2, 1);
        assertEquals(List.of("CONFLICTING_VERSION"), codes(done));
        assertEquals(4, done.<Integer>path("controlTotals.rows"));
        expect(pushed(file), 0, 0, 4, 1);
        read("mixed-2").then().body("hours", equalTo(9));
        read("mixed-3").then().body("hours", equalTo(6));
        read("mixed-4").then().body("hours", equalTo(6));
    }

    @Test
    void takesTheSameIdTwiceInOneFile() {
        ObjectNode first = good("d1").put("hours", 1).put("recordedAt", "2022-03-01T12:00:00Z");
        ObjectNode second = first.deepCopy().put("hours", 2).put("recordedAt", "2022-03-02T12:00:00Z");
        Response done = pushed(second, first, second, second.deepCopy().put("hours", 9));
        expect(done, 1, 0, 2, 1);
        Pushed.asAgency()
                .get("/v1/imports/" + done.path("id") + "/rejections")
                .then()
                .body("items[0].line", equalTo(4));
        read("d1").then().body("hours", equalTo(2));
    }

    @Test
    void takesTheSameRowManyThousandTimesInOneFileOnce() {
        Response done = Pushed.import_("registrations", (good("n1") + "\n").repeat(9_000));
        expect(done, 1, 0, 8_999, 0);
    }

    @Test
    void takesTheSameRowsFromTwoImportsAtOnceOnce() {
        List<ObjectNode> rows = new java.util.ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(good("two" + i));
        }
        byte[] body = Pushed.gzip(Pushed.lines(rows));
        List<Response> ends = java.util.stream.Stream.of(1, 2)
                .map(sender -> java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> Pushed.awaitEnd(Pushed.push("registrations", body, true))))
                .toList()
                .stream()
                .map(java.util.concurrent.CompletableFuture::join)
                .toList();
        assertEquals(
                500,
                ends.stream().mapToInt(done -> done.<Integer>path("created")).sum());
        assertEquals(
                500,
                ends.stream().mapToInt(done -> done.<Integer>path("unchanged")).sum());
    }

    @Test
    void leavesATraceOfARetractedRow() {
        ObjectNode row = good("t1");
        expect(pushed(row), 1, 0, 0, 0);
        String retraction = "{\"registrationId\":\"t1\",\"hub\":\"" + HUB
                + "\",\"retracted\":true,\"recordedAt\":\"2022-05-01T12:00:00Z\"}";
        expect(pushed(retraction), 0, 1, 0, 0);
        expect(pushed(retraction), 0, 0, 1, 0);
        read("t1").then().statusCode(200).body("retracted", equalTo(true)).body("cvr", equalTo(null));
        expect(pushed(row), 0, 0, 1, 0);
    }

    @Test
    void refusesAnswersThatAreNotOnTheScale() {
        ObjectNode registration = good("e1");
        expect(Pushed.import_("evaluations", Guided.evaluation(registration, "recommend", 9) + "\n"), 1, 0, 0, 0);
        for (Object wrong : List.of(11, "DONT_KNOW", "9")) {
            Response done = Pushed.import_("evaluations", Guided.evaluation(good("e2"), "recommend", wrong) + "\n");
            expect(done, 0, 0, 0, 1);
            assertEquals(List.of("UNKNOWN_ANSWER"), codes(done));
        }
        assertEquals(
                List.of("UNKNOWN_QUESTION"),
                codes(Pushed.import_("evaluations", Guided.evaluation(good("e3"), "mood", 1) + "\n")));
    }

    @Test
    void refusesToCancelWhatHasEnded() {
        Response done = pushed(good("c1"));
        Pushed.asAgency()
                .delete("/v1/imports/" + done.path("id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("IMPORT_FINISHED"));
        Pushed.asAgency().get("/v1/imports?limit=1").then().statusCode(200).body("items[0].id", notNullValue());
    }

    @Test
    void showsRowsToTheirHubAndTheAgencyOnly() {
        expect(pushed(good("r1")), 1, 0, 0, 0);
        String path = "/v1/registrations?hub=" + HUB + "&limit=1";
        given().auth().oauth2(Tokens.hub(HUB)).get(path).then().statusCode(200).body("items.size()", equalTo(1));
        Pushed.asAgency().get(path).then().statusCode(200);
        given().auth().oauth2(Tokens.hub("fyn")).get(path).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.hub("fyn"))
                .get("/v1/registrations/" + HUB + "/r1")
                .then()
                .statusCode(404);
        for (String token : List.of(Tokens.kl(), Tokens.kkr(HUB), Tokens.municipality("101"), Tokens.system("x"))) {
            given().auth().oauth2(token).get(path).then().statusCode(403);
        }
    }
}
