package dk.kkr.reporting.document;

import io.quarkus.qute.TemplateInstance;

/** The statement as a page, {@code templates/StatementPage.html}. */
record StatementPage(StatementText statement, String style) implements TemplateInstance {}
