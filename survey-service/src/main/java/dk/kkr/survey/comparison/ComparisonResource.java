package dk.kkr.survey.comparison;

import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.comparison.Comparison.Side;
import dk.kkr.survey.result.ResultService;
import dk.kkr.survey.result.ResultService.WaveResults;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Comparisons over HTTP. */
@Path("/v1/waves/{id}/comparison")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results", description = "What a wave's answers say, as far as it may be shown")
public class ComparisonResource {

    private static final String COMPARISON = """
            {"wave":"0190a6c0-3f00-7a00-8000-1f2e3d4c5b6a","with":"0190a6c0-3f00-7a00-8000-0a0b0c0d0e0f",
             "warning":"Other people have been asked and have answered in the two waves; a difference may come from that alone.",
             "questions":[{"key":"opbakning","type":"SCALE","mean":{"value":4.0,"n":113,"other":3.1,"otherN":56,"difference":0.9,
              "interval":null,"verdict":"NOT_ASSESSABLE","meaning":"It cannot be told whether the difference exceeds chance: spread or counts are missing in one of the waves."},
              "composition":null,"real":null,"options":null}]}""";

    private final ResultService results;
    private final Callers callers;

    ComparisonResource(ResultService results, Callers callers) {
        this.results = results;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "A wave against another, question by question (S6)",
            description =
                    "For whoever may read the results of both. Differences are this wave minus the other; where spread or"
                            + " counts are missing the interval is null and the verdict NOT_ASSESSABLE.")
    @APIResponse(
            responseCode = "200",
            description = "The questions that both waves asked",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparisonView.class),
                            examples = @ExampleObject(name = "comparison", value = COMPARISON)))
    public ComparisonView compare(
            @PathParam("id") UUID id, @QueryParam("with") @Nullable UUID with, @Context HttpHeaders headers) {
        if (with == null) {
            throw Refusal.invalid(
                    "?with",
                    "WITH_MISSING",
                    "Name the wave to compare with, as in ?with=<id>.",
                    "Angiv den runde, der skal sammenlignes med, som i ?with=<id>.");
        }
        Caller caller = callers.current();
        List<Locale> languages = headers.getAcceptableLanguages();
        Comparison comparison = new Comparison(side(results.of(with, caller)), side(results.of(id, caller)), languages);
        return new ComparisonView(id, with, Comparison.WARNING.in(languages), comparison.questions());
    }

    private static Side side(WaveResults wave) {
        return new Side(wave.asked(), wave.results());
    }
}
