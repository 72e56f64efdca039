package dk.kkr.survey.comment;

import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.survey.result.TextThemes;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Free texts over HTTP, for KL alone. */
@Path("/v1/waves/{id}/comments")
@RolesAllowed(Role.KL)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "What members wrote")
public class CommentResource {

    private static final String COMMENT = """
            {"id":"6f1b2c3d-0a1b-4c2d-8e3f-4a5b6c7d8e9f","question":"ord","text":"Møderne i Aars er for lange.","themes":["moedeform"],
             "quote":{"text":"Møderne […] er for lange.","releasedBy":"kl","releasedAt":"2025-02-03T09:00:00Z"}}""";

    private final CommentService service;
    private final Callers callers;

    CommentResource(CommentService service, Callers callers) {
        this.service = service;
        this.callers = callers;
    }

    /** A page of texts, as the document shows it. */
    @Schema(name = "CommentPage")
    record CommentPage(List<Comment> items, @Nullable String next) {}

    /**
     * What may leave the service of a text.
     *
     * @param text without what could name anybody
     * @param verbatim that it is word for word what was written, and that somebody has read it and found nothing to redact
     */
    @Schema(name = "QuoteBody")
    record QuoteBody(
            @NotBlank @Size(max = 2000) @Schema(examples = "Møderne […] er for lange.")
            String text,

            @Nullable Boolean verbatim) {}

    @GET
    @Operation(
            summary = "The free texts of a closed wave, in random order",
            description =
                    "None until the wave is closed. They may name people: read them before anything of them leaves the house. The ETag is"
                            + " the wave's.")
    @APIResponse(
            responseCode = "200",
            description = "A page of texts with their themes and quotes",
            content =
                    @Content(
                            schema = @Schema(implementation = CommentPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "comments",
                                            value = "{\"items\":[" + COMMENT + "],\"next\":null}")))
    public Response list(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        var found = service.list(id, page);
        return Answers.ok(found.body(), found.version());
    }

    @PUT
    @Operation(
            summary = "Tag texts with themes",
            description =
                    "Replaces the themes of the texts named; others keep theirs. Texts can be tagged after the publication"
                            + " too; then readers and other services see the new counts at once.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "tags",
                                            value =
                                                    "[{\"id\":\"6f1b2c3d-0a1b-4c2d-8e3f-4a5b6c7d8e9f\",\"themes\":[\"moedeform\"]}]")))
    @APIResponse(
            responseCode = "200",
            description = "What is shown of the wave's texts now, with the wave's new ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = TextThemes[].class),
                            examples = @ExampleObject(name = "themes", value = TextThemesResource.THEMES)))
    public Response tag(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Size(min = 1, max = 5000) List<@Valid @NotNull Tagging> taggings) {
        var tagged = service.tag(id, ifMatch, taggings, callers.current());
        return Answers.ok(tagged.body(), tagged.version());
    }

    @PUT
    @Path("{comment}/quote")
    @Operation(
            summary = "Release a redacted quote",
            description =
                    "The redacted text and nothing else leaves the service, without any group; who has released it is kept. Replaces the"
                            + " quote that was released before.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = QuoteBody.class),
                            examples =
                                    @ExampleObject(name = "quote", value = "{\"text\":\"Møderne […] er for lange.\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The text with its quote, and the wave's new ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = Comment.class),
                            examples = @ExampleObject(name = "comment", value = COMMENT)))
    public Response release(
            @PathParam("id") UUID id,
            @PathParam("comment") UUID comment,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull QuoteBody quote) {
        var released = service.release(
                id, comment, ifMatch, quote.text(), Boolean.TRUE.equals(quote.verbatim()), callers.current());
        return Answers.ok(released.body(), released.version());
    }

    @DELETE
    @Path("{comment}/quote")
    @Operation(summary = "Withdraw a quote; it is shown no more")
    @APIResponse(responseCode = "204", description = "Withdrawn; the ETag is the wave's new one")
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("comment") UUID comment,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        long version = service.withdraw(id, comment, ifMatch, callers.current());
        return Response.noContent().header(HttpHeaders.ETAG, Etags.of(version)).build();
    }
}
