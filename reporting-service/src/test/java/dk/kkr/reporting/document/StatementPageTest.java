package dk.kkr.reporting.document;

import static dk.kkr.reporting.document.Published.TOTAL;
import static dk.kkr.reporting.document.Published.insider;
import static dk.kkr.reporting.document.Published.path;
import static dk.kkr.reporting.document.Published.plain;
import static dk.kkr.reporting.document.Published.titles;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.reporting.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** The case of 2024 as a page and as figures, and how a format is chosen. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class StatementPageTest {
    @Test
    void isAWellFormedPageThatNamesEveryGoalAndTheTotal() throws Exception {
        Response page = given().accept("text/html").get(path());
        page.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Language", equalTo("da"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("style-src 'sha256-"));
        String html = page.asString();
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>", ""))));
        assertEquals("da", document.getDocumentElement().getAttribute("lang"));
        assertEquals(1, document.getElementsByTagName("h1").getLength());
        String text = plain(document.getElementsByTagName("body").item(0).getTextContent());
        titles().forEach(title -> assertTrue(text.contains(title), title));
        assertTrue(text.contains(TOTAL));
        assertTrue(text.contains("15. april 2025"));
        assertTrue(text.contains("64,45\u00a0%"));
        assertTrue(text.contains("<b>Målet</b>"), "what a hub writes is text, never mark-up");
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("style=\""));
        assertFalse(html.contains("NOT_FOUND"));
    }

    @Test
    void marksAnAssessedGoalWithBothFiguresWhoAndWhy() {
        String html = plain(given().accept("text/html").get(path()).asString());
        assertTrue(html.contains("Vurderet til 100\u00a0% af erhvervshuset 20. marts 2025."));
        assertTrue(html.contains("Der er ingen beregnet målopfyldelse."));
        assertTrue(html.contains("Intet måltal for 2024; 83 evaluerede virksomheder"));
    }

    @Test
    void givesTheFigureAsSvgAndAsPng() throws Exception {
        String svg = given().get(path() + "/figures/fulfilment.svg")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertTrue(svg.contains("5. Effekt i virksomhederne"));
        assertTrue(svg.contains("82\u00a0%"));
        var image = ImageIO.read(new ByteArrayInputStream(given().get(path() + "/figures/fulfilment.png")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray()));
        assertEquals(1520, image.getWidth());
        given().get(path() + "/figures/other.svg").then().statusCode(404);
    }

    @Test
    void choosesTheFormatByAcceptAndRefusesWhatItCannotGive() {
        given().accept("*/*").get(path()).then().contentType(startsWith("application/json"));
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get(path())
                .then()
                .contentType(startsWith("text/html"));
        given().accept("text/csv;q=0.5, application/pdf").get(path()).then().contentType(equalTo("application/pdf"));
        given().accept("image/gif").get(path()).then().statusCode(406);
        given().accept("text/html")
                .header("Accept-Language", "da")
                .get(path() + "?edition=9")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("Findes ikke"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "csv", "xlsx", "docx", "json"})
    void givesTheSameBytesForTheSameEditionAndKnowsThemByTheirTag(String suffix) {
        Response first = given().get(path() + "." + suffix + "?edition=1");
        first.then().statusCode(200);
        assertArrayEquals(
                first.asByteArray(),
                given().get(path() + "." + suffix + "?edition=1").asByteArray());
        given().header("If-None-Match", first.header("ETag"))
                .get(path() + "." + suffix + "?edition=1")
                .then()
                .statusCode(304);
    }

    @Test
    void marksLiveAndProvisionalFiguresInEveryFormatThatPeopleRead() throws Exception {
        ObjectNode data = Events.example("fulfilment-changed");
        ObjectNode fulfilment = (ObjectNode) data.get("fulfilment");
        fulfilment.put("provisional", true).putArray("awaits").add("awareness");
        ObjectNode goal = (ObjectNode) fulfilment.at("/goals/1");
        goal.put("provisional", true).put("state", "PENDING").putNull("percent").putNull("shown");
        goal.putArray("awaits").add("hub").add("YEAR_END");
        ((ObjectNode) goal.at("/targets/0"))
                .put("state", "PENDING")
                .putNull("actual")
                .putNull("actualShown")
                .putNull("percent")
                .putNull("shown");
        String contract = UUID.randomUUID().toString();
        Events.sendLive(contract, data);
        String path = "/v1/result-statements/" + contract;
        await().atMost(Duration.ofSeconds(20)).until(() -> insider(path).statusCode() == 200);

        String html = plain(insider(path + ".html").asString());
        assertTrue(html.contains("Aktuelle tal, opgjort 10. april 2025 kl. 10.30."));
        assertTrue(html.contains("Foreløbig opgørelse. Den afventer »Kendskab«."), html);
        assertTrue(html.contains("Foreløbig: afventer »Kendskabsgrad« og kontraktårets udløb."));
        assertTrue(html.contains("Afventer data"));
        assertTrue(html.contains("noindex"));
        try (PDDocument pdf = Loader.loadPDF(insider(path + ".pdf").asByteArray())) {
            String text = plain(new PDFTextStripper().getText(pdf));
            assertTrue(text.contains("Foreløbig: afventer"), text);
            assertTrue(text.contains("De er ikke godkendt og kan ændre sig."));
        }
        try (XWPFDocument docx = new XWPFDocument(
                new ByteArrayInputStream(insider(path + ".docx").asByteArray()))) {
            assertTrue(docx.getParagraphs().stream().anyMatch(p -> p.getText().startsWith("Foreløbig: afventer")));
        }
        assertTrue(insider(path + ".csv").asString().contains("Foreløbig: afventer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "pdf", "csv", "xlsx", "docx"})
    void isMadeWhateverAHubHasPastedIntoItsAccount(String suffix) {
        ObjectNode data = Events.example("fulfilment-changed");
        data.withObject("/accounts/awareness")
                .put(
                        "summary",
                        "Før\u0000\u0001\u000b\ufffe efter ]]> &amp; <p> \ud83d\ude00 \u2028 {statement.title} ${x}");
        String contract = UUID.randomUUID().toString();
        Events.sendLive(contract, data);
        String path = "/v1/result-statements/" + contract;
        await().atMost(Duration.ofSeconds(20)).until(() -> insider(path).statusCode() == 200);
        Response file = insider(path + "." + suffix);
        file.then().statusCode(200);
        if (suffix.equals("html")) {
            assertTrue(file.asString().contains("Før efter ]]&gt; &amp;amp; &lt;p&gt;"), file.asString());
            assertTrue(file.asString().contains("{statement.title}"));
        }
    }
}
