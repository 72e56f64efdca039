package dk.kkr.contracts.reference;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The regional councils of municipalities over HTTP, open to all; stated by KL. */
@Path("/v1/kkrs")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class KkrResource {

    private final Register register;
    private final ReferenceData data;
    private final ChangeService service;

    KkrResource(Register register, ReferenceData data, ChangeService service) {
        this.register = register;
        this.data = data;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The regional councils of municipalities, by code",
            description = "Those of today, or of the day `validOn`.")
    public Page<KkrView> list(@QueryParam("validOn") @Nullable LocalDate validOn, @Valid @BeanParam PageQuery page) {
        return Listed.page(register.kkrs(validOn == null ? register.today() : validOn), page, KkrView::kkr);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "One KKR, as it is today")
    @APIResponse(
            responseCode = "200",
            description = "The KKR",
            content = @Content(schema = @Schema(implementation = KkrView.class)))
    public Response get(@PathParam("code") String code) {
        KkrView view = register.kkr(code, false).orElseThrow(ReferenceRefusals::unknownKkr);
        return Answers.ok(
                view, data.kkr(code).orElseThrow(ReferenceRefusals::unknownKkr).version());
    }

    @GET
    @Path("{code}/history")
    @PermitAll
    @Operation(summary = "All that held and will hold of a KKR, by day")
    public Page<PeriodView> history(@PathParam("code") String code, @Valid @BeanParam PageQuery page) {
        if (data.kkr(code).isEmpty()) {
            throw ReferenceRefusals.unknownKkr();
        }
        return Listed.page(
                register.periods(Kind.KKR, code), page, p -> p.validFrom().toString());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Role.KL)
    @Operation(
            summary = "State what holds of a KKR from a day on",
            description =
                    "Holds from `validFrom` (today if left out) until what is stated of a later day; what held before stays"
                            + " readable. A day from which something holds already corrects that. A new code is created.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReferenceBody.OfKkr.class),
                            examples = @ExampleObject(name = "example", value = ReferenceBody.OfKkr.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Stated",
            content = @Content(schema = @Schema(implementation = KkrView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stated of a new code",
            content = @Content(schema = @Schema(implementation = KkrView.class)))
    public Response put(
            @PathParam("code") @Pattern(regexp = HubResource.CODE) String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ReferenceBody.OfKkr body) {
        ChangeService.Changed changed = service.state(Kind.KKR, code, ifMatch, body.facts(), body.validFrom());
        KkrView view = register.kkr(code, false).orElseThrow(ReferenceRefusals::unknownKkr);
        return changed.created()
                ? Answers.created(view, changed.version(), "/v1/kkrs/" + code)
                : Answers.ok(view, changed.version());
    }
}
