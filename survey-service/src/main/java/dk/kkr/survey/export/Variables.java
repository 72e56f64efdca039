package dk.kkr.survey.export;

import dk.kkr.survey.questionnaire.Option;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionType;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.result.ResultView.GroupResult;
import dk.kkr.survey.result.ResultView.OptionResult;
import dk.kkr.survey.result.ResultView.QuestionResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All columns that a questionnaire's results have, in its order. */
final class Variables {

    private final String language;
    private final List<Variable> all = new ArrayList<>();

    private Variables(String language) {
        this.language = language;
    }

    /** @param language {@code da} or {@code en} */
    static List<Variable> of(QuestionnaireBody asked, String language) {
        Variables variables = new Variables(language);
        variables.all.add(
                new Variable("N", "n", english(language) ? "Respondents" : "Svarpersoner", "n", GroupResult::n));
        int number = 0;
        for (Question question : asked.questions()) {
            number++;
            variables.add("Q" + number, question);
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
            steps(name, question, text);
        }
        options(name, question, "", text);
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
            java.util.function.Function<OptionResult, @Nullable Number> of) {
        all.add(new Variable(name, code, label, figure, group -> group.question(question.key())
                .map(Variable.option(frame, option.key(), of))
                .orElse(null)));
    }
}
