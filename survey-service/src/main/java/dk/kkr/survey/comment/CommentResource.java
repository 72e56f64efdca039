package dk.kkr.survey.comment;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.survey.wave.Waves;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Free texts over HTTP. */
@Path("/v1/waves/{id}/comments")
@RolesAllowed(Role.KL)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "What members wrote")
public class CommentResource {

    private final Comments comments;
    private final Waves waves;

    CommentResource(Comments comments, Waves waves) {
        this.comments = comments;
        this.waves = waves;
    }

    @GET
    @Operation(
            summary = "The free texts of a closed wave, in random order",
            description =
                    "None until the wave is closed. They may name people: read them before anything of them leaves the house.")
    public Page<Comments.Comment> list(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        UUID after = page.afterId();
        UUID wave = waves.get(id).id();
        return Page.of(comments.after(wave, after, page.fetch()), page, one -> new Object[] {one.id()}, null);
    }
}
