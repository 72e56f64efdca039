package dk.kkr.contracts.focusplan;

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

/** Focus plans over HTTP. */
@Path("/v1/focus-plans")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.HUB, Role.MUNICIPALITY, Role.KKR, Role.KL})
@Tag(name = "Focus plans")
class FocusPlanResource {

    private final FocusPlans plans;
    private final FocusPlanService service;
    private final PartnershipAccess access;

    FocusPlanResource(FocusPlans plans, FocusPlanService service, PartnershipAccess access) {
        this.plans = plans;
        this.service = service;
        this.access = access;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "State the plan of the hub and one of its municipalities for a year",
            description = "There is one plan for each hub, municipality and year.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FocusPlanBody.class),
                            examples = @ExampleObject(name = "example", value = FocusPlanExamples.BODY)))
    @APIResponseSchema(value = FocusPlanView.class, responseCode = "201")
    public Response make(@NotNull FocusPlanBody body) {
        Versioned<FocusPlanView> plan = service.make(body);
        return Answers.created(
                plan.view(), plan.version(), "/v1/focus-plans/" + plan.view().id());
    }

    @GET
    @Operation(
            summary = "Plans the caller may see: newest year first, then by municipality",
            description = "KL sees all, a hub, a KKR and a municipality their own.")
    public Page<FocusPlanSummary> list(@BeanParam FocusPlanFilter filter, @Valid @BeanParam PageQuery page) {
        Conditions all = filter.conditions(access.sight());
        return Page.of(
                plans.list(filter.conditions(access.sight()), page.place(3), page.fetch()),
                page,
                it -> new Object[] {it.year(), it.municipality(), it.id()},
                page.count() ? plans.count(all) : null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One plan", description = "Contact persons are shown to the parties and KL.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = FocusPlanView.class)))
    public Response get(@PathParam("id") UUID id) {
        return ok(service.read(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.HUB)
    @Operation(summary = "Replace what a plan says")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FocusPlanBody.class),
                            examples = @ExampleObject(name = "example", value = FocusPlanExamples.BODY)))
    @APIResponseSchema(value = FocusPlanView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull FocusPlanBody body) {
        return ok(service.change(id, ifMatch, body));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.HUB)
    @Operation(summary = "Change some of what a plan says", description = "A JSON merge patch (RFC 7396).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = FocusPlanBody.class),
                            examples = @ExampleObject(name = "example", value = FocusPlanExamples.PATCH)))
    @APIResponseSchema(value = FocusPlanView.class, responseCode = "200")
    public Response patch(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode body) {
        return ok(service.patch(id, ifMatch, body));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.HUB)
    @Operation(summary = "Delete a plan")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    private static Response ok(Versioned<FocusPlanView> plan) {
        return Answers.ok(plan.view(), plan.version());
    }
}
