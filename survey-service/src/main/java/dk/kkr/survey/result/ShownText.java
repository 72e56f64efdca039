package dk.kkr.survey.result;

import dk.kkr.survey.disclosure.Disclosure;
import dk.kkr.survey.disclosure.Layout;
import dk.kkr.survey.disclosure.Pattern;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.result.ResultView.QuestionResult;
import java.util.List;

/** How many of everybody wrote something; texts belong to no group. */
final class ShownText extends Shown {

    private final long written;
    private final Pattern pattern;

    ShownText(Question question, Layout layout, List<Long> n, Disclosure disclosure) {
        super(question, layout);
        this.written = layout.sum(n, 0);
        this.pattern = disclosure.ofEverybody(layout, written);
    }

    @Override
    Pattern visible(String answer) {
        return pattern;
    }

    @Override
    QuestionResult of(int group) {
        if (group > 0 || !pattern.isShown(0)) {
            return withheld();
        }
        return new QuestionResult(
                question.key(),
                question.type(),
                false,
                false,
                written,
                null,
                written,
                Rounding.figure(population(0, written).size()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
