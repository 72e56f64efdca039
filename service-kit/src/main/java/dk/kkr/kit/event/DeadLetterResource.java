package dk.kkr.kit.event;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What could not be taken in, for whoever runs the service. */
@Path("/v1/dead-letters")
@RolesAllowed(Role.KL)
@Blocking
@Tag(name = "Operation of the service")
public class DeadLetterResource {

    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @Operation(summary = "Events that were set aside, oldest first")
    public Page<DeadLetters.Letter> list(@Valid @BeanParam PageQuery page) {
        return Page.of(
                letters.list(page.afterId(), page.fetch()),
                page,
                letter -> new Object[] {letter.id()},
                page.count() ? letters.count() : null);
    }

    @POST
    @Path("{id}/replay")
    @APIResponse(responseCode = "204", description = "Taken in")
    @Operation(summary = "Take a set-aside event in again; it leaves the list if that works")
    public void replay(@PathParam("id") UUID id) {
        try {
            if (!letters.replay(id)) {
                throw Refusal.notFound(
                        "No event of this id is set aside.", "Ingen hændelse med dette id er sat til side.");
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException | IOException again) {
            throw Refusal.rule(
                    "REPLAY_FAILED",
                    "The event failed again (" + again.getClass().getSimpleName() + ") and stays in the list.",
                    "Hændelsen fejlede igen (" + again.getClass().getSimpleName() + ") og bliver på listen.");
        }
    }
}
