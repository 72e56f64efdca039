package dk.kkr.reporting.document;

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
import dk.kkr.kit.test.Tokens;
import dk.kkr.reporting.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.xml.sax.InputSource;

/** The case of 2024 in every format, read back with other readers than those that wrote it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class StatementDocumentsTest {

    private static final String TOTAL = "97\u00a0%";

    private static String published;

    private static String path() {
        if (published == null) {
            Events.sendHub("nordjylland", "Erhvervshus Nordjylland", "nordjylland");
            Events.sendKkr("nordjylland", "KKR Nordjylland");
            published = send("PUBLISHED", Events.example("statement-approved"));
            await().atMost(Duration.ofSeconds(20)).until(() -> given().get("/v1/result-statements/" + published)
                    .path("hubName")
                    .equals("Erhvervshus Nordjylland"));
        }
        return "/v1/result-statements/" + published;
    }

    private static String send(String status, ObjectNode data) {
        String contract = UUID.randomUUID().toString();
        Events.sendEdition(contract, 1, status, data);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> insider("/v1/result-statements/" + contract).statusCode() == 200);
        return contract;
    }

    private static Response insider(String path) {
        return given().auth().oauth2(Tokens.kl()).get(path);
    }

    private static List<String> titles() {
        List<String> titles = new ArrayList<>();
        Events.example("statement-approved")
                .at("/fulfilment/goals")
                .forEach(goal -> titles.add(goal.get("title").asText()));
        return titles;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

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

    @Test
    void isATaggedPdfWithItsFontsInIt() throws IOException {
        byte[] file = given().accept("application/pdf").get(path()).asByteArray();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = plain(new PDFTextStripper().getText(pdf)).replace('\u00a0', ' ');
            titles().forEach(title -> assertTrue(text.contains(title), title));
            assertTrue(text.contains("97 %"), text);
            assertTrue(text.contains("Side 2 af " + pdf.getNumberOfPages()), text);
            assertTrue(text.contains("9f2c51e0a4b7d86c3e1f905a7b2d4c68e0f1a3b5c7d9e2f4061728394a5b6c7d"));
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("da", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Resultatopgørelse 2024 – Erhvervshus Nordjylland",
                    pdf.getDocumentInformation().getTitle());
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("SourceSans3"), font.getName());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void holdsBeforeTheCheckerOfArchivesAndOfAccessibility(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] file = given().accept("application/pdf").get(path()).asByteArray();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> failures = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
            assertTrue(result.isCompliant(), failures::toString);
        }
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
    void isACsvFileThatDanishExcelOpens() throws IOException {
        byte[] file = given().accept("text/csv").get(path()).asByteArray();
        String csv = new String(file, StandardCharsets.UTF_8);
        assertEquals('\ufeff', csv.charAt(0));
        List<CSVRecord> rows = CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))
                .getRecords();
        assertEquals("96,936786", rows.get(0).get("Målopfyldelse i procent"));
        assertEquals(TOTAL, rows.get(0).get("Vist målopfyldelse"));
        assertEquals(
                10, rows.stream().filter(row -> row.get("Niveau").equals("Mål")).count());
        assertEquals(
                2,
                rows.stream().filter(row -> row.get("Niveau").equals("Segment")).count());
        CSVRecord revenue = rows.stream()
                .filter(row -> row.get("Målepunkt").equals("Mervækst i omsætning"))
                .findFirst()
                .orElseThrow();
        assertEquals("2,89", revenue.get("Resultat"));
        assertEquals("procentpoint", revenue.get("Enhed"));
        assertEquals("28,9", revenue.get("Målopfyldelse i procent"));
        assertTrue(rows.stream().anyMatch(row -> row.get("Husets redegørelse").startsWith("'=HYPERLINK")));
    }

    @Test
    void isAWorkbookWithNumbersAsNumbersAndNoFormulas() throws IOException {
        Response file = given().accept(StatementResource.XLSX).get(path());
        file.then().header("Content-Disposition", containsString("Resultatopg%C3%B8relse%202024%20Erhvervshus"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            assertEquals(3, book.getNumberOfSheets());
            List<String> texts = new ArrayList<>();
            List<Double> numbers = new ArrayList<>();
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertFalse(cell.getCellType() == CellType.FORMULA);
                        if (cell.getCellType() == CellType.NUMERIC) {
                            numbers.add(cell.getNumericCellValue());
                        } else if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        }
                    }
                }
            }
            titles().forEach(title -> assertTrue(texts.contains(title), title));
            assertTrue(texts.contains("'=HYPERLINK(\"http://example.com\")"));
            assertTrue(numbers.contains(2.89));
            assertTrue(numbers.contains(82.225));
            assertTrue(numbers.contains(96.936786));
        }
    }

    @Test
    void isADocumentWithHeadingsTablesAndTheFigure() throws IOException {
        byte[] file = given().accept(StatementResource.DOCX).get(path()).asByteArray();
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<String> headings = docx.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(paragraph -> paragraph.getText())
                    .toList();
            assertTrue(headings.contains("Mål 5: Effekt i virksomhederne"), headings.toString());
            assertEquals(11, headings.size());
            assertEquals(
                    0,
                    docx.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal()
                            .intValue());
            assertEquals(1, docx.getAllPictures().size());
            assertTrue(
                    docx.getTables().stream().map(XWPFTable::getText).anyMatch(text -> text.contains("28,9\u00a0%")));
            assertTrue(docx.getParagraphs().stream().anyMatch(p -> p.getText().equals(TOTAL)));
        }
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
}
