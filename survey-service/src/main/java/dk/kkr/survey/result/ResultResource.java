package dk.kkr.survey.result;

import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.survey.wave.WaveView;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Results over HTTP. */
@Path("/v1/waves/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results", description = "What a wave's answers say, as far as it may be shown")
public class ResultResource {

    private static final String RESULTS = """
            {"n":118,"groups":[
             {"n":118,"withheld":false,"questions":[{"key":"opbakning","type":"SCALE","withheld":false,"countsWithheld":false,
              "n":113,"dontKnow":5,"answered":118,"panel":174.0,"mean":4.0,"sd":0.597614,"interval":[3.936807,4.063193],
              "counts":{"1":0,"2":0,"3":20,"4":73,"5":20},"shares":{"1":0.0,"2":0.0,"3":17.6991,"4":64.6018,"5":17.6991},
              "frames":null,"options":null}]},
             {"kkr":"midtjylland","role":"OTHER","n":null,"withheld":true,"questions":[]}],
             "outcomes":{"panel":174,"complete":112,"partial":6,"noAnswer":56,"rr1":64.367816,"rr2":67.816092,
              "partialRule":{"da":"Delvis besvarelse: mindst ét svar var gemt, men ikke indsendt, da runden lukkede."}},
             "themes":[{"question":"ord","n":41,"withheld":false,
              "themes":[{"key":"moedeform","title":{"da":"Mødernes form"},"count":17,"share":41.4634}],"quotes":[]}]}""";

    private final ResultService service;
    private final Callers callers;

    ResultResource(ResultService service, Callers callers) {
        this.service = service;
        this.callers = callers;
    }

    @GET
    @Path("results")
    @PermitAll
    @Operation(
            summary = "Results of a closed wave, in all and by the breakdowns asked for",
            description =
                    "KL reads them when the wave is closed, everybody when it is published. Figures about fewer than five"
                            + " answers, and what would give them away, are withheld (S5): their fields are null.")
    @APIResponse(
            responseCode = "200",
            description = "Everybody first, then the groups",
            content =
                    @Content(
                            schema = @Schema(implementation = ResultView.class),
                            examples = @ExampleObject(name = "results", value = RESULTS)))
    public ResultView results(
            @PathParam("id") UUID id,
            @Parameter(description = "kkr and role, or municipalityGroup and settlement; may be given twice")
                    @QueryParam("by")
                    List<String> by) {
        return service.broken(service.of(id, callers.current()), by);
    }

    @POST
    @Path("publication")
    @Idempotent
    @RolesAllowed(Role.KL)
    @Operation(summary = "Let everybody read the results of a closed wave")
    @APIResponse(
            responseCode = "200",
            description = "The wave, published",
            content =
                    @Content(
                            schema = @Schema(implementation = WaveView.class),
                            examples =
                                    @ExampleObject(
                                            name = "wave",
                                            value =
                                                    "{\"id\":\"0190a6c0-3f00-7a00-8000-1f2e3d4c5b6a\",\"title\":\"KKR-medlemmer 2025\",\"state\":\"PUBLISHED\"}")))
    public Response publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        WaveView published = service.publish(id, ifMatch);
        return Answers.ok(published, service.version(id));
    }
}
