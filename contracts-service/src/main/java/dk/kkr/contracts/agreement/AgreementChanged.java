package dk.kkr.contracts.agreement;

import java.util.UUID;

/**
 * An agreement has become something else; heard within the transaction that makes it so.
 *
 * @param inForce true if it is adopted and no later revision has taken over
 * @param superseded true if a later revision has taken over
 * @param sha256 of what it says
 */
public record AgreementChanged(UUID id, boolean inForce, boolean superseded, int fromYear, int toYear, String sha256) {

    static AgreementChanged of(FrameworkAgreement agreement) {
        boolean superseded = agreement.supersededBy != null;
        return new AgreementChanged(
                agreement.id,
                agreement.isAdopted() && !superseded,
                superseded,
                agreement.fromYear,
                agreement.toYear,
                agreement.sha256);
    }
}
