package dk.kkr.contracts.partnership;

import dk.kkr.contracts.goal.Faults;
import dk.kkr.contracts.goal.TextRules;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the common parts of agreements and plans. */
public final class PartnershipRules {

    /** Reference data begin with the reform of 2007. */
    private static final int FIRST_YEAR = 2007;

    private static final int LAST_YEAR = 2200;

    /** Items of any list. */
    public static final int LONGEST_LIST = 50;

    private static final int LONGEST_ADDRESS = 254;

    private static final Pattern THEME = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,28}[0-9]");

    private final Faults faults;

    public PartnershipRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * @param parties codes of the municipalities
     * @param first the first day of a meeting; null if that is not known
     * @param last the last day of a meeting
     */
    public void check(PartnershipBody body, Set<String> parties, @Nullable LocalDate first, @Nullable LocalDate last) {
        TextRules.check(body, LONGEST_LIST, faults);
        faults.notBlank("/title", body.title());
        for (int i = 0; i < Math.min(body.priorities().size(), LONGEST_LIST); i++) {
            priority("/priorities/" + i, body.priorities().get(i));
        }
        for (int i = 0; i < Math.min(body.meetings().size(), LONGEST_LIST); i++) {
            meeting("/meetings/" + i, body.meetings().get(i), first, last);
        }
        for (int i = 0; i < Math.min(body.contactPersons().size(), LONGEST_LIST); i++) {
            contact("/contactPersons/" + i, body.contactPersons().get(i), parties);
        }
    }

    /** True if the year is given and one that can be planned for. */
    public boolean year(String at, @Nullable Integer year) {
        boolean plausible = year == null || (year >= FIRST_YEAR && year <= LAST_YEAR);
        if (!plausible) {
            faults.add(
                    at,
                    "IMPLAUSIBLE_YEAR",
                    "Use a year from " + FIRST_YEAR + " to " + LAST_YEAR + ".",
                    "Brug et år fra " + FIRST_YEAR + " til " + LAST_YEAR + ".");
        }
        return faults.notNull(at, year) && plausible;
    }

    /** A municipality must be of the hub at some time of the agreement or plan. */
    public void ofHub(String at, String municipality, Set<String> municipalitiesOfHub) {
        if (!municipalitiesOfHub.contains(municipality)) {
            faults.add(
                    at,
                    "NOT_OF_HUB",
                    "This is no municipality of the hub at that time; see /v1/municipalities?hub=.",
                    "Dette er ikke en af husets kommuner på det tidspunkt; se /v1/municipalities?hub=.");
        }
    }

    private void priority(String at, @Nullable Priority priority) {
        if (!faults.notNull(at, priority) || priority == null) {
            return;
        }
        faults.notBlank(at + "/title", priority.title());
        if (priority.theme() != null && !THEME.matcher(priority.theme()).matches()) {
            faults.add(
                    at + "/theme",
                    "PATTERN",
                    "A theme is written as DIGITALISATION: capitals, digits and '_', at most 50.",
                    "Et tema skrives som DIGITALISATION: store bogstaver, cifre og '_', højst 50.");
        }
    }

    private void meeting(String at, @Nullable Meeting meeting, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (!faults.notNull(at, meeting) || meeting == null) {
            return;
        }
        faults.notBlank(at + "/title", meeting.title());
        LocalDate date = meeting.date();
        if (faults.notNull(at + "/date", date)
                && date != null
                && first != null
                && last != null
                && (date.isBefore(first) || date.isAfter(last))) {
            faults.add(
                    at + "/date",
                    "MEETING_OUTSIDE_SPAN",
                    "A meeting here lies from " + first + " to " + last + "; correct its date.",
                    "Et møde ligger her fra " + first + " til " + last + "; ret datoen.");
        }
    }

    private void contact(String at, @Nullable ContactPerson person, Set<String> parties) {
        if (!faults.notNull(at, person) || person == null) {
            return;
        }
        faults.notBlank(at + "/name", person.name());
        if (faults.notNull(at + "/side", person.side())) {
            side(at + "/municipality", person, parties);
        }
        if (person.email() != null
                && (isTooLong(person.email()) || !EMAIL.matcher(person.email()).matches())) {
            faults.add(
                    at + "/email",
                    "PATTERN",
                    "An address has the form name@example.dk and at most " + LONGEST_ADDRESS + " characters.",
                    "En adresse har formen navn@eksempel.dk og højst " + LONGEST_ADDRESS + " tegn.");
        }
        if (person.phone() != null
                && (isTooLong(person.phone()) || !PHONE.matcher(person.phone()).matches())) {
            faults.add(
                    at + "/phone",
                    "PATTERN",
                    "A phone number has digits and spaces, and may begin with +: +45 12 34 56 78.",
                    "Et telefonnummer har cifre og mellemrum og kan begynde med +: +45 12 34 56 78.");
        }
    }

    private void side(String at, ContactPerson person, Set<String> parties) {
        String municipality = person.municipality();
        if (person.side() == ContactPerson.Side.HUB) {
            if (municipality != null) {
                faults.add(
                        at,
                        "MUNICIPALITY_NOT_OF_SIDE",
                        "A person of the hub has no municipality; leave it out, or use the side MUNICIPALITY.",
                        "En person fra huset har ingen kommune; udelad den, eller angiv siden MUNICIPALITY.");
            }
        } else if (municipality == null) {
            if (parties.size() > 1) {
                faults.notNull(at, null);
            }
        } else if (!parties.contains(municipality)) {
            faults.add(
                    at,
                    "NOT_A_PARTY",
                    "This municipality is no party; use one that the agreement or plan is with.",
                    "Kommunen er ikke part; brug en, som aftalen eller planen er med.");
        }
    }

    private static boolean isTooLong(String address) {
        return address.length() > LONGEST_ADDRESS;
    }
}
