package dk.kkr.survey.questionnaire;

import dk.kkr.kit.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of one question, whatever stands around it. */
final class QuestionRules {

    private static final int MOST_STEPS = 11;

    private final Question question;
    private final String at;
    private final List<Fault> faults = new ArrayList<>();

    private QuestionRules(Question question, String at) {
        this.question = question;
        this.at = at;
    }

    /** @param at pointer to the question */
    static List<Fault> check(Question question, String at) {
        QuestionRules rules = new QuestionRules(question, at);
        switch (question.type()) {
            case PICK -> rules.checkPick();
            case SCALE -> rules.checkScale();
            case SINGLE, MULTIPLE -> rules.checkOptions();
            case NUMBER -> rules.checkRange();
            case TEXT -> rules.checkText();
        }
        rules.checkForeignFields();
        return rules.faults;
    }

    private void checkPick() {
        checkOptions();
        Integer most = question.maxPicks();
        if (most == null || most > question.choices().size()) {
            add(
                    "/maxPicks",
                    "MAX_PICKS",
                    "State how many options may be picked: from 1 to the number of options.",
                    "Angiv, hvor mange muligheder der må vælges: fra 1 til antallet af muligheder.");
        }
        List<String> frames = question.allFrames();
        if (frames.isEmpty() || new HashSet<>(frames).size() < frames.size()) {
            add(
                    "/frames",
                    "FRAMES",
                    "Name at least one frame, such as TODAY, and each only once.",
                    "Angiv mindst én ramme, for eksempel TODAY, og hver kun én gang.");
        }
        checkFrameNames();
    }

    private void checkFrameNames() {
        int names = question.allFrameNames().size();
        if (names != 0 && names != question.allFrames().size()) {
            add(
                    "/frameNames",
                    "FRAMES",
                    "Give each frame a name, in the order of frames, or none.",
                    "Giv hver ramme et navn i samme rækkefølge som rammerne, eller ingen.");
        }
    }

    private void checkOptions() {
        if (question.choices().size() < 2) {
            add("/options", "OPTIONS", "Give at least two options.", "Angiv mindst to svarmuligheder.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < question.choices().size(); i++) {
            String key = question.choices().get(i).key();
            if (!seen.add(key)) {
                add(
                        "/options/" + i + "/key",
                        "DUPLICATE_KEY",
                        "Two options have this key; give each its own.",
                        "To svarmuligheder har denne nøgle; giv hver sin.");
            }
        }
    }

    private void checkScale() {
        Integer min = question.min();
        Integer max = question.max();
        if (min == null || max == null || max <= min || (long) max - min >= MOST_STEPS) {
            add(
                    "/max",
                    "SCALE_STEPS",
                    "A scale needs min and max with from 2 to 11 whole steps.",
                    "En skala skal have min og max med fra 2 til 11 hele trin.");
        }
        if (question.ends() == null) {
            add("/ends", "SCALE_ENDS", "Name both ends of the scale.", "Navngiv begge ender af skalaen.");
        }
    }

    private void checkRange() {
        Integer min = question.min();
        Integer max = question.max();
        if (min != null && max != null && max <= min) {
            add("/max", "NUMBER_RANGE", "max must be above min.", "max skal være større end min.");
        }
    }

    private void checkText() {
        if (question.allowsDontKnow()) {
            add(
                    "/dontKnow",
                    "NOT_FOR_TYPE",
                    "A free text has no 'don't know'; leave it out.",
                    "Et fritekstspørgsmål har ikke »ved ikke«; udelad feltet.");
        }
    }

    /** A field that the type does not know is a misunderstanding, so it is told and not ignored. */
    private void checkForeignFields() {
        QuestionType type = question.type();
        boolean options = type == QuestionType.PICK || type == QuestionType.SINGLE || type == QuestionType.MULTIPLE;
        boolean range = type == QuestionType.SCALE || type == QuestionType.NUMBER;
        refuse("options", question.options(), options);
        refuse("maxPicks", question.maxPicks(), type == QuestionType.PICK);
        refuse("frames", question.frames(), type == QuestionType.PICK);
        refuse("frameNames", question.frameNames(), type == QuestionType.PICK);
        refuse("min", question.min(), range);
        refuse("max", question.max(), range);
        refuse("ends", question.ends(), type == QuestionType.SCALE);
    }

    private void refuse(String field, @Nullable Object value, boolean belongs) {
        if (value != null && !belongs) {
            add(
                    "/" + field,
                    "NOT_FOR_TYPE",
                    "A question of type " + question.type() + " has no " + field
                            + "; leave it out, or choose another type.",
                    "Et spørgsmål af denne type har ikke feltet " + field + "; udelad det, eller vælg en anden type.");
        }
    }

    private void add(String pointer, String code, String en, String da) {
        faults.add(Fault.at(at + pointer, code, en, da));
    }
}
