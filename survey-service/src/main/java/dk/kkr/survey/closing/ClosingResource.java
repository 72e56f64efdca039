package dk.kkr.survey.closing;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.survey.wave.WaveResource;
import dk.kkr.survey.wave.WaveView;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The closing over HTTP. */
@Path("/v1/waves/{id}/closing")
@RolesAllowed(Role.KL)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waves", description = "One asking of a panel")
public class ClosingResource {

    private final ClosingService service;

    ClosingResource(ClosingService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Close a wave now",
            description =
                    "Final: answers are opened, counted and cut down to what may be shown (S5); the sealed ones are deleted. A wave"
                            + " closes by itself at its `closesAt`.")
    @APIResponse(
            responseCode = "200",
            description = "The wave, closed",
            content =
                    @Content(
                            schema = @Schema(implementation = WaveView.class),
                            examples = @ExampleObject(name = "wave", value = WaveResource.VIEW)))
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var closed = service.close(id, ifMatch);
        return Answers.ok(closed.body(), closed.version());
    }
}
