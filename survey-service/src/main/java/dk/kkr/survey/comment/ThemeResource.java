package dk.kkr.survey.comment;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The book of themes over HTTP. */
@Path("/v1/themes")
@RolesAllowed(Role.KL)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "What members wrote")
public class ThemeResource {

    private static final String THEMES = """
            [{"key":"moedeform","title":{"da":"Mødernes form","en":"How meetings are held"}},
             {"key":"indflydelse","title":{"da":"Indflydelse"}}]""";

    private final ThemeService service;

    ThemeResource(ThemeService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "The themes that texts can be tagged with",
            description = "One list for all waves, so that themes can be followed from one to the next.")
    @APIResponse(
            responseCode = "200",
            description = "The whole list, with its ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = Theme[].class),
                            examples = @ExampleObject(name = "themes", value = THEMES)))
    public Response read() {
        var found = service.read();
        return Answers.ok(found.themes(), found.version());
    }

    @PUT
    @Operation(
            summary = "Replace the list of themes",
            description =
                    "A theme that some text has cannot be left out. A new title is shown from the next tagging of a wave on.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "themes", value = THEMES)))
    @APIResponse(
            responseCode = "200",
            description = "The whole list, with its new ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = Theme[].class),
                            examples = @ExampleObject(name = "themes", value = THEMES)))
    public Response write(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Size(max = 200) List<@Valid @NotNull Theme> themes) {
        var written = service.write(ifMatch, themes);
        return Answers.ok(written.themes(), written.version());
    }
}
