package dk.kkr.survey.export;

import dk.kkr.survey.questionnaire.Option;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionType;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.result.ResultView.GroupResult;
import dk.kkr.survey.result.ResultView.OptionResult;
import dk.kkr.survey.result.ResultView.Promotion;
import dk.kkr.survey.result.ResultView.QuestionResult;
import dk.kkr.survey.result.TextThemes;
import dk.kkr.survey.result.TextThemes.ThemeCount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All columns that a questionnaire's results have, in its order. */
final class Variables {

    private final String language;
    private final List<Variable> all = new ArrayList<>();

    private Variables(String language) {
        this.language = language;
    }

    /**
     * @param themes of free texts, of which everybody's counts are columns too
     * @param language {@code da} or {@code en}
     */
    static List<Variable> of(QuestionnaireBody asked, List<TextThemes> themes, String language) {
        Variables variables = new Variables(language);
        variables.all.add(
                new Variable("N", "n", english(language) ? "Respondents" : "Svarpersoner", "n", GroupResult::n));
        int number = 0;
        for (Question question : asked.questions()) {
            number++;
            String name = "Q" + number;
            variables.add(name, question);
            themes.stream()
                    .filter(one -> one.question().equals(question.key()))
                    .forEach(one -> variables.themes(name, question, one));
        }
        return variables.all;
    }

    private static boolean english(String language) {
        return language.equals("en");
    }

    private void add(String name, Question question) {
        String key = question.key();
        String text = question.text().in(language);
        if (question.type() == QuestionType.PICK) {
            for (String frame : question.allFrames()) {
                all.add(new Variable(
                        name + "_" + frame + "_N",
                        key + "/" + frame,
                        text + " – " + frame,
                        "n",
                        group -> group.question(key).map(Variable.frameN(frame)).orElse(null)));
                options(name + "_" + frame, question, frame, text + " – " + frame);
            }
            return;
        }
        all.add(Variable.question(name + "_N", key, text, "n", QuestionResult::n));
        all.add(Variable.question(name + "_DK", key, text, "dontKnow", QuestionResult::dontKnow));
        if (question.type() == QuestionType.SCALE || question.type() == QuestionType.NUMBER) {
            all.add(Variable.question(name + "_MEAN", key, text, "mean", QuestionResult::mean));
            all.add(Variable.question(name + "_SD", key, text, "sd", QuestionResult::sd));
            all.add(Variable.question(name + "_LOW", key, text, "low", Variable.bound(0)));
            all.add(Variable.question(name + "_HIGH", key, text, "high", Variable.bound(1)));
        }
        if (question.type() == QuestionType.SCALE) {
            if (question.asksToRecommend()) {
                all.add(Variable.question(name + "_NPS", key, text, "netPromoterScore", Variables::promoters));
            }
            steps(name, question, text);
        }
        options(name, question, "", text);
    }

    private static @Nullable Number promoters(QuestionResult result) {
        Promotion score = result.netPromoterScore();
        return score == null ? null : score.score();
    }

    private void themes(String name, Question question, TextThemes texts) {
        int number = 0;
        for (ThemeCount theme : texts.themes()) {
            number++;
            String code = question.key() + "/" + theme.key();
            String label = question.text().in(language) + ": " + theme.title().in(language);
            all.add(new Variable(name + "_T" + number, code, label, "count", ofEverybody(theme.count())));
            all.add(new Variable(name + "_T" + number + "_PCT", code, label, "share", ofEverybody(theme.share())));
        }
    }

    private static Function<GroupResult, @Nullable Number> ofEverybody(Number value) {
        return group -> group.first() == null && group.second() == null ? value : null;
    }

    private void steps(String name, Question question, String text) {
        Integer min = question.min();
        Integer max = question.max();
        for (int step = min == null ? 0 : min; max != null && step <= max; step++) {
            String value = Integer.toString(step);
            String code = question.key() + "/" + value;
            all.add(new Variable(
                    name + "_C" + value.replace('-', 'M'), code, text + ": " + value, "count", group -> group.question(
                                    question.key())
                            .map(Variable.count(value))
                            .orElse(null)));
        }
    }

    private void options(String name, Question question, String frame, String text) {
        int number = 0;
        for (Option option : question.choices()) {
            number++;
            String at = question.key() + (frame.isEmpty() ? "" : "/" + frame) + "/" + option.key();
            String label = text + ": " + option.text().in(language);
            add(name + "_" + number, question, at, label, "count", frame, option, OptionResult::count);
            add(name + "_" + number + "_PCT", question, at, label, "share", frame, option, OptionResult::share);
        }
    }

    private void add(
            String name,
            Question question,
            String code,
            String label,
            String figure,
            String frame,
            Option option,
            Function<OptionResult, @Nullable Number> of) {
        all.add(new Variable(name, code, label, figure, group -> group.question(question.key())
                .map(Variable.option(frame, option.key(), of))
                .orElse(null)));
    }
}
