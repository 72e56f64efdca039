package dk.kkr.survey.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.kkr.survey.questionnaire.QuestionType;
import dk.kkr.survey.statistics.Verdict;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wave against another.
 *
 * @param warning that other people have answered
 */
@Schema(name = "Comparison")
@JsonInclude(Include.ALWAYS)
record ComparisonView(UUID wave, UUID with, String warning, List<QuestionComparison> questions) {

    /**
     * A question that both waves asked.
     *
     * @param mean of a scale or number; null for other types
     * @param composition how much of the mean's difference comes from other groups having answered; null unless the same
     *     groups are shown in both waves
     * @param real how much from the groups having answered otherwise
     * @param options shares in per cent, of questions with options
     */
    @Schema(name = "QuestionComparison")
    @JsonInclude(Include.ALWAYS)
    record QuestionComparison(
            String key,
            QuestionType type,
            @Nullable FigureComparison mean,
            @Nullable Double composition,
            @Nullable Double real,
            @Nullable List<OptionComparison> options) {}

    /** @param frame null where the question has none */
    @Schema(name = "OptionComparison")
    @JsonInclude(Include.ALWAYS)
    record OptionComparison(@Nullable String frame, String key, FigureComparison share) {}

    /**
     * A figure in both waves.
     *
     * @param value in this wave
     * @param other in the other wave
     * @param difference this minus the other
     * @param interval 95 % interval of the difference, corrected for the size of both panels; null where it cannot be told,
     *     and where both waves asked everybody
     * @param meaning the verdict as a sentence
     */
    @Schema(name = "FigureComparison")
    @JsonInclude(Include.ALWAYS)
    record FigureComparison(
            @Nullable Double value,
            @Nullable Long n,
            @Nullable Double other,
            @Nullable Long otherN,
            @Nullable Double difference,
            @Nullable List<Double> interval,
            Verdict verdict,
            String meaning) {}
}
