package dk.kkr.survey.form;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * All that is asked, {@code templates/QuestionsPage.html}.
 *
 * @param faults in all, each leading to its field
 * @param opened questions that were not asked before, when the page tells that it is saved
 * @param stale whether other answers were saved meanwhile
 */
record QuestionsPage(
        Sheet sheet,
        List<AskedQuestion> questions,
        List<FieldFault> faults,
        List<AskedQuestion> opened,
        boolean saved,
        boolean stale)
        implements TemplateInstance {

    /**
     * @param field its name and id; empty where it is about the whole
     * @param number of the question; 0 where it is about the whole
     */
    public record FieldFault(String field, int number, String text) {}
}
