package dk.kkr.survey.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.kkr.survey.questionnaire.QuestionType;
import dk.kkr.survey.statistics.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a wave.
 *
 * @param n members who answered in whole or in part
 * @param groups everybody first; then per row and per column of the breakdown, and per both
 * @param outcomes what became of everybody asked; null where only published figures are known
 * @param themes of free texts, of everybody; none until somebody has tagged them
 */
@Schema(name = "Results")
@JsonInclude(Include.ALWAYS)
public record ResultView(
        @Nullable Long n,
        List<GroupResult> groups,
        @JsonInclude(Include.NON_NULL) @Nullable Outcomes outcomes,
        List<TextThemes> themes) {

    /** Results of which nothing but figures is known. */
    public ResultView(@Nullable Long n, List<GroupResult> groups) {
        this(n, groups, null, List.of());
    }

    public ResultView withThemes(List<TextThemes> counted) {
        return new ResultView(n, groups, outcomes, counted);
    }

    /** Without what is only for readers of the survey itself. */
    ResultView withoutQuotes() {
        return withThemes(themes.stream().map(TextThemes::withoutQuotes).toList());
    }

    /** What is shown about everybody. */
    public GroupResult everybody() {
        return groups.get(0);
    }

    /**
     * What is shown about a group; those of its four names that are left out mean all.
     *
     * @param withheld nothing is shown, so that no answer of few can be reckoned (S5)
     */
    @Schema(name = "ResultGroup")
    @JsonInclude(Include.ALWAYS)
    public record GroupResult(
            @JsonInclude(Include.NON_NULL) @Nullable String kkr,
            @JsonInclude(Include.NON_NULL) @Nullable String role,
            @JsonInclude(Include.NON_NULL) @Nullable String municipalityGroup,
            @JsonInclude(Include.NON_NULL) @Nullable String settlement,
            @Nullable Long n,
            boolean withheld,
            List<QuestionResult> questions) {

        /** KKR, or group of municipalities; null for all. */
        public @Nullable String first() {
            return kkr == null ? municipalityGroup : kkr;
        }

        /** Role, or settlement; null for all. */
        public @Nullable String second() {
            return role == null ? settlement : role;
        }

        public Optional<QuestionResult> question(String key) {
            return questions.stream().filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /**
     * A question's figures about a group; those of other types are null.
     *
     * @param withheld no figure is shown
     * @param countsWithheld n, <i>don't know</i> and mean are shown, counts and spread are not
     * @param n answers other than <i>don't know</i>
     * @param answered answers of any kind
     * @param panel members who could have answered; fewer where the question was asked of some only
     * @param sd standard deviation with n − 1
     * @param interval 95 % interval of the mean, corrected for the size of the panel; null for a census
     * @param counts by step or option
     * @param shares the same in per cent of n
     * @param frames picks per frame
     * @param options of a question with several options and no frames
     * @param changes of everybody, from the first frame to the second
     */
    @Schema(name = "QuestionResult")
    @JsonInclude(Include.ALWAYS)
    public record QuestionResult(
            String key,
            QuestionType type,
            boolean withheld,
            boolean countsWithheld,
            @Nullable Long n,
            @Nullable Long dontKnow,
            @Nullable Long answered,
            @Nullable Double panel,
            @Nullable Double mean,
            @Nullable Double sd,
            @Nullable List<Double> interval,
            @Nullable Map<String, Long> counts,
            @Nullable Map<String, Double> shares,
            @Nullable Map<String, FrameResult> frames,
            @Nullable List<OptionResult> options,
            @JsonInclude(Include.NON_NULL) @Nullable Promotion netPromoterScore,
            @JsonInclude(Include.NON_NULL) @Nullable List<OptionChange> changes) {}

    /** Picks in a frame; {@code n} is the number of members who picked anything in it. */
    @Schema(name = "FrameResult")
    @JsonInclude(Include.ALWAYS)
    public record FrameResult(@Nullable Long n, boolean withheld, List<OptionResult> options) {}

    /**
     * @param share in per cent of those who answered
     * @param rank among the options shown; equal counts share a place
     * @param interval 95 % interval of the share in per cent; null for a census
     */
    @Schema(name = "OptionResult")
    @JsonInclude(Include.ALWAYS)
    public record OptionResult(
            String key,
            boolean withheld,
            @Nullable Long count,
            @Nullable Double share,
            @Nullable Integer rank,
            @Nullable List<Double> interval) {}

    /** On a scale of 0 to 10: per cent who answer 9–10 minus per cent who answer 0–6, with its 95 % interval. */
    @Schema(name = "NetPromoterScore")
    @JsonInclude(Include.ALWAYS)
    public record Promotion(double score, @Nullable List<Double> interval) {}

    /**
     * How an option fares in the second frame against the first, among the members who answered both.
     *
     * @param difference in percentage points, with its 95 % interval
     * @param p McNemar's exact two-sided p
     * @param adjusted the same after Holm, since all options are looked at
     * @param verdict at 5 % of {@code adjusted}
     */
    @Schema(name = "OptionChange")
    @JsonInclude(Include.ALWAYS)
    public record OptionChange(
            String key,
            long n,
            double difference,
            @Nullable List<Double> interval,
            double p,
            double adjusted,
            Verdict verdict) {}
}
