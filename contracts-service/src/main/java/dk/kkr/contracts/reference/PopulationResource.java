package dk.kkr.contracts.reference;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
@Path("/v1/municipalities/{code}/population/{year}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class PopulationResource {

    /** How many lived there on 1 January. */
    @Schema(examples = "{\"inhabitants\":224612}")
    record Body(@NotNull @Min(0) @Max(100_000_000) @Nullable Long inhabitants) {}

    private final ReferenceData data;
    private final ReferenceService service;

    PopulationResource(ReferenceData data, ReferenceService service) {
        this.data = data;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "Inhabitants on 1 January of the year; 404 until stored")
    @APIResponse(
            responseCode = "200",
            description = "The inhabitants",
            content = @Content(schema = @Schema(implementation = MunicipalityView.Inhabitants.class)))
    public Response get(@PathParam("code") String code, @PathParam("year") int year) {
        Versioned<MunicipalityView.Inhabitants> stored = data.population(code, year)
                .map(ReferenceService::versioned)
                .orElseThrow(() -> Refusal.notFound(
                        "No inhabitants are stored for this municipality and year.",
                        "Der er ikke registreret indbyggere for kommunen og året."));
        return Answers.ok(stored.view(), stored.version());
    }

    @PUT
    @RolesAllowed(Role.KL)
    @Operation(summary = "Store the inhabitants; over a stored number with If-Match")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Body.class),
                            examples = @ExampleObject(name = "example", value = "{\"inhabitants\":224612}")))
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
        ReferenceService.Stored stored = service.storePopulation(code, year, inhabitants, ifMatch);
        Versioned<MunicipalityView.Inhabitants> population = stored.population();
        return stored.created()
                ? Answers.created(
                        population.view(), population.version(), "/v1/municipalities/" + code + "/population/" + year)
                : Answers.ok(population.view(), population.version());
    }
}
