package dk.kkr.survey.form;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** What will be submitted, {@code templates/ReviewPage.html}. */
record ReviewPage(Sheet sheet, List<AskedQuestion> questions, boolean stale) implements TemplateInstance {}
