package dk.kkr.contracts.office;

import dk.kkr.contracts.goal.Faults;

/** Checks what is sent as a term: all faults at once. */
final class TermRules {

    private static final int LONGEST_NAME = 200;

    private TermRules() {}

    static void check(Body body, Term term) {
        Faults faults = new Faults();
        faults.notNull("/role", term.role());
        faults.notBlank("/name", term.name());
        faults.notNull("/from", term.from());
        if (body == Body.KKR && term.role() == OfficeRole.MEMBER) {
            faults.add(
                    "/role",
                    "ROLE_NOT_OF_BODY",
                    "Of a KKR only chair and vice chair are kept; use CHAIR or VICE_CHAIR.",
                    "For et KKR registreres kun formand og næstformand; brug CHAIR eller VICE_CHAIR.");
        }
        if (term.name() != null && term.name().length() > LONGEST_NAME) {
            faults.add(
                    "/name",
                    "SIZE",
                    "A name has at most " + LONGEST_NAME + " characters.",
                    "Et navn har højst " + LONGEST_NAME + " tegn.");
        }
        if (term.from() != null && term.to() != null && term.to().isBefore(term.from())) {
            faults.add(
                    "/to",
                    "DAYS_REVERSED",
                    "The last day in office is not before the first; correct 'to' or 'from'.",
                    "Sidste dag på posten ligger ikke før den første; ret 'to' eller 'from'.");
        }
        faults.refuseIfAny();
    }
}
