package dk.kkr.contracts.agreement;

import java.util.UUID;

/**
 * An agreement has become something else; heard within the transaction that makes it so.
 *
 * @param inForce true if it is adopted and no later revision has taken over
 * @param sha256 of what it says
 */
public record AgreementChanged(UUID id, boolean inForce, int fromYear, int toYear, String sha256) {

    static AgreementChanged of(FrameworkAgreement agreement) {
        return new AgreementChanged(
                agreement.id,
                agreement.isAdopted() && agreement.supersededBy == null,
                agreement.fromYear,
                agreement.toYear,
                agreement.sha256);
    }
}
