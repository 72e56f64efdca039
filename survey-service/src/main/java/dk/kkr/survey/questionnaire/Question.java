package dk.kkr.survey.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question and how it is answered (S1). Which fields belong to which type, {@link QuestionRules} says.
 *
 * @param key names the question from version to version and wave to wave, so that answers can be compared
 * @param options of a PICK, SINGLE or MULTIPLE
 * @param maxPicks how many options may be picked in a frame; PICK
 * @param frames in each of which the options are picked, such as TODAY and FUTURE; PICK
 * @param frameNames what members read for the frames, in the same order; null for TODAY and FUTURE, which have names of their own
 * @param min lowest step of a SCALE, lowest NUMBER
 * @param max highest step of a SCALE, highest NUMBER
 * @param ends names of a scale's ends
 * @param dontKnow whether <i>don't know</i> can be answered; not for TEXT
 * @param required whether submission is refused without an answer, where the question is asked
 * @param showIf when it is asked; null for always
 */
@Schema(name = "Question")
public record Question(
        @NotBlank @Pattern(regexp = KEY) @Schema(examples = "opbakning")
        String key,

        @NotNull QuestionType type,
        @NotNull @Valid Wording text,

        @Nullable @Size(max = 100) List<@NotNull @Valid Option> options,

        @Nullable @Min(1) @Max(100) Integer maxPicks,

        @Nullable @Size(max = 5) List<@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,29}") String> frames,

        @Nullable @Size(max = 5) List<@NotNull @Valid Wording> frameNames,

        @Nullable @Min(-1_000_000_000) @Max(1_000_000_000) Integer min,
        @Nullable @Min(-1_000_000_000) @Max(1_000_000_000) Integer max,
        @Nullable @Valid Ends ends,
        @Nullable Boolean dontKnow,
        @Nullable Boolean required,
        @Nullable @Valid Condition showIf) {

    /** Of questions and options. */
    static final String KEY = "[a-z0-9][a-z0-9-]{0,59}";

    /** What is answered by one who does not know, where that is allowed. */
    public static final String DONT_KNOW = "DONT_KNOW";

    /** The longest free text, in characters. */
    public static final int MAX_TEXT = 2000;

    public List<Option> choices() {
        return options == null ? List.of() : options;
    }

    public List<String> allFrames() {
        return frames == null ? List.of() : frames;
    }

    public List<Wording> allFrameNames() {
        return frameNames == null ? List.of() : frameNames;
    }

    public boolean allowsDontKnow() {
        return Boolean.TRUE.equals(dontKnow);
    }

    public boolean isRequired() {
        return Boolean.TRUE.equals(required);
    }

    /** Whether it is answered on a scale of 0 to 10, as <i>would you recommend</i> does, so that it has a net promoter score. */
    public boolean asksToRecommend() {
        return type == QuestionType.SCALE
                && Integer.valueOf(0).equals(min)
                && Integer.valueOf(10).equals(max);
    }

    /** Bytes that an answer takes at most as JSON, its key included. */
    int largestAnswer() {
        int option =
                choices().stream().mapToInt(one -> one.key().length() + 3).max().orElse(0);
        int value =
                switch (type) {
                    case PICK ->
                        allFrames().stream()
                                        .mapToInt(frame -> frame.length() + 8)
                                        .sum()
                                + allFrames().size() * choices().size() * option;
                    case MULTIPLE -> choices().size() * option;
                    case SINGLE -> option;
                    case SCALE, NUMBER -> 32;
                    case TEXT ->
                        3 * MAX_TEXT; // a character takes at most three bytes in UTF-8, or is one of a pair of four
                };
        return key.length() + value + 32;
    }

    public boolean hasOption(String option) {
        return choices().stream().anyMatch(choice -> choice.key().equals(option));
    }
}
