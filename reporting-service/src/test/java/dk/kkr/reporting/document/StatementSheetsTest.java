package dk.kkr.reporting.document;

import static dk.kkr.reporting.document.Published.TOTAL;
import static dk.kkr.reporting.document.Published.path;
import static dk.kkr.reporting.document.Published.titles;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** The case of 2024 as CSV, workbook and document, read back with other readers than wrote it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class StatementSheetsTest {
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
}
