package dk.kkr.contracts.contract;

import dk.kkr.contracts.goal.Goal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An amendment (F4): why, from when, and what it changes; what is left out stays as it is. */
@Schema(examples = ContractExamples.AMENDMENT)
record Amendment(
        @NotBlank @Size(max = 20_000) @Nullable String reason,
        @NotNull @Nullable LocalDate effectiveFrom,
        @Nullable String title,
        @Nullable List<Goal> regionalGoals,
        @Nullable List<ContractBody.NationalThreshold> nationalThresholds,
        @Nullable List<ContractBody.NationalTarget> nationalTargets,
        @Nullable List<ContractBody.FocusArea> focusAreas,
        @Nullable List<ContractBody.Section> sections,
        @Nullable List<ContractBody.FollowUp> followUps,
        @Nullable String responsible,
        @Nullable String kkrChair,
        @Nullable String boardChair) {

    ContractBody over(ContractBody standing) {
        return new ContractBody(
                standing.hub(),
                null,
                standing.year(),
                title == null ? standing.title() : title,
                effectiveFrom,
                regionalGoals == null ? standing.regionalGoals() : regionalGoals,
                nationalThresholds == null ? standing.nationalThresholds() : nationalThresholds,
                nationalTargets == null ? standing.nationalTargets() : nationalTargets,
                focusAreas == null ? standing.focusAreas() : focusAreas,
                sections == null ? standing.sections() : sections,
                followUps == null ? standing.followUps() : followUps,
                responsible == null ? standing.responsible() : responsible,
                kkrChair == null ? standing.kkrChair() : kkrChair,
                boardChair == null ? standing.boardChair() : boardChair);
    }
}
