package dk.kkr.survey.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.seal.MemberToken;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A member answers, with the token from their mail and no login. */
@Path("/v1/response")
@PermitAll
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answers", description = "What members answer; sealed until the wave closes")
public class ResponseResource {

    private static final String SCHEME = "Survey ";

    private static final String VIEW = """
            {"title":{"da":"Samarbejdet i KKR"},"closesAt":"2025-01-20T22:00:00Z","submitted":false,"test":false,
             "questions":[{"key":"opbakning","type":"SCALE","text":{"da":"Opbakningen til arbejdet i KKR"},"min":1,"max":5,
               "ends":{"da":["Meget lav grad","Meget høj grad"]},"dontKnow":true}],
             "answers":{"opbakning":4}}""";

    private final ResponseService service;

    ResponseResource(ResponseService service) {
        this.service = service;
    }

    /** What to save: all that is answered so far, in place of what was saved before. */
    @Schema(name = "ResponseBody")
    record Body(
            @NotNull @Schema(implementation = Object.class, examples = "{\"opbakning\":4}")
            ObjectNode answers) {}

    @GET
    @Operation(
            summary = "What is asked, and what is saved",
            description = "Send the token as `Authorization: Survey <token>`. The ETag is that of what is saved.")
    @APIResponse(
            responseCode = "200",
            description = "The questions and the answers so far",
            content =
                    @Content(
                            schema = @Schema(implementation = ResponseView.class),
                            examples = @ExampleObject(name = "response", value = VIEW)))
    public Response read(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return privately(service.read(token(authorization)));
    }

    @PUT
    @Operation(
            summary = "Save what is answered so far",
            description = "Replaces what was saved; it can be saved as often as one likes until submission.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "answers",
                                            value =
                                                    "{\"answers\":{\"noegleord\":{\"TODAY\":[\"samarbejde\"]},\"opbakning\":4}}")))
    @APIResponse(
            responseCode = "200",
            description = "The questions and the answers so far",
            content =
                    @Content(
                            schema = @Schema(implementation = ResponseView.class),
                            examples = @ExampleObject(name = "response", value = VIEW)))
    public Response save(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Body body) {
        return privately(service.save(token(authorization), ifMatch, body.answers()));
    }

    @POST
    @Path("submission")
    @Operation(
            summary = "Submit what is saved",
            description =
                    "Final: from then on nothing links the answers to the member, so they can neither be read nor changed.")
    @APIResponse(responseCode = "204", description = "Submitted, and counted once")
    public void submit(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.submit(token(authorization), ifMatch);
    }

    private static Response privately(ResponseService.Versioned found) {
        return Response.fromResponse(Answers.ok(found.body(), found.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static MemberToken token(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            throw Refusal.unauthorized(
                    "TOKEN_REQUIRED",
                    "Send the token from the mail as 'Authorization: Survey <token>'.",
                    "Send nøglen fra mailen som 'Authorization: Survey <nøgle>'.");
        }
        return MemberToken.of(authorization.substring(SCHEME.length()).strip());
    }
}
