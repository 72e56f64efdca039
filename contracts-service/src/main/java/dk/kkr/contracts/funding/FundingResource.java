package dk.kkr.contracts.funding;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The base grant of a contract's year; read by whoever may read the contract. */
@Path("/v1/contracts/{id}/funding")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funding")
class FundingResource {

    private final FundingService service;

    FundingResource(FundingService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "The grant, its shares and their difference from the stated total")
    @APIResponse(
            responseCode = "200",
            description = "The grant",
            content = @Content(schema = @Schema(implementation = FundingView.class)))
    public Response get(@PathParam("id") UUID id) {
        Versioned<FundingView> funding = service.read(id);
        return Answers.ok(funding.view(), funding.version());
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "State the grant, or have it divided by inhabitants",
            description = "Takes the contract's ETag and gives its next.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FundingBody.class),
                            examples = {
                                @ExampleObject(
                                        name = "by inhabitants",
                                        value = "{\"totalDkk\":17037000,\"basis\":\"INHABITANTS\",\"year\":2023}"),
                                @ExampleObject(
                                        name = "stated",
                                        value =
                                                "{\"totalDkk\":8131000,\"shares\":[{\"municipality\":\"851\",\"amountDkk\":6269000},{\"municipality\":\"860\",\"amountDkk\":1862000}]}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Stated",
            content = @Content(schema = @Schema(implementation = FundingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stated over what was there",
            content = @Content(schema = @Schema(implementation = FundingView.class)))
    public Response state(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull FundingBody body) {
        FundingService.Stated stated = service.state(id, ifMatch, body);
        Versioned<FundingView> funding = stated.funding();
        return stated.created()
                ? Answers.created(funding.view(), funding.version(), "/v1/contracts/" + id + "/funding")
                : Answers.ok(funding.view(), funding.version());
    }
}
