package dk.kkr.survey.wave;

import dk.kkr.kit.caller.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trying a wave, over HTTP. */
@Path("/v1/waves/{id}/test-tokens")
@RolesAllowed(Role.KL)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waves", description = "One asking of a panel")
public class TestTokenResource {

    private final TestTokenService service;

    TestTokenResource(TestTokenService service) {
        this.service = service;
    }

    /** @param token for {@code Authorization: Survey}, and for the form at {@code /s/{token}}; shown this once */
    @Schema(name = "TestToken")
    record TestToken(String token) {}

    @POST
    @Operation(
            summary = "Make a token to try the wave with",
            description =
                    "Before the opening too. What is answered with it is marked as a test, and counted nowhere: not in participation,"
                            + " results, comparisons or events. The token is shown once, so no answer is kept to be given again;"
                            + " a call too many makes a token too many. Planning the wave anew ends its tests.")
    @APIResponse(
            responseCode = "201",
            description = "The token",
            content =
                    @Content(
                            schema = @Schema(implementation = TestToken.class),
                            examples =
                                    @ExampleObject(
                                            name = "token",
                                            value = "{\"token\":\"mZ3cJH0bE1yTqv5kqK0m1w9l2Zr8xPfd\"}")))
    public Response make(@PathParam("id") UUID id) {
        return Response.status(Response.Status.CREATED)
                .entity(new TestToken(service.make(id).value()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
