package dk.kkr.reporting.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import dk.kkr.reporting.figure.Typeface;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints well-formed HTML as tagged PDF (PDF/UA-1 and PDF/A-2a) with our own fonts, and reads nothing but that HTML. */
@Singleton
class PdfPress {

    /** A page takes memory while it is laid out, and the service has little; who comes while both are busy waits. */
    private final Semaphore presses = new Semaphore(2);

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * @param html well-formed; it may name no font but {@link Typeface#FAMILY}, for text in any other would vanish
     */
    byte[] print(String html, Stamp stamp) {
        presses.acquireUninterruptibly();
        try {
            return set(html, stamp);
        } finally {
            presses.release();
        }
    }

    private byte[] set(String html, Stamp stamp) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours);
        builder.useFont(font(Typeface.REGULAR), Typeface.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font(Typeface.BOLD), Typeface.FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(font(Typeface.ITALIC), Typeface.FAMILY, 400, FontStyle.ITALIC, true);
        // The paper is whole in itself. Nothing that a hub writes can make us fetch an address or open a file.
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, when);
        }
        builder.useUnicodeLineBreaker(new WordBreaks());
        builder.withProducer("KKR suite");
        builder.withHtmlContent(html, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            fix(pdf, stamp);
            pdf.save(out);
            pdf.close();
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FSSupplier<InputStream> font(String resource) {
        return () -> new ByteArrayInputStream(Typeface.read(resource));
    }

    /** Puts dates and identifiers of the statement where the library puts those of the moment. */
    private static void fix(PDDocument pdf, Stamp stamp) throws IOException {
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        time.setTimeInMillis(stamp.time().truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        pdf.getDocumentInformation().setCreationDate(time);
        pdf.getDocumentInformation().setModificationDate(time);
        pdf.setDocumentId(stamp.seed());
        var metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*",
                        "$1" + stamp.time().truncatedTo(ChronoUnit.SECONDS));
        metadata.importXMPMetadata(new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)).readAllBytes());
    }
}
