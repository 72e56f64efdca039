package dk.kkr.survey.form;

import dk.kkr.survey.questionnaire.Question;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as the page shows it, with what stands in its fields.
 *
 * @param id of its first field, or of the whole where it has frames
 * @param number from 1, among what is asked
 * @param type lets the template choose
 * @param hint how to answer; empty where that shows
 * @param choices to press or tick; of a scale its steps
 * @param others buttons apart from the choices: <i>don't know</i>, and no answer at all
 * @param dontKnow a box beside the answer
 * @param low name of the lowest step of a scale
 * @param value in a field for text
 * @param faults of the question; those of a frame stand there
 */
public record AskedQuestion(
        String id,
        String key,
        int number,
        String type,
        Phrase text,
        boolean required,
        String hint,
        List<Choice> choices,
        List<Choice> others,
        @Nullable Choice dontKnow,
        List<Frame> frames,
        @Nullable Phrase low,
        @Nullable Phrase high,
        String value,
        List<String> faults) {

    /** A button or a box. */
    public record Choice(String id, String name, String value, Phrase text, boolean checked) {

        /** Whether this is a step of a scale, and not one of the buttons beside it. */
        public boolean isStep() {
            return !value.equals(Question.DONT_KNOW);
        }
    }

    /** One of the frames in which the options are picked. */
    public record Frame(String id, Phrase name, List<Choice> choices, List<String> faults) {

        public boolean faulty() {
            return !faults.isEmpty();
        }

        public List<Choice> chosen() {
            return choices.stream().filter(Choice::checked).toList();
        }
    }

    public boolean faulty() {
        return !faults.isEmpty() || frames.stream().anyMatch(Frame::faulty);
    }

    /** What is pressed or ticked, frames apart. */
    public List<Choice> chosen() {
        return Stream.of(choices.stream(), others.stream(), Stream.ofNullable(dontKnow))
                .flatMap(all -> all)
                .filter(Choice::checked)
                .toList();
    }

    public boolean answered() {
        return !chosen().isEmpty()
                || frames.stream().anyMatch(frame -> !frame.chosen().isEmpty())
                || (isTyped() && !value.isBlank());
    }

    public boolean isTyped() {
        return type.equals("NUMBER") || type.equals("TEXT");
    }

    /** What a screen reader says with the fields: the hint, and what is wrong. */
    public String describedBy() {
        return (hint.isEmpty() ? "" : id + ".hint ") + (faults.isEmpty() ? "" : id + ".fault");
    }

    public int maxLength() {
        return Question.MAX_TEXT;
    }
}
