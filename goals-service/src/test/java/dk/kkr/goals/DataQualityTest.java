package dk.kkr.goals;

import static dk.kkr.goals.Hovedstaden.expect;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a hub is told of the quality of its data: rows of a year that no other test has. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class DataQualityTest {

    private static final String HUB = "midtjylland";

    private static ObjectNode row(String id, String startedOn) {
        return Guided.row("dq" + id, HUB, "751", startedOn);
    }

    private static Response quality(String token, int year) {
        return given().auth().oauth2(token).get("/v1/hubs/" + HUB + "/data-quality?year=" + year);
    }

    @Test
    void countsWhatIsWrongMissingLateDoubleAndClashing() {
        ObjectNode late =
                row("1", "2012-03-01").put("recordedAt", "2012-04-01T12:00:00Z").put("companyName", "A");
        ObjectNode inTime = row("2", "2012-03-01").put("recordedAt", "2012-03-31T12:00:00Z");
        ObjectNode again = inTime.deepCopy().put("registrationId", "dq3");
        ObjectNode moved = row("4", "2012-05-01").put("municipality", "615").put("soleTrader", true);
        moved.set("cvr", late.get("cvr"));
        ObjectNode bad = row("5", "2012-06-01").put("hours", -1);
        ObjectNode mended = row("6", "2012-06-01").put("hours", -1);
        ObjectNode warned = row("7", "2011-06-01").put("hours", 300);
        expect(
                Pushed.import_("registrations", Pushed.lines(List.of(late, inTime, again, moved, bad, mended, warned))),
                5,
                0,
                0,
                2);
        // A bad row sent again counts once; one that has come since is no longer missing. A dry run counts nowhere.
        expect(Pushed.import_("registrations", Pushed.lines(List.of(bad, mended.put("hours", 2)))), 1, 0, 0, 1);
        Pushed.awaitEnd(Pushed.asAgency()
                .contentType("application/x-ndjson")
                .body((row("8", "2012-06-01").put("hours", -1) + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/imports?dataset=registrations&dryRun=true"));
        expect(
                Pushed.import_(
                        "evaluations",
                        Pushed.lines(List.of(
                                Guided.evaluation(late, "recommend", 9),
                                Guided.evaluation(row("none", "2012-03-01"), "recommend", 9)))),
                2,
                0,
                0,
                0);
        quality(Tokens.hub(HUB), 2012)
                .then()
                .statusCode(200)
                .body("lateAfterDays", equalTo(30))
                .body("counts.period", equalTo("2012"))
                .body("counts.rows", equalTo(5))
                .body("counts.rejected", equalTo(2))
                .body("counts.rejectedStillMissing", equalTo(1))
                .body("rejectedBy[0].code", equalTo("HOURS_IMPLAUSIBLE"))
                .body("rejectedBy[0].rows", equalTo(2))
                .body("counts.late", equalTo(1))
                .body("counts.duplicates", equalTo(1))
                .body("counts.clashing", equalTo(1))
                .body("clashes[0].fields.field", equalTo(List.of("municipality", "soleTrader")))
                .body("missing.find { it.field == 'companyName' }.rows", equalTo(4))
                .body("missing.find { it.field == 'companyName' }.share", equalTo(80.0f))
                .body("counts.evaluationsDue", equalTo(4))
                .body("counts.evaluationsAnswered", equalTo(1))
                .body("counts.responseRate", equalTo(25.0f))
                .body("counts.evaluationsWaiting", equalTo(1))
                .body("byYear.period", equalTo(List.of("2008", "2009", "2010", "2011", "2012")))
                .body("byYear[3].warned", equalTo(1))
                .body("byMonth.period", equalTo(List.of("2012-03", "2012-05", "2012-06")))
                .body("byMonth[0].rows", equalTo(3))
                .body("byMonth[0].late", equalTo(1));
    }

    @Test
    void namesCompaniesToTheHubAndTheAgencyOnly() {
        quality(Tokens.erst(), 2010).then().body("clashes", equalTo(List.of()));
        quality(Tokens.kl(), 2010).then().statusCode(200).body("clashes", nullValue());
        quality(Tokens.hub("fyn"), 2010).then().statusCode(404);
        quality(Tokens.kkr(HUB), 2010).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.hub(HUB))
                .get("/v1/hubs/" + HUB + "/data-quality")
                .then()
                .statusCode(400);
    }

    @Test
    void tellsAYearWithoutRowsAsNothingRatherThanAShare() {
        quality(Tokens.hub(HUB), 1999)
                .then()
                .body("counts.rows", equalTo(0))
                .body("counts.responseRate", nullValue())
                .body("missing[0].share", nullValue());
    }
}
