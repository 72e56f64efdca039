package dk.kkr.contracts.office;

import dk.kkr.kit.caller.Role;

/** What an office belongs to; those two also are the parties of a contract. */
public enum Body {
    HUB(Role.HUB),
    KKR(Role.KKR);

    /** The role of those who act for it. */
    final String role;

    Body(String role) {
        this.role = role;
    }
}
