package dk.kkr.contracts.contract;

import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Organisation;
import dk.kkr.kit.caller.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see of contracts: KL and the agency all, hub and KKR their own, a municipality its hub's once signed,
 * and everybody what is published.
 *
 * @param hub the hub the caller acts for
 * @param kkr the KKR the caller acts for
 * @param homeHub the hub of the municipality the caller acts for
 */
record Sight(
        boolean everything,
        @Nullable String hub,
        @Nullable String kkr,
        @Nullable String homeHub) {

    static Sight of(Caller caller, @Nullable String homeHub) {
        return new Sight(
                caller.has(Role.KL) || caller.has(Role.ERST), code(caller, Role.HUB), code(caller, Role.KKR), homeHub);
    }

    private static @Nullable String code(Caller caller, String role) {
        Organisation organisation = caller.organisation();
        return organisation != null && caller.actsFor(role, organisation.code()) ? organisation.code() : null;
    }

    /** True if the contract's workings may be seen: drafts, votes, notes and amendments under way. */
    boolean isInside(Contract contract) {
        return everything || contract.hub.equals(hub) || contract.kkr.equals(kkr);
    }

    boolean sees(Contract contract) {
        return sees(contract, contract.status);
    }

    /** True if the contract may be seen as it was when it had that status. */
    boolean sees(Contract contract, ContractStatus then) {
        return isInside(contract)
                || then.isAtLeast(ContractStatus.PUBLISHED)
                || (contract.hub.equals(homeHub) && then.isAtLeast(ContractStatus.SIGNED));
    }

    ContractView of(Contract contract, ContractView view) {
        return isInside(contract) ? view : view.forPublic();
    }
}
