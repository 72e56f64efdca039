package dk.kkr.contracts.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.goal.Goal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says.
 *
 * @param fromYear the first whole year it covers (F1)
 * @param toYear the last
 * @param evaluationAboveHours guidance of more hours than this must lead to an evaluation invitation (R4); 3 if left out
 * @param reviewAboveHours guidance of a company beyond this needs management's decision (R4); 20 if left out
 * @param reviewWindowMonths the months within which those hours are summed; 12 if left out
 * @param requiredSections what a contract must say before its board can approve it; none if left out
 */
@Schema(examples = AgreementExamples.BODY)
public record AgreementBody(
        @Nullable String key,
        @Nullable String title,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        @Nullable List<String> parties,
        @Nullable List<Goal> goals,
        @Nullable Integer evaluationAboveHours,
        @Nullable Integer reviewAboveHours,
        @Nullable Integer reviewWindowMonths,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
        List<RequiredSection> requiredSections) {

    /**
     * A section that every contract under the agreement must have (F8), such as how companies are sought out.
     *
     * @param key of the section in the contract
     */
    public record RequiredSection(
            @Nullable String key, @Nullable String heading) {}

    @Override
    public List<RequiredSection> requiredSections() {
        return requiredSections == null ? List.of() : requiredSections;
    }

    @Override
    public List<String> parties() {
        return parties == null ? List.of() : parties;
    }

    @Override
    public List<Goal> goals() {
        return goals == null ? List.of() : goals;
    }

    @Override
    public Integer evaluationAboveHours() {
        return evaluationAboveHours == null ? 3 : evaluationAboveHours;
    }

    @Override
    public Integer reviewAboveHours() {
        return reviewAboveHours == null ? 20 : reviewAboveHours;
    }

    @Override
    public Integer reviewWindowMonths() {
        return reviewWindowMonths == null ? 12 : reviewWindowMonths;
    }
}
