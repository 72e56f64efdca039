package dk.kkr.contracts.focusplan;

import dk.kkr.contracts.document.Conditions;
import dk.kkr.contracts.partnership.PartnershipSight;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of plans is narrowed by; all of it holds at once. */
public class FocusPlanFilter {

    @QueryParam("hub")
    @Nullable
    @Parameter(description = "code of a hub")
    String hub;

    @QueryParam("municipality")
    @Nullable
    @Parameter(description = "code of a municipality")
    String municipality;

    @QueryParam("year")
    @Nullable
    Integer year;

    @QueryParam("cooperationAgreement")
    @Nullable
    @Parameter(description = "id of the cooperation agreement that the plan carries out")
    UUID cooperationAgreement;

    Conditions conditions(PartnershipSight sight) {
        Conditions conditions = new Conditions();
        sight.limit(conditions, "it.municipality = :sight");
        conditions.add("it.hub = :hub", "hub", hub);
        conditions.add("it.municipality = :municipality", "municipality", municipality);
        conditions.add("it.year = :year", "year", year);
        conditions.add("it.cooperationAgreement = :agreement", "agreement", cooperationAgreement);
        return conditions;
    }
}
