package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.Indicator;
import dk.kkr.contracts.goal.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a hub states of a contract; the national goals come from the agreement (F3).
 *
 * @param kkr may be left out, since it follows from the hub; checked if it is given
 * @param effectiveFrom 1 January of the year if left out
 * @param nationalThresholds values for national targets: where the agreement states none, or a stricter one
 * @param nationalTargets fills in a target the agreement leaves open, chooses a variant, or adds one of the contract's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = ContractExamples.BODY)
public record ContractBody(
        @Nullable String hub,
        @Nullable String kkr,
        @Nullable Integer year,
        @Nullable String title,
        @Nullable LocalDate effectiveFrom,
        @Nullable List<Goal> regionalGoals,
        @Nullable List<NationalThreshold> nationalThresholds,
        @Nullable List<NationalTarget> nationalTargets,
        @Nullable List<FocusArea> focusAreas,
        @Nullable List<Section> sections,
        @Nullable List<FollowUp> followUps,
        @Nullable String responsible,
        @Nullable String kkrChair,
        @Nullable String boardChair) {

    /** A value for a national target. */
    public record NationalThreshold(
            @Nullable String goal,
            @Nullable String target,
            @Nullable BigDecimal value) {}

    /** A target within a national goal. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NationalTarget(
            @Nullable String goal,
            @Nullable String target,
            @Nullable String title,
            @Nullable Indicator indicator,
            @Nullable Threshold threshold,
            @Nullable BigDecimal weight) {}

    /** What the year is especially about. */
    public record FocusArea(
            @Nullable String title, @Nullable String text) {}

    /** A free part of the contract, such as how companies are sought out (F8). */
    public record Section(
            @Nullable String key,
            @Nullable String heading,
            @Nullable String text) {}

    /** Something the parties agreed to come back to. */
    public record FollowUp(@Nullable String title, @Nullable LocalDate dueOn) {}

    @Override
    public List<Goal> regionalGoals() {
        return regionalGoals == null ? List.of() : regionalGoals;
    }

    @Override
    public List<NationalThreshold> nationalThresholds() {
        return nationalThresholds == null ? List.of() : nationalThresholds;
    }

    @Override
    public List<NationalTarget> nationalTargets() {
        return nationalTargets == null ? List.of() : nationalTargets;
    }

    @Override
    public List<FocusArea> focusAreas() {
        return focusAreas == null ? List.of() : focusAreas;
    }

    @Override
    public List<Section> sections() {
        return sections == null ? List.of() : sections;
    }

    @Override
    public List<FollowUp> followUps() {
        return followUps == null ? List.of() : followUps;
    }

    ContractBody from(LocalDate day) {
        return new ContractBody(
                hub,
                kkr,
                year,
                title,
                day,
                regionalGoals,
                nationalThresholds,
                nationalTargets,
                focusAreas,
                sections,
                followUps,
                responsible,
                kkrChair,
                boardChair);
    }

    /** The same with what is filled in where nothing was stated. */
    ContractBody complete(String ofHub, int ofYear, String hubName) {
        return new ContractBody(
                ofHub,
                null,
                ofYear,
                title == null ? "Resultatkontrakt " + ofYear + " for " + hubName : title,
                effectiveFrom == null ? LocalDate.of(ofYear, 1, 1) : effectiveFrom,
                regionalGoals,
                nationalThresholds,
                nationalTargets,
                focusAreas,
                sections,
                followUps,
                responsible,
                kkrChair,
                boardChair);
    }
}
