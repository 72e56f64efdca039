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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Municipalities over HTTP, open to all; stated by KL. */
@Path("/v1/municipalities")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class MunicipalityResource {

    private final Register register;
    private final ReferenceData data;
    private final Populations populations;
    private final ChangeService service;

    MunicipalityResource(Register register, ReferenceData data, Populations populations, ChangeService service) {
        this.register = register;
        this.data = data;
        this.populations = populations;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The municipalities, by code",
            description = "Those of today, or of the day `validOn`, with the name, hub and KKR of that day.")
    public Page<MunicipalityView> list(
            @QueryParam("hub") @Nullable String hub,
            @QueryParam("kkr") @Nullable String kkr,
            @QueryParam("settlement") @Nullable Settlement settlement,
            @QueryParam("group") @Nullable String group,
            @QueryParam("validOn") @Nullable LocalDate validOn,
            @Valid @BeanParam PageQuery page) {
        List<MunicipalityView> wanted = register.municipalities(validOn == null ? register.today() : validOn).stream()
                .filter(m -> hub == null || hub.equals(m.hub()))
                .filter(m -> kkr == null || kkr.equals(m.kkr()))
                .filter(m -> settlement == null || settlement == m.settlement())
                .filter(m -> group == null || group.equals(m.group()))
                .toList();
        return Listed.page(wanted, page, MunicipalityView::code);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(
            summary = "One municipality with its populations",
            description = "As it is today, or on the day `validOn`; one that has ended as it was last.")
    @APIResponse(
            responseCode = "200",
            description = "The municipality",
            content = @Content(schema = @Schema(implementation = MunicipalityView.class)))
    public Response get(@PathParam("code") String code, @QueryParam("validOn") @Nullable LocalDate validOn) {
        Municipality found = data.municipality(code).orElseThrow(ReferenceRefusals::unknownMunicipality);
        MunicipalityView view = register.municipality(found, validOn)
                .orElseThrow(
                        () -> ReferenceRefusals.unknownMunicipalityOn(validOn == null ? register.today() : validOn));
        return Answers.ok(view.with(populations.of(code)), found.version);
    }

    @GET
    @Path("{code}/history")
    @PermitAll
    @Operation(summary = "All that held and will hold of a municipality, by day")
    public Page<PeriodView> history(@PathParam("code") String code, @Valid @BeanParam PageQuery page) {
        if (data.municipality(code).isEmpty()) {
            throw ReferenceRefusals.unknownMunicipality();
        }
        return Listed.page(register.periods(Kind.MUNICIPALITY, code), page, p -> p.validFrom()
                .toString());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Role.KL)
    @Operation(
            summary = "State what holds of a municipality from a day on",
            description =
                    "Holds from `validFrom` (today if left out) until what is stated of a later day; what held before stays"
                            + " readable. A day from which something holds already corrects that. A new code is created.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReferenceBody.OfMunicipality.class),
                            examples = @ExampleObject(name = "example", value = ReferenceBody.OfMunicipality.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Stated",
            content = @Content(schema = @Schema(implementation = MunicipalityView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stated of a new code",
            content = @Content(schema = @Schema(implementation = MunicipalityView.class)))
    public Response put(
            @PathParam("code") @Pattern(regexp = "[0-9]{3}") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ReferenceBody.OfMunicipality body) {
        ChangeService.Changed changed =
                service.state(Kind.MUNICIPALITY, code, ifMatch, body.facts(data.hubCodes()), body.validFrom());
        Municipality stated = data.municipality(code).orElseThrow(ReferenceRefusals::unknownMunicipality);
        MunicipalityView view = register.municipality(stated, null)
                .orElseThrow(ReferenceRefusals::unknownMunicipality)
                .with(populations.of(code));
        return changed.created()
                ? Answers.created(view, changed.version(), "/v1/municipalities/" + code)
                : Answers.ok(view, changed.version());
    }
}
