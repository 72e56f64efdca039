package dk.kkr.contracts.cooperation;

import dk.kkr.contracts.document.Conditions;
import dk.kkr.contracts.partnership.PartnershipSight;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of agreements is narrowed by; all of it holds at once. */
public class CooperationFilter {

    @QueryParam("hub")
    @Nullable
    @Parameter(description = "code of a hub")
    String hub;

    @QueryParam("municipality")
    @Nullable
    @Parameter(description = "code of a municipality that is a party")
    String municipality;

    @QueryParam("year")
    @Nullable
    @Parameter(description = "a year of which the agreement holds on some day")
    Integer year;

    @QueryParam("validOn")
    @Nullable
    @Parameter(description = "a day on which the agreement holds")
    LocalDate validOn;

    Conditions conditions(PartnershipSight sight) {
        Conditions conditions = new Conditions();
        sight.limit(conditions, ":sight member of it.municipalities");
        conditions.add("it.hub = :hub", "hub", hub);
        conditions.add(":municipality member of it.municipalities", "municipality", municipality);
        conditions.add("it.firstDay <= :day", "day", validOn);
        conditions.add("it.lastDay >= :day", "day", validOn);
        if (year != null) {
            // No agreement lies near the ends of the calendar, so a year beyond them finds none.
            int within = Math.max(1, Math.min(9999, year));
            conditions.add("it.firstDay <= :yearEnd", "yearEnd", LocalDate.of(within, 12, 31));
            conditions.add("it.lastDay >= :yearStart", "yearStart", LocalDate.of(within, 1, 1));
        }
        return conditions;
    }
}
