package dk.kkr.goals;

import static dk.kkr.goals.Hovedstaden.HUB;
import static dk.kkr.goals.Hovedstaden.codes;
import static dk.kkr.goals.Hovedstaden.expect;
import static dk.kkr.goals.Hovedstaden.good;
import static dk.kkr.goals.Hovedstaden.read;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same rows in each form a sender may use, and what is told when a form is used wrongly. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ImportFormatTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER =
            "registrationId;hub;cvr;pNumber;companyName;municipality;segment;pathway;theme;"
                    + "startedOn;hours;soleTrader;referredTo;recordedAt\n";

    private static String line(String id, String name, String hours) {
        String cvr = Guided.cvr();
        return String.join(
                        ";",
                        id,
                        HUB,
                        cvr,
                        "10" + cvr,
                        name,
                        "101",
                        "GROWTH",
                        "GROWTH",
                        "SALES",
                        "2022-03-01",
                        hours,
                        "true",
                        "Privat rådgiver:PRIVATE_ADVISOR|Jobcenter",
                        "2022-03-01T12:00:00Z")
                + "\n";
    }

    private static Response csv(String text) {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Response csv(byte[] body) {
        return Pushed.import_("registrations", "text/csv", body);
    }

    private static Response refused(String contentType, String text) {
        Response answer = Pushed.push("registrations", contentType, text.getBytes(StandardCharsets.UTF_8), false);
        answer.then().statusCode(400);
        return answer;
    }

    @Test
    void takesCsvWithSemicolonsAndDanishNumbers() {
        Response done =
                csv(HEADER + line("fmt-s1", "Bageriet på Hjørnet", "2,5") + "\n" + line("fmt-s2", "\"Å; B\"", "3"));
        expect(done, 2, 0, 0, 0);
        read("fmt-s1")
                .then()
                .body("companyName", equalTo("Bageriet på Hjørnet"))
                .body("hours", equalTo(2.5f))
                .body("soleTrader", equalTo(true))
                .body("referredTo.actor", equalTo(List.of("Privat rådgiver", "Jobcenter")))
                .body("referredTo[0].kind", equalTo("PRIVATE_ADVISOR"));
        read("fmt-s2").then().body("companyName", equalTo("Å; B"));
    }

    @Test
    void takesCsvWithCommasAndAByteOrderMarkAsTheSameRowsAsJson() {
        ObjectNode row =
                good("fmt-c9").put("companyName", "Æbler, pærer og \"ost\"").put("hours", 2.5);
        expect(Pushed.import_("registrations", row + "\n"), 1, 0, 0, 0);
        String text = "\uFEFFregistrationId,hub,cvr,pNumber,companyName,municipality,segment,pathway,theme,startedOn,"
                + "hours,recordedAt,endedOn\r\nfmt-c9,hovedstaden,"
                + row.path("cvr").asText() + ","
                + row.path("pNumber").asText()
                + ",\"Æbler, pærer og \"\"ost\"\"\",101,GROWTH,GROWTH,SALES,2022-03-01,2.5,2022-03-01T12:00:00Z,\r\n";
        expect(csv(text), 0, 0, 1, 0);
    }

    @Test
    void takesEvaluationsAsCsvWithAColumnForEachQuestion() {
        String text = "evaluationId,hub,registrationId,answeredOn,answers.recommend,answers.competence,recordedAt\n"
                + "VC1,hovedstaden,VR1,2022-04-01,9,VERY_SATISFIED,2022-04-01T12:00:00Z\n"
                + "VC2,hovedstaden,VR2,2022-04-01,,SATISFIED,2022-04-01T12:00:00Z\n"
                + "VC3,hovedstaden,VR3,2022-04-01,12,,2022-04-01T12:00:00Z\n";
        Response done = Pushed.import_("evaluations", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        expect(done, 2, 0, 0, 1);
        assertEquals(List.of("UNKNOWN_ANSWER"), codes(done));
    }

    @Test
    void tellsOfAWrongSeparatorAndOfColumnsItDoesNotKnow() {
        String right = HEADER + line("fmt-x1", "A", "1");
        refused("text/csv", right.replace(';', '\t'))
                .then()
                .body("errors[0].code", equalTo("CSV_SEPARATOR"))
                .body("errors[0].detail", containsString("comma or semicolon"));
        expect(csv(right), 1, 0, 0, 0);
        expect(csv(right), 0, 0, 1, 0);
        Response unknown = refused("text/csv", HEADER.replace("theme", "tema").replace("hub;", "") + "a\n");
        assertEquals(List.of("UNKNOWN_COLUMN", "MISSING_COLUMN"), unknown.path("errors.code"));
        refused("text/csv", HEADER.replace("theme", "hub") + "a\n")
                .then()
                .body("errors.code", equalTo(List.of("COLUMN_TWICE")));
    }

    @Test
    void rejectsCsvLinesThatDoNotFitTheirHeaderAndTakesTheOthers() {
        Response done = csv(HEADER + line("fmt-n1", "A", "1") + "fmt-n2;" + HUB + ";1\n" + line("fmt-n3", "\"B", "1")
                + line("fmt-n4", "C", "mange") + line("fmt-n5", "D", "1"));
        expect(done, 2, 0, 0, 3);
        assertEquals(List.of("COLUMN_COUNT", "CSV_QUOTES", "WRONG_VALUE"), codes(done));
        assertEquals(
                List.of(3, 4, 5),
                Pushed.asAgency()
                        .get("/v1/imports/" + done.path("id") + "/rejections")
                        .path("items.line"));
    }

    @Test
    void readsDanishLettersInWindows1252WhetherItIsSaidOrNot() {
        Response done =
                csv((HEADER + line("fmt-w1", "Røgeriet på Ærø", "1") + line("fmt-w2", "Åen", "1")).getBytes(WINDOWS));
        expect(done, 2, 0, 0, 0);
        read("fmt-w1").then().body("companyName", equalTo("Røgeriet på Ærø"));
        Pushed.asAgency()
                .get("/v1/imports/" + done.path("id") + "/warnings")
                .then()
                .body("items.code", equalTo(List.of("READ_AS_WINDOWS_1252")));
        Response said = Pushed.import_(
                "registrations",
                "text/csv; charset=windows-1252",
                (HEADER + line("fmt-w3", "Ø-huset", "1")).getBytes(WINDOWS));
        expect(said, 1, 0, 0, 0);
        read("fmt-w3").then().body("companyName", equalTo("Ø-huset"));
    }

    @Test
    void rejectsALineThatMixesTwoEncodings() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                (HEADER + line("fmt-m1", "Rør", "1") + "fmt-m2;" + HUB + ";Sø").getBytes(StandardCharsets.UTF_8));
        body.writeBytes("ø\n".getBytes(WINDOWS));
        Response done = csv(body.toByteArray());
        expect(done, 1, 0, 0, 1);
        assertEquals(List.of("WRONG_ENCODING"), codes(done));
    }

    @Test
    void tellsOfLettersThatAreNotUtf8InJson() {
        Response done = Pushed.import_(
                "registrations",
                "application/x-ndjson",
                (good("fmt-j1").put("companyName", "Røgeri") + "\n" + good("fmt-j2") + "\n").getBytes(WINDOWS));
        expect(done, 1, 0, 0, 1);
        assertEquals(List.of("NOT_JSON"), codes(done));
    }

    @Test
    void takesAListAndTellsWhichItemIsWrong() {
        String list = "\uFEFF [" + good("fmt-a1") + ",\n" + good("fmt-a2").put("cvr", "1") + ", 7, {\"x\" 1}, "
                + good("fmt-a3").put("companyName", "A [\\\"] B}") + " ]\n";
        Response done = Pushed.import_("registrations", "application/json", list.getBytes(StandardCharsets.UTF_8));
        expect(done, 2, 0, 0, 3);
        Pushed.asAgency()
                .get("/v1/imports/" + done.path("id") + "/rejections")
                .then()
                .body("items.line", equalTo(List.of(2, 3, 4)))
                .body("items.code", equalTo(List.of("CVR_FORM", "NOT_JSON", "NOT_JSON")))
                .body("items[0].pointer", equalTo("/cvr"))
                .body("items[0].rowId", equalTo("fmt-a2"));
        expect(Pushed.import_("registrations", "application/json", "[]".getBytes(StandardCharsets.UTF_8)), 0, 0, 0, 0);
    }

    @Test
    void failsAListThatIsCutShortAndKeepsNothingOfIt() {
        Response done = Pushed.import_(
                "registrations",
                "application/json",
                ("[" + good("fmt-h1") + "," + good("fmt-h2").toString().substring(0, 40))
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals("FAILED", done.path("state"), done.asString());
        assertEquals("BROKEN_LIST", done.path("problem.code"));
        read("fmt-h1").then().statusCode(404);
    }
}
