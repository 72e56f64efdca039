package dk.kkr.reporting.document;

import dk.kkr.reporting.page.Style;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;

/** The statement as a PDF that can be printed, read aloud (PDF/UA) and kept (PDF/A). */
@Singleton
class PdfFormat implements StatementFormat {

    private final PdfPress press;
    private final Style style;

    PdfFormat(PdfPress press, Style style) {
        this.press = press;
        this.style = style;
    }

    @Override
    public MediaType type() {
        return new MediaType("application", "pdf");
    }

    @Override
    public String suffix() {
        return "pdf";
    }

    @Override
    public byte[] write(StatementText text) {
        return press.print(new StatementPaper(text, style.paper()).render(), Stamp.of(text.statement()));
    }
}
