package dk.kkr.goals.measurement;

import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Values measured elsewhere. */
@Path("/v1/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Measurements",
        description = "Awareness, growth against the control group, and what hubs measure themselves")
@Blocking
public class MeasurementResource {

    private final MeasurementService service;
    private final Measurements measurements;
    private final Callers callers;

    MeasurementResource(MeasurementService service, Measurements measurements, Callers callers) {
        this.service = service;
        this.measurements = measurements;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.ERST, Role.HUB})
    @Operation(
            summary = "Report a value",
            description = "Only a measure's owner reports it: the agency, unless the contract says `reportedBy` `HUB`."
                    + " Reported again, the later one holds and the older stays readable.")
    @APIResponse(
            responseCode = "201",
            description = "Accepted; figures hold it from now on",
            content = @Content(schema = @Schema(implementation = Measurement.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReportedValue.class),
                            examples =
                                    @ExampleObject(
                                            name = "awareness",
                                            value =
                                                    "{\"hub\":\"nordjylland\",\"year\":2024,\"measure\":\"AWARENESS_OF_HUB\",\"segment\":null,\"value\":50,\"unit\":\"PERCENT\",\"n\":1000,\"source\":\"Erhvervsstyrelsen\",\"measuredOn\":\"2023-11-30\",\"note\":\"\"}")))
    public Response report(@Valid @NotNull ReportedValue value) {
        Measurement accepted = service.report(value, callers.current());
        return Answers.created(accepted, 1, "/v1/measurements/" + accepted.id());
    }

    @GET
    @RolesAllowed({Role.ERST, Role.HUB, Role.KKR, Role.KL})
    @Operation(summary = "Values that hold for a hub")
    public Page<Measurement> list(
            @QueryParam("hub") @Nullable String hub,
            @QueryParam("year") @Nullable Integer year,
            @Valid @BeanParam PageQuery page) {
        Caller caller = callers.current();
        String wanted = hub != null || !caller.has(Role.HUB) || caller.organisation() == null
                ? hub
                : caller.organisation().code();
        if (wanted == null) {
            throw Refusal.invalid("?hub", "NOT_NULL", "Say which hub: ?hub=fyn.", "Angiv huset: ?hub=fyn.");
        }
        requireReader(wanted, caller);
        UUID last = page.afterId();
        List<Measurement> rows =
                measurements.list(wanted, year, last == null ? 0 : measurements.position(last), page.fetch());
        return Page.of(rows, page, m -> new Object[] {m.id()}, null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ERST, Role.HUB, Role.KKR, Role.KL})
    @Operation(summary = "One reported value")
    public Response get(@PathParam("id") UUID id) {
        Measurement found = readable(id);
        // Nothing of it changes but whether it still holds.
        return Answers.ok(found, found.holds() ? 1 : 2);
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Role.ERST, Role.HUB, Role.KKR, Role.KL})
    @Operation(summary = "All values reported of the same thing, newest first")
    public Page<Measurement> history(@PathParam("id") UUID id) {
        readable(id);
        return new Page<>(measurements.history(id), null, null);
    }

    private Measurement readable(UUID id) {
        Measurement found = measurements
                .find(id)
                .orElseThrow(() -> Refusal.notFound("There is no such value.", "Værdien findes ikke."));
        requireReader(found.hub(), callers.current());
        return found;
    }

    private void requireReader(String hub, Caller caller) {
        String kkr = measurements.kkrOf(hub);
        boolean may = caller.has(Role.ERST)
                || caller.has(Role.KL)
                || caller.actsFor(Role.HUB, hub)
                || (kkr != null && caller.actsFor(Role.KKR, kkr));
        if (!may) {
            throw Refusal.notFound(
                    "There are no values of this hub that you may know of.",
                    "Der er ingen værdier for dette hus, som du må kende.");
        }
    }
}
