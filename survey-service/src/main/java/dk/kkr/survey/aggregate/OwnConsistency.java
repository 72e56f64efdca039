package dk.kkr.survey.aggregate;

import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.aggregate.Figures.ScaleFigures;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What cannot be true of the figures about one group, each by itself (S8). */
final class OwnConsistency {

    private final Figures figures;
    private final String at;
    private final List<Fault> found = new ArrayList<>();

    private OwnConsistency(Figures figures, String at) {
        this.figures = figures;
        this.at = at;
    }

    static List<Fault> of(QuestionnaireBody asked, Figures figures, String at) {
        OwnConsistency check = new OwnConsistency(figures, at);
        Long n = figures.n();
        Long panel = figures.panelSize();
        if (n != null && panel != null && n > panel) {
            check.add(
                    "/n",
                    "MORE_ANSWERS_THAN_MEMBERS",
                    n + " have answered, but only " + panel + " were asked.",
                    n + " har svaret, men kun " + panel + " er spurgt.");
        }
        figures.scales()
                .forEach((key, scale) -> asked.question(key).ifPresent(question -> check.scale(question, scale)));
        figures.allPicks().forEach((key, frames) -> asked.question(key)
                .ifPresent(question -> frames.forEach((frame, options) -> check.picks(question, frame, options))));
        return check.found;
    }

    private void scale(Question question, ScaleFigures scale) {
        String key = question.key();
        Long everybody = figures.n();
        Long n = scale.n() == null ? everybody : scale.n();
        if (n != null && everybody != null && n > everybody) {
            add(
                    "/scale/" + key + "/n",
                    "MORE_ANSWERS_THAN_RESPONDENTS",
                    n + " are said to have answered '" + key + "', but only " + everybody + " took part.",
                    n + " skulle have besvaret '" + key + "', men kun " + everybody + " har deltaget.");
        }
        BigDecimal mean = scale.mean();
        if (mean != null) {
            mean(question, mean, n);
        }
        counts(key, scale, n);
    }

    private void mean(Question question, BigDecimal mean, @Nullable Long n) {
        Integer min = question.min();
        Integer max = question.max();
        Printed printed = Printed.of(mean);
        String pointer = "/scale/" + question.key() + "/mean";
        if (min != null && max != null && !printed.meets(Printed.exactly(min).and(Printed.exactly(max)))) {
            add(
                    pointer,
                    "MEAN_OUTSIDE_SCALE",
                    "A mean of " + mean + " lies outside the scale from " + min + " to " + max + ".",
                    "Et gennemsnit på " + danish(mean) + " ligger uden for skalaen fra " + min + " til " + max + ".");
        } else if (n != null && n > 0 && !printed.times(n).holdsWholeNumber()) {
            add(
                    pointer,
                    "MEAN_NOT_OF_N",
                    n + " whole answers cannot have a mean of " + mean + ".",
                    n + " hele svar kan ikke have et gennemsnit på " + danish(mean) + ".");
        }
    }

    private void counts(String key, ScaleFigures scale, @Nullable Long n) {
        Map<String, Long> counts = scale.allCounts();
        if (counts.isEmpty()) {
            return;
        }
        long sum = 0;
        long values = 0;
        for (Map.Entry<String, Long> step : counts.entrySet()) {
            if (!step.getKey().equals(Question.DONT_KNOW)) {
                sum += step.getValue();
                values += step.getValue() * Integer.parseInt(step.getKey());
            }
        }
        if (n != null && sum != n) {
            add(
                    "/scale/" + key + "/counts",
                    "COUNTS_DO_NOT_SUM",
                    "The answers to '" + key + "' sum to " + sum + ", not to " + n + ".",
                    "Svarene på '" + key + "' giver tilsammen " + sum + " og ikke " + n + ".");
        }
        BigDecimal mean = scale.mean();
        if (mean != null && sum > 0 && !Printed.of(mean).times(sum).meets(Printed.exactly(values))) {
            add(
                    "/scale/" + key + "/mean",
                    "MEAN_NOT_OF_COUNTS",
                    "The answers to '" + key + "' do not have a mean of " + mean + ".",
                    "Svarene på '" + key + "' har ikke gennemsnittet " + danish(mean) + ".");
        }
    }

    private void picks(Question question, String frame, Map<String, Long> options) {
        Long n = figures.n();
        if (n == null) {
            return;
        }
        String pointer = "/picks/" + question.key() + "/" + frame;
        options.forEach((option, count) -> {
            if (count > n) {
                add(
                        pointer + "/" + option,
                        "MORE_PICKS_THAN_ANSWERS",
                        "'" + option + "' is said to be picked " + count + " times by " + n + " members.",
                        "'" + option + "' skulle være valgt " + count + " gange af " + n + " medlemmer.");
            }
        });
        long all = options.values().stream().mapToLong(Long::longValue).sum();
        Integer most = question.maxPicks();
        if (most != null && all > most * n) {
            add(
                    pointer,
                    "TOO_MANY_PICKS_IN_ALL",
                    all + " picks in all are more than " + n + " members with " + most + " each can make.",
                    all + " valg i alt er flere, end " + n + " medlemmer med højst " + most + " hver kan foretage.");
        }
    }

    static String danish(BigDecimal figure) {
        return figure.toPlainString().replace('.', ',');
    }

    private void add(String pointer, String code, String en, String da) {
        found.add(Fault.at(at + pointer, code, en, da));
    }
}
