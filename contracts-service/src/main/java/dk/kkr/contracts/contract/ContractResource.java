package dk.kkr.contracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.QueryParam;
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

/** Result contracts: drafting, reading, editing. Their steps are in {@link StepResource}. */
@Path("/v1/contracts")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
class ContractResource {

    private final ContractList list;
    private final ContractService service;
    private final ContractAccess access;
    private final ContractReading reading;

    ContractResource(ContractList list, ContractService service, ContractAccess access, ContractReading reading) {
        this.list = list;
        this.service = service;
        this.access = access;
        this.reading = reading;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(summary = "Draft the contract of a hub and year, with the year's national goals in place")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContractBody.class),
                            examples = @ExampleObject(name = "example", value = ContractExamples.BODY)))
    @APIResponseSchema(value = ContractView.class, responseCode = "201")
    public Response draft(@NotNull ContractBody body) {
        Versioned<ContractView> contract = service.draft(body);
        return Answers.created(
                contract.view(),
                contract.version(),
                "/v1/contracts/" + contract.view().id());
    }

    @GET
    @PermitAll
    @Operation(summary = "Contracts the caller may see: newest year first, then by hub")
    public Page<ContractSummary> list(@BeanParam ContractFilter filter, @Valid @BeanParam PageQuery page) {
        Sight sight = access.sight();
        return Page.of(
                list.page(filter, sight, page.place(2), page.fetch()),
                page,
                c -> new Object[] {c.year(), c.hub()},
                page.count() ? list.count(filter, sight) : null);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            summary = "One contract",
            description = "What is in force today; `validOn` asks which revision was in force on a day, `asOf` what the"
                    + " service knew at a time, and both what it then knew of that day (A7).")
    @APIResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response get(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("validOn") @Nullable String validOn) {
        Versioned<ContractView> contract = reading.contract(id, asOf, validOn);
        return Answers.ok(contract.view(), contract.version());
    }

    @GET
    @Path("{id}/history")
    @PermitAll
    @Operation(summary = "Who changed what when, oldest first")
    public Page<HistoryEntry.View> history(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return reading.history(id, page);
    }

    @GET
    @Path("{id}/revisions")
    @PermitAll
    @Operation(summary = "The revisions, each with its reason and what it changed")
    public Page<RevisionView> revisions(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return reading.revisions(id, page);
    }

    @GET
    @Path("{id}/revisions/{number}/differences")
    @PermitAll
    @Operation(
            summary = "What a revision says otherwise than another, with a Danish sentence for each difference",
            description = "Held against the last one signed before it, unless `from` names another.")
    public RevisionDifferences differences(
            @PathParam("id") UUID id, @PathParam("number") int number, @QueryParam("from") @Nullable Integer from) {
        return reading.differences(id, number, from);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "Replace what a contract says that is not signed by both",
            description =
                    "Voids the approvals and signatures it had and leaves a draft. While an amendment is open, it is the"
                            + " amendment that is edited.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ContractBody.class),
                            examples = @ExampleObject(name = "example", value = ContractExamples.EDIT)))
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull ContractBody body) {
        Versioned<ContractView> contract = service.edit(id, ifMatch, body);
        return Answers.ok(contract.view(), contract.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "Change some of what a contract says that is not signed by both",
            description = "A JSON merge patch (RFC 7396) on what the hub stated; otherwise as PUT.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ContractBody.class),
                            examples = @ExampleObject(name = "example", value = ContractExamples.EDIT)))
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response patch(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode body) {
        Versioned<ContractView> contract = service.patch(id, ifMatch, body);
        return Answers.ok(contract.view(), contract.version());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.HUB)
    @Operation(summary = "Delete a draft")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    @POST
    @Path("{id}/amendments")
    @Idempotent
    @RolesAllowed({Role.HUB, Role.KKR})
    @Operation(
            summary = "Open an amendment",
            description = "What it does not state stays as it is. Steps act on it until both parties have signed it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Amendment.class),
                            examples = @ExampleObject(name = "example", value = ContractExamples.AMENDMENT)))
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Amendment body) {
        Versioned<ContractView> contract = service.amend(id, ifMatch, body);
        return Answers.ok(contract.view(), contract.version());
    }

    @DELETE
    @Path("{id}/amendment")
    @RolesAllowed({Role.HUB, Role.KKR})
    @Operation(summary = "Withdraw the amendment under way")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdrawAmendment(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.withdrawAmendment(id, ifMatch);
    }
}
