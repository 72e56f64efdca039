package dk.kkr.contracts.reference;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Municipalities that become part of others, over HTTP. */
@Path("/v1/municipalities/{code}/merger")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.KL)
@Tag(name = "Reference data")
class MergerResource {

    /**
     * Into which municipality, and the first day on which it is part of that one.
     *
     * @param into code of the other municipality
     */
    @Schema(examples = Body.EXAMPLE)
    record Body(@Nullable String into, @Nullable LocalDate on) {

        static final String EXAMPLE = "{\"into\":\"851\",\"on\":\"2027-01-01\"}";
    }

    private final MergerService service;

    MergerResource(MergerService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "A municipality becomes part of another",
            description = "Its code ends the day before; what it was, and its populations, stay readable. A code that"
                    + " changes is a new municipality into which the old one is merged.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Body.class),
                            examples = @ExampleObject(name = "example", value = Body.EXAMPLE)))
    @APIResponseSchema(value = MunicipalityView.class, responseCode = "200")
    public Response merge(
            @PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull Body body) {
        return answer(service.merge(code, ifMatch, body.into(), body.on()));
    }

    @DELETE
    @Operation(summary = "Withdraw a merger that was stated by mistake")
    @APIResponseSchema(value = MunicipalityView.class, responseCode = "200")
    public Response withdraw(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.withdraw(code, ifMatch));
    }

    private static Response answer(Versioned<MunicipalityView> it) {
        return Answers.ok(it.view(), it.version());
    }
}
