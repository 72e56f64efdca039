package dk.kkr.reporting.publication;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The public start page, {@code templates/StartPage.html}. */
record StartPage(List<Year> years, List<PublicationText> agreements, boolean isEmpty, boolean more, String style)
        implements TemplateInstance {

    /** What is published about a contract year. */
    public record Year(int year, List<PublicationText> statements, List<PublicationText> contracts) {}
}
