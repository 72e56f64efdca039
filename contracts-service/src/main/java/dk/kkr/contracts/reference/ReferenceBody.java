package dk.kkr.contracts.reference;

import dk.kkr.contracts.goal.Faults;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stated of reference data, from a day on; today if no day is stated. */
final class ReferenceBody {

    private static final int LONGEST = 100;
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private ReferenceBody() {}

    /**
     * Of a municipality; its KKR follows from the hub.
     *
     * @param group Statistics Denmark's
     */
    @Schema(examples = OfMunicipality.EXAMPLE)
    record OfMunicipality(
            @Nullable String name,
            @Nullable String hub,
            @Nullable Settlement settlement,
            @Nullable String group,
            @Nullable LocalDate validFrom) {

        static final String EXAMPLE =
                "{\"name\":\"Aalborg\",\"hub\":\"nordjylland\",\"settlement\":\"URBAN\",\"group\":\"METROPOLITAN\",\"validFrom\":\"2027-01-01\"}";

        Facts facts(Set<String> hubs) {
            Faults faults = new Faults();
            checkName(faults, name);
            if (faults.notNull("/hub", hub) && !hubs.contains(hub)) {
                faults.add(
                        "/hub",
                        "UNKNOWN_HUB",
                        "There is no hub '" + hub + "'; use one of " + hubs + ".",
                        "Der findes intet erhvervshus '" + hub + "'; brug et af " + hubs + ".");
            }
            faults.notNull("/settlement", settlement);
            faults.notBlank("/group", group);
            checkDay(faults, validFrom);
            faults.refuseIfAny();
            return new Facts(Objects.requireNonNull(name).strip(), hub, settlement, group);
        }
    }

    /** Of a hub. */
    @Schema(examples = OfHub.EXAMPLE)
    record OfHub(
            @Nullable String name,
            @Nullable String kkr,
            @Nullable LocalDate validFrom) {

        static final String EXAMPLE =
                "{\"name\":\"Erhvervshus Fyn\",\"kkr\":\"syddanmark\",\"validFrom\":\"2027-01-01\"}";

        Facts facts(Set<String> kkrs) {
            Faults faults = new Faults();
            checkName(faults, name);
            if (faults.notNull("/kkr", kkr) && !kkrs.contains(kkr)) {
                faults.add(
                        "/kkr",
                        "UNKNOWN_KKR",
                        "There is no KKR '" + kkr + "'; use one of " + kkrs + ".",
                        "Der findes intet KKR '" + kkr + "'; brug et af " + kkrs + ".");
            }
            checkDay(faults, validFrom);
            faults.refuseIfAny();
            return new Facts(Objects.requireNonNull(name).strip(), kkr, null, null);
        }
    }

    /** Of a KKR. */
    @Schema(examples = OfKkr.EXAMPLE)
    record OfKkr(@Nullable String name, @Nullable LocalDate validFrom) {

        static final String EXAMPLE = "{\"name\":\"KKR Syddanmark\",\"validFrom\":\"2027-01-01\"}";

        Facts facts() {
            Faults faults = new Faults();
            checkName(faults, name);
            checkDay(faults, validFrom);
            faults.refuseIfAny();
            return new Facts(Objects.requireNonNull(name).strip(), null, null, null);
        }
    }

    private static void checkName(Faults faults, @Nullable String name) {
        faults.notBlank("/name", name);
        if (name != null && name.length() > LONGEST) {
            faults.add(
                    "/name",
                    "SIZE",
                    "A name has at most " + LONGEST + " characters.",
                    "Et navn har højst " + LONGEST + " tegn.");
        }
    }

    private static void checkDay(Faults faults, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(Period.BEGINNING) || day.isAfter(LATEST))) {
            faults.add(
                    "/validFrom",
                    "DAY_OUT_OF_RANGE",
                    "Reference data are kept from " + Period.BEGINNING + " to " + LATEST + "; correct the day.",
                    "Stamdata føres fra " + Period.BEGINNING + " til " + LATEST + "; ret dagen.");
        }
    }
}
