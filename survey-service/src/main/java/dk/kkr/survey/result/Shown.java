package dk.kkr.survey.result;

import dk.kkr.survey.disclosure.Disclosure;
import dk.kkr.survey.disclosure.Layout;
import dk.kkr.survey.disclosure.Pattern;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.result.ResultView.QuestionResult;
import dk.kkr.survey.statistics.Population;

/** A question of a wave with what is decided to be shown of it. */
abstract sealed class Shown permits ShownChoice, ShownPicks, ShownNumber, ShownText {

    final Question question;
    final Layout layout;

    Shown(Question question, Layout layout) {
        this.question = question;
        this.layout = layout;
    }

    /** @param within what may be shown at most: of groups, and of the question that this one depends on */
    static Shown of(Question question, QuestionTally tally, Layout layout, Pattern within, Disclosure disclosure) {
        if (tally instanceof ChoiceTally choices) {
            return new ShownChoice(question, layout, choices, disclosure.ofChoices(layout, within, choices.choices()));
        }
        if (tally instanceof PickTally picks) {
            return new ShownPicks(question, layout, picks, within, disclosure);
        }
        if (tally instanceof NumberTally numbers) {
            Pattern pattern = disclosure.ofNumbers(layout, within, numbers.n(), numbers::isUnanimous);
            return new ShownNumber(question, layout, numbers, pattern);
        }
        return new ShownText(question, layout, ((TextTally) tally).n(), disclosure);
    }

    abstract QuestionResult of(int group);

    /** The groups of whom it is shown how many answered so; a question asked only then shows no others. */
    abstract Pattern visible(String answer);

    /** Of a question asked of some only, as many are taken to be missing among them as in the whole panel. */
    Population population(int group, long answered) {
        if (question.showIf() == null) {
            return Population.of(layout.panel(group));
        }
        long responded = layout.responded(group);
        return new Population(responded == 0 ? 0 : (double) answered * layout.panel(group) / responded);
    }

    QuestionResult withheld() {
        return new QuestionResult(
                question.key(),
                question.type(),
                true,
                false,
                null,
                null,
                null,
                null,
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
