package dk.kkr.survey.aggregate;

import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.survey.finding.Finding;
import dk.kkr.survey.result.ResultService;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published figures over HTTP. */
@Path("/v1/waves/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Published figures", description = "Waves of which only published figures are known")
public class AggregateResource {

    private static final String BODY = """
            {"title":"KKR 2017","n":56,"scale":{"opbakning":{"mean":3.1,"n":56}},
             "picks":{"keywords":{"TODAY":{"samarbejde":41}}},"groups":[{"kkr":"nordjylland","n":11}]}""";
    private static final String FOUND = """
            {"consistent":false,"contradictions":[{"pointer":"/scale/opbakning/counts","code":"COUNTS_DO_NOT_SUM",
             "detail":"The answers to 'opbakning' sum to 55, not to 56."}]}""";

    private final AggregateService service;
    private final ResultService results;
    private final Callers callers;

    AggregateResource(AggregateService service, ResultService results, Callers callers) {
        this.service = service;
        this.results = results;
        this.callers = callers;
    }

    /** What of a wave's published figures cannot all be true (S8). */
    @Schema(name = "Consistency")
    record ConsistencyView(boolean consistent, List<Finding> contradictions) {}

    @POST
    @Path("aggregates")
    @Idempotent
    @RolesAllowed(Role.KL)
    @Operation(
            summary = "Give the published figures of a wave without answers",
            description =
                    "They are taken as they stand, in place of any given before; what cannot all be true is listed (S8)."
                            + " Write means with the decimals they were printed with: these tell how they were rounded.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Aggregates.class),
                            examples = @ExampleObject(name = "2017", value = BODY)))
    @APIResponse(
            responseCode = "201",
            description = "Taken, with what cannot all be true",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsistencyView.class),
                            examples = @ExampleObject(name = "contradictions", value = FOUND)))
    public Response take(
            @PathParam("id") UUID id, @Valid @NotNull Aggregates aggregates, @Context HttpHeaders headers) {
        List<Finding> found = Finding.of(service.take(id, aggregates), headers.getAcceptableLanguages());
        return Response.created(URI.create("/v1/waves/" + id + "/consistency"))
                .entity(new ConsistencyView(found.isEmpty(), found))
                .build();
    }

    @GET
    @Path("consistency")
    @PermitAll
    @Operation(
            summary = "What in a wave of published figures cannot all be true",
            description = "Nothing for a wave that counts its own answers.")
    @APIResponse(
            responseCode = "200",
            description = "The contradictions, each with a sentence",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsistencyView.class),
                            examples = @ExampleObject(name = "contradictions", value = FOUND)))
    public ConsistencyView consistency(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        results.of(id, callers.current());
        List<Finding> found = Finding.of(service.contradictions(id), headers.getAcceptableLanguages());
        return new ConsistencyView(found.isEmpty(), found);
    }
}
