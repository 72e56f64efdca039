package dk.kkr.contracts.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.goal.Goal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement as it is shown; in lists without its goals. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementView(
        UUID id,
        String key,
        String title,
        int fromYear,
        int toYear,
        List<String> parties,
        AgreementStatus status,
        int revision,
        @Nullable LocalDate adoptedOn,
        @Nullable LocalDate publishedOn,
        @Nullable UUID supersededBy,
        int evaluationAboveHours,
        int reviewAboveHours,
        int reviewWindowMonths,
        List<AgreementBody.RequiredSection> requiredSections,
        String sha256,
        @Nullable List<Goal> goals) {

    static AgreementView of(FrameworkAgreement agreement) {
        return of(agreement, agreement.body.goals());
    }

    static AgreementView inList(FrameworkAgreement agreement) {
        return of(agreement, null);
    }

    private static AgreementView of(FrameworkAgreement it, @Nullable List<Goal> goals) {
        return new AgreementView(
                it.id,
                it.key,
                it.title,
                it.fromYear,
                it.toYear,
                it.body.parties(),
                it.status,
                it.revision,
                it.adoptedOn,
                it.publishedOn,
                it.supersededBy,
                it.body.evaluationAboveHours(),
                it.body.reviewAboveHours(),
                it.body.reviewWindowMonths(),
                it.body.requiredSections(),
                it.sha256,
                goals);
    }
}
