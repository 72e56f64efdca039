package dk.kkr.contracts.reference;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Inhabitants per municipality and year. */
@Path("/v1/municipalities/{code}/population")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class PopulationResource {

    private static final String EXAMPLE = "{\"inhabitants\":224612,\"source\":\"Danmarks Statistik, FOLK1A\"}";

    /**
     * How many lived there on 1 January.
     *
     * @param source where the number is from, such as a table of Statistics Denmark
     */
    @Schema(examples = EXAMPLE)
    record Body(
            @NotNull @Min(0) @Max(100_000_000) @Nullable Long inhabitants,
            @Size(min = 1, max = 200) @Nullable String source) {}

    private final ReferenceData data;
    private final Populations populations;
    private final PopulationService service;

    PopulationResource(ReferenceData data, Populations populations, PopulationService service) {
        this.data = data;
        this.populations = populations;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "Inhabitants on 1 January of each year, with their source")
    public Page<MunicipalityView.Inhabitants> list(@PathParam("code") String code, @Valid @BeanParam PageQuery page) {
        if (data.municipality(code).isEmpty()) {
            throw ReferenceRefusals.unknownMunicipality();
        }
        return Listed.page(
                populations.of(code).stream()
                        .map(MunicipalityView.Inhabitants::of)
                        .toList(),
                page,
                i -> String.valueOf(i.year()));
    }

    @GET
    @Path("{year}")
    @PermitAll
    @Operation(summary = "Inhabitants on 1 January of the year; 404 until stored")
    @APIResponse(
            responseCode = "200",
            description = "The inhabitants",
            content = @Content(schema = @Schema(implementation = MunicipalityView.Inhabitants.class)))
    public Response get(@PathParam("code") String code, @PathParam("year") int year) {
        Versioned<MunicipalityView.Inhabitants> stored = service.read(code, year);
        return Answers.ok(stored.view(), stored.version());
    }

    @PUT
    @Path("{year}")
    @RolesAllowed(Role.KL)
    @Operation(summary = "Store the inhabitants; over a stored number with If-Match")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Body.class),
                            examples = @ExampleObject(name = "example", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Stored over what was there",
            content = @Content(schema = @Schema(implementation = MunicipalityView.Inhabitants.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = MunicipalityView.Inhabitants.class)))
    public Response put(
            @PathParam("code") String code,
            @PathParam("year") @Min(1900) @Max(2200) int year,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Body body) {
        long inhabitants = body.inhabitants() == null ? 0 : body.inhabitants();
        PopulationService.Stored stored = service.store(code, year, inhabitants, body.source(), ifMatch);
        Versioned<MunicipalityView.Inhabitants> population = stored.population();
        return stored.created()
                ? Answers.created(
                        population.view(), population.version(), "/v1/municipalities/" + code + "/population/" + year)
                : Answers.ok(population.view(), population.version());
    }
}
