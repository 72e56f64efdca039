package dk.kkr.contracts.agreement;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
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
import java.util.Objects;
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

/** Framework agreements over HTTP. Published ones are open to all; the others are for KL, the agency, KKRs and hubs. */
@Path("/v1/framework-agreements")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Framework agreements")
class AgreementResource {

    @Schema(examples = AgreementExamples.ADOPTION)
    record Adoption(@NotNull @Nullable LocalDate adoptedOn) {}

    @Schema(examples = AgreementExamples.PUBLICATION)
    record Publication(@NotNull @Nullable LocalDate publishedOn) {}

    private final FrameworkAgreements agreements;
    private final AgreementService service;
    private final Callers callers;

    AgreementResource(FrameworkAgreements agreements, AgreementService service, Callers callers) {
        this.agreements = agreements;
        this.service = service;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.KL)
    @Operation(summary = "Draft an agreement")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AgreementBody.class),
                            examples = @ExampleObject(name = "example", value = AgreementExamples.BODY)))
    @APIResponseSchema(value = AgreementView.class, responseCode = "201")
    public Response draft(@NotNull AgreementBody body) {
        return created(service.draft(body));
    }

    @GET
    @PermitAll
    @Operation(summary = "Agreements by first year, without their goals")
    public Page<AgreementView> list(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("status") @Nullable AgreementStatus status,
            @QueryParam("key") @Nullable String key,
            @Valid @BeanParam PageQuery page) {
        FrameworkAgreements.Filter filter =
                new FrameworkAgreements.Filter(year, status, key, !seesUnpublished(callers.current()));
        return Page.of(
                        agreements.list(filter, page.place(2), page.fetch()),
                        page,
                        a -> new Object[] {a.fromYear, a.id},
                        page.count() ? agreements.count(filter) : null)
                .map(AgreementView::inList);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "One agreement with its goals")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response get(@PathParam("id") UUID id) {
        FrameworkAgreement agreement = agreements
                .find(id)
                .filter(a -> a.status == AgreementStatus.PUBLISHED || seesUnpublished(callers.current()))
                .orElseThrow(FrameworkAgreements::unknown);
        return Answers.ok(AgreementView.of(agreement), agreement.version);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.KL)
    @Operation(summary = "Change a draft")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AgreementBody.class),
                            examples = @ExampleObject(name = "example", value = AgreementExamples.BODY)))
    @APIResponseSchema(value = AgreementView.class, responseCode = "200")
    public Response edit(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull AgreementBody body) {
        return ok(service.edit(id, ifMatch, body));
    }

    @POST
    @Path("{id}/adoption")
    @Idempotent
    @RolesAllowed(Role.KL)
    @Operation(summary = "Adopt it: from now on it never changes")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Adoption.class),
                            examples = @ExampleObject(name = "example", value = AgreementExamples.ADOPTION)))
    @APIResponseSchema(value = AgreementView.class, responseCode = "200")
    public Response adopt(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Adoption body) {
        return ok(service.adopt(id, ifMatch, Objects.requireNonNull(body.adoptedOn())));
    }

    @POST
    @Path("{id}/publication")
    @Idempotent
    @RolesAllowed(Role.KL)
    @Operation(summary = "Publish an adopted agreement")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Publication.class),
                            examples = @ExampleObject(name = "example", value = AgreementExamples.PUBLICATION)))
    @APIResponseSchema(value = AgreementView.class, responseCode = "200")
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Publication body) {
        return ok(service.publish(id, ifMatch, Objects.requireNonNull(body.publishedOn())));
    }

    @POST
    @Path("{id}/revisions")
    @Idempotent
    @RolesAllowed(Role.KL)
    @Operation(
            summary = "Begin a renegotiation",
            description =
                    "A new draft with an id of its own, saying the same unless a body says otherwise. The body can be left"
                            + " out; then no Content-Type is needed either.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AgreementBody.class),
                            examples = @ExampleObject(name = "example", value = AgreementExamples.BODY)))
    @APIResponseSchema(value = AgreementView.class, responseCode = "201")
    public Response revise(@PathParam("id") UUID id, @Nullable AgreementBody body) {
        return created(service.revise(id, body));
    }

    private static boolean seesUnpublished(Caller caller) {
        return caller.has(Role.KL) || caller.has(Role.ERST) || caller.has(Role.KKR) || caller.has(Role.HUB);
    }

    private static Response ok(Versioned<AgreementView> agreement) {
        return Answers.ok(agreement.view(), agreement.version());
    }

    private static Response created(Versioned<AgreementView> agreement) {
        return Answers.created(
                agreement.view(),
                agreement.version(),
                "/v1/framework-agreements/" + agreement.view().id());
    }
}
