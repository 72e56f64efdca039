package dk.kkr.survey.result;

import dk.kkr.survey.disclosure.Detail;
import dk.kkr.survey.disclosure.Layout;
import dk.kkr.survey.disclosure.Pattern;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.result.ResultView.QuestionResult;
import dk.kkr.survey.statistics.Difference.Spread;
import dk.kkr.survey.statistics.Population;

/** A number: its mean and spread. How many don't know is told of everybody only. */
final class ShownNumber extends Shown {

    private final NumberTally tally;
    private final Pattern pattern;

    ShownNumber(Question question, Layout layout, NumberTally tally, Pattern pattern) {
        super(question, layout);
        this.tally = tally;
        this.pattern = pattern;
    }

    @Override
    Pattern visible(String answer) {
        return pattern;
    }

    @Override
    QuestionResult of(int group) {
        if (pattern.of(group) == Detail.NOTHING) {
            return withheld();
        }
        long n = layout.sum(tally.n(), group);
        Population panel = population(group, n);
        Spread spread = new Spread(tally.mean(layout, group), tally.sd(layout, group), n, n, panel);
        return new QuestionResult(
                question.key(),
                question.type(),
                false,
                false,
                n,
                group == 0 ? tally.dontKnow() : null,
                n,
                Rounding.figure(panel.size()),
                Rounding.figure(spread.mean()),
                Rounding.figure(spread.sd()),
                Rounding.figures(spread.interval()),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
