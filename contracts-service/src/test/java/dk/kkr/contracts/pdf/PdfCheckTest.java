package dk.kkr.contracts.pdf;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.kit.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a PDF may cost to look into, on both sides; what it may hold is shown through the API. */
class PdfCheckTest {

    @TempDir
    Path directory;

    private void check(byte[] pdf) throws IOException {
        PdfCheck.check(Files.write(directory.resolve("x.pdf"), pdf));
    }

    private void refuses(String code, byte[] pdf) {
        Refusal refusal = assertThrows(Refusal.class, () -> check(pdf));
        assertEquals(code, refusal.faults().get(0).code());
    }

    private static byte[] ofPages(int pages, CompressParameters how) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            pdf.save(bytes, how);
        }
        return bytes.toByteArray();
    }

    @Test
    void takesLongDocumentsPackedOrNot() throws IOException {
        byte[] packed = ofPages(2000, CompressParameters.DEFAULT_COMPRESSION);
        byte[] plain = ofPages(2000, CompressParameters.NO_COMPRESSION);
        assertTrue(packed.length < plain.length / 2);
        assertDoesNotThrow(() -> check(packed));
        assertDoesNotThrow(() -> check(plain));
    }

    @Test
    void refusesSmallFilesThatUnpackToMoreThanTheBudget() throws IOException {
        int most = (int) PdfBudget.MOST_UNPACKED;
        assertDoesNotThrow(() -> check(HandMade.packing("(" + "A".repeat(most - 1_000_000) + ")")));
        byte[] bomb = HandMade.packing("(" + "A".repeat(most) + ")");
        assertTrue(bomb.length < 100_000);
        refuses("PDF_TOO_COMPLEX", bomb);
    }

    @Test
    void refusesMoreObjectsThanTheBudget() throws IOException {
        assertDoesNotThrow(() -> check(HandMade.packing("[" + "[]".repeat(100_000) + "]")));
        refuses("PDF_TOO_COMPLEX", HandMade.packing("[" + "[]".repeat(6_000_000) + "]"));
        refuses("PDF_TOO_COMPLEX", HandMade.with("[" + "[]".repeat(6_000_000) + "]"));
        refuses("PDF_TOO_COMPLEX", HandMade.with("[" + "1.1 ".repeat(5_000_000) + "]"));
        refuses("PDF_TOO_COMPLEX", HandMade.with("[" + "<<>>".repeat(5_000_000) + "]"));
    }

    @Test
    void refusesATableOfMoreRowsThanTheBudget() throws IOException {
        assertDoesNotThrow(() -> check(HandMade.listing(1000)));
        refuses("PDF_TOO_COMPLEX", HandMade.listing(1_000_000));
    }

    @Test
    void findsWhatRunsWhereverItLies() throws IOException {
        refuses("PDF_HAS_SCRIPT", HandMade.packing("<</S/JavaScript/JS(app.alert)>>"));
        refuses("PDF_HAS_SCRIPT", HandMade.with("<</Next[<</S/Java#53cript>>]>>"));
        refuses("PDF_HAS_SCRIPT", HandMade.with("<</XFA[]>>"));
        refuses("PDF_STARTS_PROGRAM", HandMade.packing("<</S/Launch/F(cmd.exe)>>"));
        refuses("PDF_HAS_FILES", HandMade.packing("<</Type/Filespec/EF<</F 1 0 R>>>>"));
        assertDoesNotThrow(() -> check(HandMade.packing("<</S/URI/URI(https://example.dk)>>")));
    }

    @Test
    void refusesTablesThatAreUnpackedAsPictures() throws IOException {
        refuses(
                "PDF_TOO_COMPLEX",
                HandMade.with("<</Type/ObjStm/N 1/First 4/Filter/JPXDecode/Length 4>>\nstream\nabcd\nendstream"));
    }
}
