package dk.kkr.goals.fulfilment;

import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Contracts;
import dk.kkr.goals.sql.OneState;
import dk.kkr.goals.sql.Times;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Live fulfilment of a contract. */
@Path("/v1/contracts/{id}/fulfilment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Fulfilment", description = "How far a contract has come, computed from the data as they are")
@Blocking
public class FulfilmentResource {

    private final Contracts contracts;
    private final Fulfilments fulfilments;
    private final Fingerprint fingerprint;
    private final Callers callers;

    FulfilmentResource(Contracts contracts, Fulfilments fulfilments, Fingerprint fingerprint, Callers callers) {
        this.contracts = contracts;
        this.fulfilments = fulfilments;
        this.fingerprint = fingerprint;
        this.callers = callers;
    }

    @GET
    @OneState
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL, Role.ERST, Role.MUNICIPALITY})
    @Operation(
            summary = "Fulfilment of a contract",
            description = "Computed when asked for, so it holds everything that has been answered as accepted. A hub"
                    + " reads its own, a KKR those of its hubs, a municipality its hub's once published.")
    @APIResponse(
            responseCode = "200",
            description = "All goals and targets, with what they wait for",
            content = @Content(schema = @Schema(implementation = Fulfilment.class)))
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(description = "as it was known at this time", example = "2025-03-01T12:00:00Z")
                    String asOf) {
        Instant time = Times.read("?asOf", asOf);
        Contract contract = contracts.readable(id, callers.current(), time);
        Fulfilment found = fulfilments.of(contract, time);
        return Response.ok(found).tag(new EntityTag(fingerprint.of(found))).build();
    }
}
