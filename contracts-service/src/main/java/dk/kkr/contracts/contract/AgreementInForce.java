package dk.kkr.contracts.contract;

import dk.kkr.contracts.agreement.FrameworkAgreement;
import java.util.UUID;

/**
 * The agreement a revision stands on, as it was when the revision was written.
 *
 * @param sha256 of what the agreement said then
 */
public record AgreementInForce(
        UUID id,
        String key,
        String title,
        int revision,
        int evaluationAboveHours,
        int reviewAboveHours,
        int reviewWindowMonths,
        String sha256) {

    static AgreementInForce of(FrameworkAgreement agreement) {
        return new AgreementInForce(
                agreement.id(),
                agreement.key(),
                agreement.title(),
                agreement.revision(),
                agreement.body().evaluationAboveHours(),
                agreement.body().reviewAboveHours(),
                agreement.body().reviewWindowMonths(),
                agreement.sha256());
    }
}
