package dk.kkr.contracts.pdf;

import dk.kkr.kit.problem.Refusal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Whether a file is the PDF it claims to be, whole, readable by all, and without anything that runs. */
public final class PdfCheck {

    private static final int LOOKED_AT = 1024;

    /** One file at a time, so that what a check may take of memory is taken once. */
    private static final Semaphore TURN = new Semaphore(1, true);

    private PdfCheck() {}

    /** @throws Refusal 400 with a code that says what the file is instead, or what is wrong with it */
    public static void check(Path file) throws IOException {
        String start;
        String end;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            start = read(bytes, 0);
            end = read(bytes, Math.max(0, bytes.length() - LOOKED_AT));
        }
        refuseUnlessPdf(start);
        if (!end.contains("%%EOF") || !end.contains("startxref")) {
            throw refused(
                    "PDF_TRUNCATED",
                    "The PDF is cut short; save it again and send all of it.",
                    "PDF-filen er afkortet; gem den igen, og send den hele.");
        }
        TURN.acquireUninterruptibly();
        try {
            look(file);
        } finally {
            forgetNames();
            TURN.release();
        }
    }

    private static void look(Path file) {
        PdfBudget budget = new PdfBudget();
        try (RandomAccessRead source = new MeteredRead(new RandomAccessReadBufferedFile(file), budget);
                PDDocument pdf = new BoundedParser(source, budget).parse()) {
            if (pdf.isEncrypted()) {
                throw encrypted();
            }
            if (pdf.getNumberOfPages() == 0) {
                throw damaged();
            }
            PdfContent.check(pdf.getDocument());
        } catch (Refusal refusal) {
            throw refusal;
        } catch (InvalidPasswordException locked) {
            throw encrypted();
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError unreadable) {
            throw damaged();
        }
    }

    /** PDFBox keeps each name it ever met, for good; those of this file are in nobody's use now. */
    @SuppressWarnings("deprecation")
    private static void forgetNames() {
        COSName.clearResources();
    }

    private static String read(RandomAccessFile bytes, long from) throws IOException {
        byte[] part = new byte[(int) Math.min(LOOKED_AT, bytes.length() - from)];
        bytes.seek(from);
        bytes.readFully(part);
        return new String(part, StandardCharsets.ISO_8859_1);
    }

    private static void refuseUnlessPdf(String start) {
        if (start.startsWith("%PDF-")) {
            return;
        }
        String text = start.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("MZ") || start.startsWith("\u007fELF") || start.startsWith("#!")) {
            throw refused(
                    "CONTENT_IS_PROGRAM",
                    "The file is a program, whatever its name; send a PDF.",
                    "Filen er et program, uanset hvad den hedder; send en PDF-fil.");
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u001f\u008b")) {
            throw refused(
                    "CONTENT_IS_ARCHIVE",
                    "The file is an archive or an Office document; save it as PDF first.",
                    "Filen er et arkiv eller et Office-dokument; gem det først som PDF.");
        }
        if (text.startsWith("<")) {
            throw refused(
                    "CONTENT_IS_MARKUP",
                    "The file is HTML or XML; print it to a PDF first.",
                    "Filen er HTML eller XML; gem den først som PDF.");
        }
        throw refused(
                "NOT_A_PDF",
                "The file does not begin as a PDF does; send a PDF.",
                "Filen begynder ikke som en PDF-fil; send en PDF-fil.");
    }

    static Refusal encrypted() {
        return refused(
                "PDF_ENCRYPTED",
                "The PDF is encrypted; save it without a password or restrictions.",
                "PDF-filen er krypteret; gem den uden adgangskode og begrænsninger.");
    }

    private static Refusal damaged() {
        return refused(
                "PDF_DAMAGED",
                "The PDF cannot be read; save it again from where it was made.",
                "PDF-filen kan ikke læses; gem den igen fra det program, den er lavet i.");
    }

    static Refusal refused(String code, String en, String da) {
        return Refusal.invalid("", code, en, da);
    }
}
