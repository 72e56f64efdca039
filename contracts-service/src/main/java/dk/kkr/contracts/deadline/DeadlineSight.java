package dk.kkr.contracts.deadline;

import dk.kkr.contracts.document.Conditions;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Organisation;
import dk.kkr.kit.caller.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose deadlines somebody sees: KL and the agency all, a hub and a KKR those of their contracts; the national account,
 * which is no secret, all four.
 *
 * @param hub only of this hub; null for no such limit
 * @param kkr only of this KKR; null for no such limit
 */
public record DeadlineSight(@Nullable String hub, @Nullable String kkr) {

    private static final String NONE = "";

    /** For whom the caller looks and acts here; {@code :} for somebody of none of the four. */
    public static Organisation organisationOf(Caller caller) {
        if (caller.has(Role.KL) || caller.has(Role.ERST)) {
            return new Organisation(caller.has(Role.KL) ? Role.KL : Role.ERST, NONE);
        }
        Organisation organisation = caller.organisation();
        return organisation != null && caller.actsFor(organisation.kind(), organisation.code())
                ? organisation
                : new Organisation(NONE, NONE);
    }

    public static DeadlineSight of(Organisation organisation) {
        return switch (organisation.kind()) {
            case Role.KL, Role.ERST -> new DeadlineSight(null, null);
            case Role.KKR -> new DeadlineSight(null, organisation.code());
            case Role.HUB -> new DeadlineSight(organisation.code(), null);
            default -> new DeadlineSight(NONE, null);
        };
    }

    boolean sees(Deadline deadline) {
        return deadline.contract == null
                || ((hub == null || hub.equals(deadline.hub)) && (kkr == null || kkr.equals(deadline.kkr)));
    }

    /** Conditions of which each row that is seen fulfils exactly one, each served by an index; one that is always true for all. */
    List<Conditions> parts() {
        if (hub == null && kkr == null) {
            return List.of(new Conditions());
        }
        Conditions own = new Conditions();
        own.add("d.contract is not null");
        own.add("d.hub = :sightHub", "sightHub", hub);
        own.add("d.kkr = :sightKkr", "sightKkr", kkr);
        Conditions common = new Conditions();
        common.add("d.contract is null");
        return List.of(own, common);
    }
}
