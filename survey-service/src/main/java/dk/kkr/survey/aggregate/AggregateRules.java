package dk.kkr.survey.aggregate;

import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.aggregate.Figures.GroupFigures;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionType;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether published figures are about what the questionnaire asks, and of groups there are; whether they can be true is another matter. */
final class AggregateRules {

    private final QuestionnaireBody asked;
    private final List<Fault> faults = new ArrayList<>();

    private AggregateRules(QuestionnaireBody asked) {
        this.asked = asked;
    }

    static List<Fault> check(QuestionnaireBody asked, GroupNames names, Aggregates aggregates) {
        AggregateRules rules = new AggregateRules(asked);
        rules.check(aggregates, "");
        Set<String> seen = new HashSet<>();
        List<GroupFigures> groups = aggregates.allGroups();
        for (int i = 0; i < groups.size(); i++) {
            GroupFigures group = groups.get(i);
            String at = "/groups/" + i;
            rules.check(group, at);
            rules.faults.addAll(names.unknown(group, at));
            if (group.isOfMembers() == group.isOfMunicipalities() || !seen.add(group.name())) {
                rules.add(
                        at,
                        "GROUP_NAMES",
                        "Name what the group is of: KKR and role, or municipality group and settlement, or one of them; and each group"
                                + " once. Everybody stands at the top.",
                        "Angiv gruppens KKR og rolle, eller dens kommunegruppe og bebyggelse, eller én af dem; og hver gruppe kun én"
                                + " gang. Alle under ét står øverst.");
            }
        }
        return rules.faults;
    }

    private void check(Figures figures, String at) {
        figures.scales().forEach((key, scale) -> {
            String here = at + "/scale/" + key;
            Question question = question(key, QuestionType.SCALE, here);
            if (question != null) {
                scale.allCounts().keySet().stream()
                        .filter(step -> !isStep(question, step))
                        .forEach(step -> add(
                                here + "/counts/" + step,
                                "OUTSIDE_SCALE",
                                "The scale has no such step; use a whole number from " + question.min() + " to "
                                        + question.max() + ", or DONT_KNOW.",
                                "Skalaen har intet sådant trin; brug et helt tal fra " + question.min() + " til "
                                        + question.max() + " eller DONT_KNOW."));
            }
        });
        figures.allPicks().forEach((key, frames) -> {
            Question question = question(key, QuestionType.PICK, at + "/picks/" + key);
            if (question != null) {
                frames.forEach((frame, options) -> checkFrame(question, frame, options, at + "/picks/" + key));
            }
        });
    }

    private void checkFrame(Question question, String frame, Map<String, Long> options, String at) {
        if (!question.allFrames().contains(frame)) {
            String known = String.join(", ", question.allFrames());
            add(
                    at + "/" + frame,
                    "UNKNOWN_FRAME",
                    "The question has no such frame; use " + known + ".",
                    "Spørgsmålet har ingen sådan ramme; brug " + known + ".");
        }
        options.keySet().stream()
                .filter(option -> !question.hasOption(option))
                .forEach(option -> add(
                        at + "/" + frame + "/" + option,
                        "UNKNOWN_OPTION",
                        "The question has no such option; use the key of one it has.",
                        "Spørgsmålet har ingen sådan svarmulighed; brug nøglen på en, det har."));
    }

    private static boolean isStep(Question question, String step) {
        Integer min = question.min();
        Integer max = question.max();
        if (step.equals(Question.DONT_KNOW)) {
            return true;
        }
        return min != null
                && max != null
                && step.matches("-?[0-9]{1,9}")
                && Integer.parseInt(step) >= min
                && Integer.parseInt(step) <= max;
    }

    private @Nullable Question question(String key, QuestionType type, String at) {
        Question found =
                asked.question(key).filter(question -> question.type() == type).orElse(null);
        if (found == null) {
            add(
                    at,
                    "UNKNOWN_QUESTION",
                    "The questionnaire has no question of this key and type; use the key of one it has.",
                    "Spørgeskemaet har intet spørgsmål med denne nøgle og type; brug nøglen på et, det har.");
        }
        return found;
    }

    private void add(String at, String code, String en, String da) {
        faults.add(Fault.at(at, code, en, da));
    }
}
