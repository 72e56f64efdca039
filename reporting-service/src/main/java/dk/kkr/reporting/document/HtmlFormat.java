package dk.kkr.reporting.document;

import dk.kkr.reporting.page.Style;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;

/** The statement as a page that works on its own, on a telephone and on paper. */
@Singleton
class HtmlFormat implements StatementFormat {

    private final Style style;

    HtmlFormat(Style style) {
        this.style = style;
    }

    @Override
    public MediaType type() {
        return MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    }

    @Override
    public String suffix() {
        return "html";
    }

    @Override
    public byte[] write(StatementText text) {
        return new StatementPage(text, style.text()).render().getBytes(StandardCharsets.UTF_8);
    }
}
