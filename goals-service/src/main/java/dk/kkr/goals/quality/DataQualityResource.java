package dk.kkr.goals.quality;

import dk.kkr.goals.reference.HubReaders;
import dk.kkr.goals.sql.OneState;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The quality of a hub's data. */
@Path("/v1/hubs/{hub}/data-quality")
@Tag(name = "Data quality", description = "What is wrong with, or missing in, a hub's data")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DataQualityResource {

    private static final Logger READS = Logger.getLogger("dk.kkr.goals.reads");

    private final DataQualities qualities;
    private final HubReaders readers;
    private final Callers callers;

    DataQualityResource(DataQualities qualities, HubReaders readers, Callers callers) {
        this.qualities = qualities;
        this.readers = readers;
        this.callers = callers;
    }

    @GET
    @OneState
    @RolesAllowed({Role.HUB, Role.ERST, Role.KL})
    @Operation(
            summary = "The quality of a hub's data in a year",
            description = "Rejected and warned rows, late and double ones, fields left out, companies whose rows clash,"
                    + " and how many evaluations came; with the four years before and the months of this one. The"
                    + " companies are named to the hub and the agency only, and that read is logged.")
    public DataQuality get(@PathParam("hub") String hub, @QueryParam("year") @Nullable Integer year) {
        Caller caller = callers.current();
        readers.require(hub, caller);
        if (year == null || year < 1990 || year > 2200) {
            throw Refusal.invalid("?year", "NOT_NULL", "Say which year: ?year=2024.", "Angiv året: ?year=2024.");
        }
        boolean withCompanies = caller.has(Role.ERST) || caller.actsFor(Role.HUB, hub);
        if (withCompanies) {
            READS.infof("%s read clashing companies of hub %s, year %d", caller.actor(), hub, year);
        }
        return qualities.of(hub, year, withCompanies);
    }
}
