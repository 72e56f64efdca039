package dk.kkr.reporting.document;

import io.quarkus.qute.TemplateInstance;

/** The statement on paper, {@code templates/StatementPaper.html}. */
record StatementPaper(StatementText statement, String style) implements TemplateInstance {}
