package dk.kkr.contracts.attachment;

import dk.kkr.contracts.pdf.PdfCheck;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.http.StreamedBody;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** PDF files of a contract. */
@Path("/v1/contracts/{id}/attachments")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments")
class AttachmentResource {

    private final AttachmentService service;
    private final AttachmentReading reading;
    private final Chunks chunks;
    private final long maxSize;
    private final java.nio.file.Path directory;

    AttachmentResource(
            AttachmentService service,
            AttachmentReading reading,
            Chunks chunks,
            @ConfigProperty(name = "kkr.attachments.max-size") long maxSize,
            @ConfigProperty(name = "kkr.attachments.directory") java.nio.file.Path directory) {
        this.service = service;
        this.reading = reading;
        this.chunks = chunks;
        this.maxSize = maxSize;
        this.directory = directory;
    }

    @GET
    @PermitAll
    @Operation(summary = "The attachments the caller may see, by name")
    public Page<AttachmentView> list(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return reading.list(id, page);
    }

    @GET
    @Path("{name}")
    @Produces({AttachmentView.PDF, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(summary = "One attachment's file")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = AttachmentView.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(@PathParam("id") UUID id, @PathParam("name") String name) {
        Attachment it = reading.one(id, name);
        UUID content = it.content;
        long size = it.size;
        StreamingOutput bytes = to -> chunks.writeTo(content, size, to);
        return Response.ok(bytes, AttachmentView.PDF)
                .header(HttpHeaders.ETAG, it.tag())
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.CONTENT_DISPOSITION, AttachmentName.disposition(it.name))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @PUT
    @Path("{name}")
    @StreamedBody
    @Consumes(AttachmentView.PDF)
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL})
    @Operation(
            summary = "Store a PDF",
            description = "The same content again changes nothing; other content takes the ETag of what was there, and"
                    + " is not published until it is marked so.")
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored over what was there",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response store(
            @PathParam("id") UUID id,
            @PathParam("name") String name,
            @QueryParam("title") @Nullable String title,
            @QueryParam("kind") @Nullable String kind,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Parameter(hidden = true) @Nullable Long length,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = AttachmentView.PDF,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                            examples = @ExampleObject(name = "a PDF", value = "%PDF-1.7 …")))
                    InputStream body)
            throws IOException {
        service.mustBeWriter(id);
        AttachmentName.check(name, title, kind);
        if (length != null && length > maxSize) {
            throw Received.tooLarge(maxSize);
        }
        try (Received file = Received.of(body, maxSize, directory)) {
            PdfCheck.check(file.file());
            AttachmentService.Stored stored = service.store(id, name, ifMatch, title, kind, file);
            return Response.status(stored.created() ? 201 : 200)
                    .header(HttpHeaders.ETAG, stored.tag())
                    .entity(stored.view())
                    .build();
        }
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL})
    @Operation(summary = "Delete an attachment")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @PathParam("id") UUID id,
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(id, name, ifMatch);
    }

    @POST
    @Path("{name}/publication")
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL})
    @Operation(summary = "Open an attachment of a published contract to everybody")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response publish(
            @PathParam("id") UUID id,
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        AttachmentService.Stored stored = service.publish(id, name, ifMatch, true);
        return Response.ok(stored.view()).header(HttpHeaders.ETAG, stored.tag()).build();
    }

    @DELETE
    @Path("{name}/publication")
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL})
    @Operation(summary = "Close a published attachment again")
    @APIResponse(responseCode = "204", description = "Closed")
    public void withdraw(
            @PathParam("id") UUID id,
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.publish(id, name, ifMatch, false);
    }
}
