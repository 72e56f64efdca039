package dk.kkr.reporting.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** A problem as a page, {@code templates/ProblemPage.html}. */
record ProblemPage(
        String lang, String title, int status, String detail, List<String> faults, String request, String style)
        implements TemplateInstance {}
