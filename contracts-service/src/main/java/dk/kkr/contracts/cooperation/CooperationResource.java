package dk.kkr.contracts.cooperation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.contracts.document.Conditions;
import dk.kkr.contracts.document.Versioned;
import dk.kkr.contracts.partnership.PartnershipAccess;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cooperation agreements over HTTP. */
@Path("/v1/cooperation-agreements")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.HUB, Role.MUNICIPALITY, Role.KKR, Role.KL})
@Tag(name = "Cooperation agreements")
class CooperationResource {

    private final CooperationAgreements agreements;
    private final CooperationService service;
    private final PartnershipAccess access;

    CooperationResource(CooperationAgreements agreements, CooperationService service, PartnershipAccess access) {
        this.agreements = agreements;
        this.service = service;
        this.access = access;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "State an agreement of the hub with one or several of its municipalities",
            description = "With a municipality there is one agreement at a time.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CooperationBody.class),
                            examples = @ExampleObject(name = "example", value = CooperationExamples.BODY)))
    @APIResponseSchema(value = CooperationView.class, responseCode = "201")
    public Response make(@NotNull CooperationBody body) {
        Versioned<CooperationView> agreement = service.make(body);
        return Answers.created(
                agreement.view(),
                agreement.version(),
                "/v1/cooperation-agreements/" + agreement.view().id());
    }

    @GET
    @Operation(
            summary = "Agreements the caller may see: the latest to begin first",
            description = "KL sees all, a hub, a KKR and a municipality their own.")
    public Page<CooperationSummary> list(@BeanParam CooperationFilter filter, @Valid @BeanParam PageQuery page) {
        Conditions all = filter.conditions(access.sight());
        return Page.of(
                agreements.list(filter.conditions(access.sight()), page.place(2), page.fetch()),
                page,
                it -> new Object[] {it.from(), it.id()},
                page.count() ? agreements.count(all) : null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One agreement", description = "Contact persons are shown to the parties and KL.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = CooperationView.class)))
    public Response get(@PathParam("id") UUID id) {
        return ok(service.read(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.HUB)
    @Operation(summary = "Replace what an agreement says")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CooperationBody.class),
                            examples = @ExampleObject(name = "example", value = CooperationExamples.BODY)))
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull CooperationBody body) {
        return ok(service.change(id, ifMatch, body));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.HUB)
    @Operation(summary = "Change some of what an agreement says", description = "A JSON merge patch (RFC 7396).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = CooperationBody.class),
                            examples = @ExampleObject(name = "example", value = CooperationExamples.PATCH)))
    @APIResponseSchema(value = CooperationView.class, responseCode = "200")
    public Response patch(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode body) {
        return ok(service.patch(id, ifMatch, body));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.HUB)
    @Operation(summary = "Delete an agreement", description = "Refused while a focus plan refers to it.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    private static Response ok(Versioned<CooperationView> agreement) {
        return Answers.ok(agreement.view(), agreement.version());
    }
}
