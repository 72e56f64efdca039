package dk.kkr.goals;

import static dk.kkr.goals.Hovedstaden.codes;
import static dk.kkr.goals.Hovedstaden.expect;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programme funds: national and hub figures, and the hub's share against the expected one. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ProgrammeTest {

    private static String row(String programme, int year, long pathwaysHub, long grantHub) {
        return "{\"programme\":\"%s\",\"hub\":\"sjaelland\",\"year\":%d,\"from\":\"2020-01-01\",\"to\":\"2024-12-31\",\"pathwaysNational\":800,\"pathwaysHub\":%d,\"grantNationalDkk\":30000000,\"grantHubDkk\":%d,\"expectedSharePercent\":12.5}"
                .formatted(programme, year, pathwaysHub, grantHub);
    }

    private static Response imported(String... rows) {
        return Pushed.import_("programmes", Pushed.lines(List.of(rows)));
    }

    private static Response read(String token, int year) {
        return given().auth().oauth2(token).get("/v1/hubs/sjaelland/programmes?year=" + year);
    }

    @Test
    void showsTheHubsShareAgainstTheExpectedAndTotalsFromSums() {
        expect(imported(row("SMV:Digital", 2021, 120, 2_000_000), row("SMV:Grøn", 2021, 81, 4_000_000)), 2, 0, 0, 0);
        read(Tokens.hub("sjaelland"), 2021)
                .then()
                .statusCode(200)
                .body("items.programme", equalTo(List.of("SMV:Digital", "SMV:Grøn")))
                .body("items[0].pathways.sharePercent", equalTo(15.0f))
                .body("items[0].pathways.abovePoints", equalTo(2.5f))
                .body("items[0].grant.sharePercent", equalTo(6.7f))
                .body("items[0].grant.abovePoints", equalTo(-5.8f))
                .body("pathways.hub", equalTo(201))
                .body("pathways.national", equalTo(1600))
                .body("pathways.sharePercent", equalTo(12.6f))
                .body("grant.hub", equalTo(6_000_000))
                .body("grant.sharePercent", equalTo(10.0f));
        read(Tokens.hub("fyn"), 2021).then().statusCode(404);
        read(Tokens.municipality("259"), 2021).then().statusCode(200);
        read(Tokens.municipality("851"), 2021).then().statusCode(404);
        read(Tokens.system("x"), 2021).then().statusCode(403);
    }

    @Test
    void changesNothingWhenSentAgainAndLetsALaterFileHold() {
        expect(imported(row("SMV:Eksport", 2019, 10, 100)), 1, 0, 0, 0);
        expect(imported(row("SMV:Eksport", 2019, 10, 100)), 0, 0, 1, 0);
        expect(imported(row("SMV:Eksport", 2019, 11, 100)), 0, 1, 0, 0);
        expect(imported(row("SMV:Eksport", 2019, 11, 100)), 0, 0, 1, 0);
        read(Tokens.erst(), 2019).then().body("items[0].pathways.hub", equalTo(11));
        expect(
                imported("{\"programme\":\"SMV:Eksport\",\"hub\":\"sjaelland\",\"year\":2019,\"retracted\":true}"),
                0,
                1,
                0,
                0);
        read(Tokens.erst(), 2019).then().body("items", hasSize(0)).body("pathways.sharePercent", equalTo(null));
        Response twice = imported(row("SMV:To", 2019, 1, 1), row("SMV:To", 2019, 2, 1));
        expect(twice, 1, 0, 0, 1);
        assertEquals(List.of("CONFLICTING_VERSION"), codes(twice));
    }

    @Test
    void settlesByTheTimeOfRecordingWhereThereIsOne() {
        String late = row("SMV:Tid", 2018, 5, 1).replace("}", ",\"recordedAt\":\"2018-06-01T00:00:00Z\"}");
        String early = row("SMV:Tid", 2018, 4, 1).replace("}", ",\"recordedAt\":\"2018-05-01T00:00:00Z\"}");
        expect(imported(late), 1, 0, 0, 0);
        expect(imported(early), 0, 0, 1, 0);
        read(Tokens.erst(), 2018).then().body("items[0].pathways.hub", equalTo(5));
    }

    @Test
    void refusesFiguresThatCannotBe() {
        assertEquals(List.of("HUB_ABOVE_NATIONAL"), codes(imported(row("A", 2017, 801, 1))));
        assertEquals(List.of("WRONG_VALUE"), codes(imported(row("A", 2017, -1, 1))));
        assertEquals(List.of("WRONG_VALUE"), codes(imported(row("A", 2017, 1, 1).replace("12.5", "101"))));
        assertEquals(List.of("WRONG_VALUE"), codes(imported(row("A", 2017, 1, 1).replace("2017", "1066"))));
        assertEquals(
                List.of("ENDED_BEFORE_START"),
                codes(imported(row("A", 2017, 1, 1).replace("2024-12", "2019-12"))));
    }

    @Test
    void takesProgrammesAsCsv() {
        String text = "programme;hub;year;from;to;pathwaysNational;pathwaysHub;grantNationalDkk;grantHubDkk;"
                + "expectedSharePercent\nSMV:Csv;sjaelland;2016;;;100;10;1000;50;12,5\n";
        expect(Pushed.import_("programmes", "text/csv", text.getBytes(StandardCharsets.UTF_8)), 1, 0, 0, 0);
        read(Tokens.kl(), 2016).then().body("items[0].expectedSharePercent", equalTo(12.5f));
    }
}
