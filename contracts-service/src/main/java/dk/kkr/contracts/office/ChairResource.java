package dk.kkr.contracts.office;

import dk.kkr.contracts.document.Versioned;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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

/** A KKR's chair and vice chair over HTTP. */
@Path("/v1/kkrs/{kkr}/chairs")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.HUB, Role.KKR, Role.KL})
@Tag(name = "Offices")
class ChairResource {

    private final OfficeList list;
    private final OfficeService service;

    ChairResource(OfficeList list, OfficeService service) {
        this.list = list;
        this.service = service;
    }

    @GET
    @Operation(
            summary = "Who chairs the KKR, and who did",
            description = "By first day; for the parties of the contracts and KL. With `on` those in office that day.")
    public Page<HolderView> list(
            @PathParam("kkr") String code, @QueryParam("on") @Nullable LocalDate on, @Valid @BeanParam PageQuery page) {
        return list.page(Body.KKR, code, on, page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One term")
    @APIResponse(
            responseCode = "200",
            description = "The term",
            content = @Content(schema = @Schema(implementation = HolderView.class)))
    public Response get(@PathParam("kkr") String code, @PathParam("id") UUID id) {
        Versioned<HolderView> holder = service.read(Body.KKR, code, id);
        return Answers.ok(holder.view(), holder.version());
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.KKR, Role.KL})
    @Operation(
            summary = "State who takes an office",
            description = "By the KKR itself or KL; CHAIR or VICE_CHAIR, one of each at a time.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Term.class),
                            examples = @ExampleObject(name = "example", value = Term.EXAMPLE)))
    @APIResponseSchema(value = HolderView.class, responseCode = "201")
    public Response add(@PathParam("kkr") String code, @NotNull Term term) {
        Versioned<HolderView> holder = service.add(Body.KKR, code, term);
        return Answers.created(
                holder.view(),
                holder.version(),
                "/v1/kkrs/" + code + "/chairs/" + holder.view().id());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Role.KKR, Role.KL})
    @Operation(summary = "Correct or end a term", description = "A term is ended by stating its last day.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Term.class),
                            examples = @ExampleObject(name = "example", value = Term.EXAMPLE)))
    @APIResponseSchema(value = HolderView.class, responseCode = "200")
    public Response change(
            @PathParam("kkr") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull Term term) {
        Versioned<HolderView> holder = service.change(Body.KKR, code, id, ifMatch, term);
        return Answers.ok(holder.view(), holder.version());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.KKR, Role.KL})
    @Operation(summary = "Remove a term that was stated by mistake")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @PathParam("kkr") String code,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.remove(Body.KKR, code, id, ifMatch);
    }
}
