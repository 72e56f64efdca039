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

/** The business hubs over HTTP, open to all; stated by KL. */
@Path("/v1/hubs")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class HubResource {

    static final String CODE = "[a-z][a-z-]{1,39}";

    private final Register register;
    private final ReferenceData data;
    private final ChangeService service;

    HubResource(Register register, ReferenceData data, ChangeService service) {
        this.register = register;
        this.data = data;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "The business hubs, by code", description = "Those of today, or of the day `validOn`.")
    public Page<HubView> list(@QueryParam("validOn") @Nullable LocalDate validOn, @Valid @BeanParam PageQuery page) {
        return Listed.page(register.hubs(validOn == null ? register.today() : validOn), page, HubView::hub);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "One hub, as it is today")
    @APIResponse(
            responseCode = "200",
            description = "The hub",
            content = @Content(schema = @Schema(implementation = HubView.class)))
    public Response get(@PathParam("code") String code) {
        HubView view = register.hub(code, false).orElseThrow(ReferenceRefusals::unknownHub);
        return Answers.ok(
                view, data.hub(code).orElseThrow(ReferenceRefusals::unknownHub).version());
    }

    @GET
    @Path("{code}/history")
    @PermitAll
    @Operation(summary = "All that held and will hold of a hub, by day")
    public Page<PeriodView> history(@PathParam("code") String code, @Valid @BeanParam PageQuery page) {
        if (data.hub(code).isEmpty()) {
            throw ReferenceRefusals.unknownHub();
        }
        return Listed.page(
                register.periods(Kind.HUB, code), page, p -> p.validFrom().toString());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Role.KL)
    @Operation(
            summary = "State what holds of a hub from a day on",
            description =
                    "Holds from `validFrom` (today if left out) until what is stated of a later day; what held before stays"
                            + " readable. A day from which something holds already corrects that. A new code is created.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReferenceBody.OfHub.class),
                            examples = @ExampleObject(name = "example", value = ReferenceBody.OfHub.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Stated",
            content = @Content(schema = @Schema(implementation = HubView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stated of a new code",
            content = @Content(schema = @Schema(implementation = HubView.class)))
    public Response put(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ReferenceBody.OfHub body) {
        ChangeService.Changed changed =
                service.state(Kind.HUB, code, ifMatch, body.facts(data.kkrCodes()), body.validFrom());
        HubView view = register.hub(code, false).orElseThrow(ReferenceRefusals::unknownHub);
        return changed.created()
                ? Answers.created(view, changed.version(), "/v1/hubs/" + code)
                : Answers.ok(view, changed.version());
    }
}
