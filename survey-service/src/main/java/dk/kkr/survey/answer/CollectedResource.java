package dk.kkr.survey.answer;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.StreamedBody;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers collected elsewhere, over HTTP. */
@Path("/v1/waves/{id}/responses")
@RolesAllowed(Role.KL)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers", description = "What members answer; sealed until the wave closes")
public class CollectedResource {

    private final CollectedService service;
    private final int most;

    CollectedResource(CollectedService service, @ConfigProperty(name = "kkr.survey.responses-max-body") int most) {
        this.service = service;
        this.most = most;
    }

    @POST
    @StreamedBody
    @Operation(
            summary = "Bring answers that were collected elsewhere",
            description =
                    "One answer a line. A body is taken whole or not at all; the same body again changes nothing, so a lost"
                            + " connection is mended by sending it again. Not once members answer by their own links.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = CollectedRow.class),
                            examples =
                                    @ExampleObject(
                                            name = "answers",
                                            value =
                                                    "{\"kkr\":\"nordjylland\",\"role\":\"MAYOR\",\"complete\":true,"
                                                            + "\"answers\":{\"noegleord\":{\"TODAY\":[\"samarbejde\"]},\"opbakning\":4}}")))
    @APIResponse(
            responseCode = "200",
            description = "How many lines came, and how many were stored: all, or none if the body had come before",
            content =
                    @Content(
                            schema = @Schema(implementation = CollectedService.Receipt.class),
                            examples = @ExampleObject(name = "receipt", value = "{\"received\":118,\"stored\":118}")))
    public CollectedService.Receipt take(
            @PathParam("id") UUID id,
            // Looked at here, since @Consumes would answer those who may not do this with 415.
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body)
            throws IOException {
        if (type == null || !type.startsWith("application/x-ndjson")) {
            throw Refusal.unsupported(
                    "Send one JSON answer a line as application/x-ndjson.",
                    "Send ét JSON-svar pr. linje som application/x-ndjson.");
        }
        byte[] whole = body.readNBytes(most + 1);
        if (whole.length > most) {
            throw Refusal.tooLarge(
                    "BODY_TOO_LARGE",
                    "A body of answers holds at most " + most + " bytes; send them in several.",
                    "Et svarindhold må højst fylde " + most + " byte; send det i flere.");
        }
        return service.take(id, whole);
    }
}
