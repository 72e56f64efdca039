package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.document.Difference;
import dk.kkr.contracts.goal.Goal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is shown: the revision in force, the steps taken, and the amendment while one is open.
 *
 * @param sha256 of the content of the revision shown
 * @param steps in the order they were registered; with {@code voided} those that no longer count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractView(
        UUID id,
        String hub,
        String kkr,
        int year,
        @Nullable String title,
        ContractStatus status,
        int revision,
        LocalDate effectiveFrom,

        @Schema(description = "of an amended contract: why") @Nullable
        String reason,

        AgreementInForce frameworkAgreement,
        @Nullable String responsible,
        @Nullable String kkrChair,
        @Nullable String boardChair,
        List<ContractBody.FocusArea> focusAreas,
        List<ContractBody.Section> sections,
        List<ContractBody.FollowUp> followUps,
        List<ContractBody.NationalThreshold> nationalThresholds,
        List<ContractBody.NationalTarget> nationalTargets,
        List<Goal> goals,
        String sha256,
        @Nullable LocalDate publishedOn,
        List<Step> steps,
        List<ReportRequest> reportRequests,
        @Nullable AmendmentView amendment,

        @Schema(
                description = "true if the framework agreement has changed since what is being agreed on was written;"
                        + " saving it again takes the change in")
        @Nullable
        Boolean agreementChanged) {

    /** An amendment under way; its steps are its own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AmendmentView(
            int revision,
            ContractStatus status,
            @Nullable String reason,
            LocalDate effectiveFrom,
            String sha256,
            List<Goal> goals,

            @Schema(description = "what differs from the revision in force")
            List<Difference> changes,

            List<Step> steps) {

        static AmendmentView of(Revision it, Revision inForce) {
            return new AmendmentView(
                    it.number(),
                    it.steps().status(),
                    it.reason(),
                    it.effectiveFrom(),
                    it.sha256(),
                    it.goals(),
                    Difference.between(inForce.content(), it.content()),
                    it.steps().all());
        }
    }

    /** All of it, with the revision in force on a day. */
    static ContractView on(LocalDate day, Contract contract) {
        return of(contract, contract.revisions.shownOn(day));
    }

    static ContractView of(Contract contract, Revision shown) {
        ContractView frame = new ContractView(
                contract.id,
                contract.hub,
                contract.kkr,
                contract.year,
                null,
                contract.status,
                shown.number(),
                shown.effectiveFrom(),
                null,
                shown.agreement(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                shown.sha256(),
                contract.revisions.standing().publishedOn().orElse(null),
                List.of(),
                contract.reportRequests,
                contract.revisions
                        .amendment()
                        .map(it -> AmendmentView.of(it, shown))
                        .orElse(null),
                contract.agreementChanged ? true : null);
        return frame.showing(shown, contract.revisions.stepsUpTo(shown).all());
    }

    /** The same with another revision's content. */
    ContractView showing(Revision shown, List<Step> itsSteps) {
        ContractBody body = shown.body();
        return new ContractView(
                id,
                hub,
                kkr,
                year,
                body.title(),
                status,
                shown.number(),
                shown.effectiveFrom(),
                shown.reason(),
                shown.agreement(),
                body.responsible(),
                body.kkrChair(),
                body.boardChair(),
                body.focusAreas(),
                body.sections(),
                body.followUps(),
                body.nationalThresholds(),
                body.nationalTargets(),
                shown.goals(),
                shown.sha256(),
                publishedOn,
                itsSteps,
                reportRequests,
                amendment,
                agreementChanged);
    }

    /** What those see who are neither party, nor KL, nor the agency: no votes, no notes, no amendment under way. */
    ContractView forPublic() {
        return new ContractView(
                id,
                hub,
                kkr,
                year,
                title,
                status,
                revision,
                effectiveFrom,
                reason,
                frameworkAgreement,
                responsible,
                kkrChair,
                boardChair,
                focusAreas,
                sections,
                followUps,
                nationalThresholds,
                nationalTargets,
                goals,
                sha256,
                publishedOn,
                steps.stream().map(Step::forPublic).toList(),
                List.of(),
                null,
                null);
    }
}
