package dk.kkr.contracts.partnership;

import dk.kkr.contracts.document.Conditions;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Organisation;
import dk.kkr.kit.caller.Role;
import java.util.Collection;

/**
 * Whose agreements and plans somebody sees: KL all, a hub, a KKR and a municipality their own.
 *
 * @param role for which of the four the caller looks; empty for somebody of none
 * @param code of the caller's organisation
 */
public record PartnershipSight(String role, String code) {

    static PartnershipSight of(Caller caller) {
        Organisation organisation = caller.organisation();
        if (caller.has(Role.KL)) {
            return new PartnershipSight(Role.KL, "");
        }
        return organisation != null && caller.actsFor(organisation.kind(), organisation.code())
                ? new PartnershipSight(organisation.kind(), organisation.code())
                : new PartnershipSight("", "");
    }

    public boolean sees(String hub, String kkr, Collection<String> municipalities) {
        return switch (role) {
            case Role.KL -> true;
            case Role.HUB -> hub.equals(code);
            case Role.KKR -> kkr.equals(code);
            case Role.MUNICIPALITY -> municipalities.contains(code);
            default -> false;
        };
    }

    /** A KKR is no party, so it sees its hubs' agreements and plans without the persons. */
    public boolean seesContactPersons() {
        return !role.equals(Role.KKR);
    }

    /**
     * The same for a query.
     *
     * @param ofMunicipality the condition that a row is of the municipality {@code :sight}
     */
    public void limit(Conditions conditions, String ofMunicipality) {
        switch (role) {
            case Role.KL -> {}
            case Role.HUB -> conditions.add("it.hub = :sight", "sight", code);
            case Role.KKR -> conditions.add("it.kkr = :sight", "sight", code);
            case Role.MUNICIPALITY -> conditions.add(ofMunicipality, "sight", code);
            default -> conditions.add("1 = 0");
        }
    }
}
