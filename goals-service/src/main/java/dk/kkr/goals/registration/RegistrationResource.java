package dk.kkr.goals.registration;

import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Rows of guidance, for the hub they are of and the agency. */
@Path("/v1/registrations")
@Tag(name = "Registrations", description = "Rows of guidance; every read is logged")
@Blocking
public class RegistrationResource {

    private static final Logger READS = Logger.getLogger("dk.kkr.goals.reads");

    private final Registrations registrations;
    private final Callers callers;

    RegistrationResource(Registrations registrations, Callers callers) {
        this.registrations = registrations;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(summary = "Rows of a hub", description = "A hub reads its own; `hub` may then be left out.")
    public Page<Registration> list(
            @QueryParam("hub") @Nullable String hub,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("municipality") @Nullable String municipality,
            @QueryParam("pathway") @Nullable String pathway,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("cvr") @Nullable String cvr,
            @Valid @BeanParam PageQuery page) {
        Caller caller = callers.current();
        String wantedHub = hub != null || caller.has(Role.ERST) || caller.organisation() == null
                ? hub
                : caller.organisation().code();
        if (wantedHub == null) {
            throw Refusal.invalid("?hub", "NOT_NULL", "Say which hub: ?hub=fyn.", "Angiv huset: ?hub=fyn.");
        }
        requireReader(wantedHub);
        var wanted = new Registrations.Wanted(wantedHub, year, municipality, pathway, theme, cvr);
        List<Registration> rows = registrations.list(wanted, page.place(1).text(0, ""), page.fetch());
        READS.infof(
                "%s read %d rows of hub %s, year %s",
                caller.actor(), Math.min(rows.size(), page.limit()), wantedHub, year);
        return Page.of(
                rows, page, r -> new Object[] {r.registrationId()}, page.count() ? registrations.count(wanted) : null);
    }

    @GET
    @Path("{hub}/{registrationId}")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(summary = "One row as it is")
    public Registration get(@PathParam("hub") String hub, @PathParam("registrationId") String id) {
        requireReader(hub);
        Registration found = registrations.find(hub, id).orElseThrow(RegistrationResource::unknown);
        READS.infof("%s read 1 row of hub %s", callers.current().actor(), hub);
        return found;
    }

    @GET
    @Path("{hub}/{registrationId}/history")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(summary = "All versions of a row", description = "The one recorded last comes first; it holds.")
    public Page<Registration> history(@PathParam("hub") String hub, @PathParam("registrationId") String id) {
        requireReader(hub);
        List<Registration> versions = registrations.history(hub, id);
        if (versions.isEmpty()) {
            throw unknown();
        }
        READS.infof("%s read the history of 1 row of hub %s", callers.current().actor(), hub);
        return new Page<>(versions, null, null);
    }

    private void requireReader(String hub) {
        Caller caller = callers.current();
        // The form is checked since the code goes into the log of reads.
        if (!hub.matches("[a-z]{2,40}") || (!caller.has(Role.ERST) && !caller.actsFor(Role.HUB, hub))) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound(
                "There is no such row that you may know of; a hub reads its own rows only.",
                "Der er ingen sådan række, som du må kende; et hus læser kun sine egne rækker.");
    }
}
