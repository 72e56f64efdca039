package dk.kkr.survey.comment;

import dk.kkr.kit.caller.Callers;
import dk.kkr.survey.result.TextThemes;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What free texts are about, over HTTP. */
@Path("/v1/waves/{id}/themes")
@PermitAll
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results", description = "What a wave's answers say, as far as it may be shown")
public class TextThemesResource {

    static final String THEMES = """
            [{"question":"ord","n":41,"withheld":false,
              "themes":[{"key":"moedeform","title":{"da":"Mødernes form"},"count":17,"share":41.4634}],
              "quotes":[{"text":"Møderne […] er for lange.","themes":["moedeform"]}]}]""";

    private final CommentService service;
    private final Callers callers;

    TextThemesResource(CommentService service, Callers callers) {
        this.service = service;
        this.callers = callers;
    }

    @GET
    @Operation(
            summary = "What a wave's free texts are about: themes with counts, and released quotes",
            description =
                    "Of everybody, never of a group. KL reads it when the wave is closed, everybody when it is published. A theme in fewer"
                            + " than five texts is left out.")
    @APIResponse(
            responseCode = "200",
            description = "One entry for each question that is answered in words",
            content =
                    @Content(
                            schema = @Schema(implementation = TextThemes[].class),
                            examples = @ExampleObject(name = "themes", value = THEMES)))
    public List<TextThemes> themes(@PathParam("id") UUID id) {
        return service.themes(id, callers.current());
    }
}
