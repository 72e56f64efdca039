package dk.kkr.reporting.document;

import static dk.kkr.reporting.document.Published.path;
import static dk.kkr.reporting.document.Published.plain;
import static dk.kkr.reporting.document.Published.titles;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The case of 2024 on paper, read back and put before the checkers. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class StatementPdfTest {
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
}
