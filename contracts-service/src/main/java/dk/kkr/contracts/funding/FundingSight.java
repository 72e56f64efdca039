package dk.kkr.contracts.funding;

import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Organisation;
import dk.kkr.kit.caller.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose shares a caller sees: KL and the agency all, hub and KKR those of their contracts, a municipality its own once the
 * contract is signed, and everybody those of published contracts.
 */
record FundingSight(
        boolean everything,
        @Nullable String hub,
        @Nullable String kkr,
        @Nullable String municipality) {

    static FundingSight of(Caller caller) {
        return new FundingSight(
                caller.has(Role.KL) || caller.has(Role.ERST),
                code(caller, Role.HUB),
                code(caller, Role.KKR),
                code(caller, Role.MUNICIPALITY));
    }

    private static @Nullable String code(Caller caller, String role) {
        Organisation organisation = caller.organisation();
        return organisation != null && caller.actsFor(role, organisation.code()) ? organisation.code() : null;
    }
}
