package dk.kkr.goals.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question of evaluations with its scale (R6), and the days of answering it holds for. */
@Schema(name = "Question")
record Question(
        @Schema(examples = "recommend") String key,
        @Nullable LocalText text,
        Scale scale,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @JsonIgnore long version) {

    /**
     * What can be answered: whole numbers between two ends, words, or both.
     *
     * @param answers in the order they are shown
     */
    @Schema(name = "Scale")
    record Scale(
            @Nullable Integer min,
            @Nullable Integer max,
            @Size(max = 50) List<@Valid @NotNull Answer> answers) {

        Scale {
            answers = answers == null ? List.of() : List.copyOf(answers);
        }

        boolean isEmpty() {
            boolean numbers = min != null && max != null && min < max;
            return !numbers && ((min != null || max != null) || answers.size() < 2);
        }

        /** Everything that could be answered before can be answered still. */
        boolean holds(Scale before) {
            boolean numbers = before.min == null
                    || before.max == null
                    || (min != null && max != null && min <= before.min && max >= before.max);
            return numbers && codes().containsAll(before.codes());
        }

        Set<String> codes() {
            return answers.stream().map(Answer::code).collect(Collectors.toSet());
        }
    }

    /** A word that can be answered. */
    @Schema(name = "ScaleAnswer")
    record Answer(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") @Schema(examples = "HIGH")
            String code,

            @Valid @Nullable LocalText text) {}

    /** As it is written. */
    @Schema(name = "QuestionBody")
    record Body(
            @NotNull @Valid LocalText text,
            @NotNull @Valid Scale scale,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
