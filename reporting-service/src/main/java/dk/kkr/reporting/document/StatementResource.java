package dk.kkr.reporting.document;

import dk.kkr.kit.caller.Callers;
import dk.kkr.reporting.reference.Places;
import dk.kkr.reporting.statement.Statement;
import dk.kkr.reporting.statement.StatementFinder;
import dk.kkr.reporting.statement.StatementView;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Result statements in every format. Open, since what is published is open to all; the rest is looked after inside. */
@Path("/v1/result-statements")
@Blocking
@PermitAll
@Tag(name = "Result statements")
public class StatementResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ID = "{contractId: [0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}";

    private final StatementFinder finder;
    private final Places places;
    private final Callers callers;
    private final List<StatementFormat> formats;
    private final String release;

    StatementResource(
            StatementFinder finder,
            Places places,
            Callers callers,
            @All List<StatementFormat> formats,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.finder = finder;
        this.places = places;
        this.callers = callers;
        this.formats = formats;
        this.release = release;
    }

    @GET
    @Path(ID)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, "application/pdf", "text/csv", XLSX, DOCX})
    @Operation(
            operationId = "resultStatement",
            summary = "A result statement in the format that Accept asks for",
            description = StatementExamples.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The statement; `Content-Disposition` names the file.",
            headers = @Header(name = "ETag", description = "of an edition; live figures have none"),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "published", value = StatementExamples.EXAMPLE)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response accepted(
            @PathParam("contractId") UUID contractId,
            @QueryParam("edition") @Parameter(description = StatementExamples.EDITION, example = "1") @Nullable
                    String edition,
            @Context Request request) {
        List<Variant> variants = new ArrayList<>();
        variants.add(new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null));
        formats.forEach(format -> variants.add(new Variant(format.type(), (String) null, null)));
        Variant chosen = request.selectVariant(variants);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        int at = variants.indexOf(chosen);
        return answer(contractId, edition, at == 0 ? null : formats.get(at - 1), request);
    }

    @GET
    @Path(ID + ".{format: json|html|pdf|csv|xlsx|docx}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, "application/pdf", "text/csv", XLSX, DOCX})
    @Operation(
            operationId = "resultStatementFile",
            summary = "A result statement as a file of the format that the suffix names",
            description = StatementExamples.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "The statement; `Content-Disposition` names the file.",
            headers = @Header(name = "ETag", description = "of an edition; live figures have none"),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "published", value = StatementExamples.EXAMPLE)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response file(
            @PathParam("contractId") UUID contractId,
            @PathParam("format") @Parameter(description = "json, html, pdf, csv, xlsx or docx", example = "pdf")
                    String suffix,
            @QueryParam("edition") @Parameter(description = StatementExamples.EDITION, example = "1") @Nullable
                    String edition,
            @Context Request request) {
        if (suffix.equals("json")) {
            return answer(contractId, edition, null, request);
        }
        StatementFormat format = formats.stream()
                .filter(known -> known.suffix().equals(suffix))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return answer(contractId, edition, format, request);
    }

    private Response answer(
            UUID contractId, @Nullable String edition, @Nullable StatementFormat format, Request request) {
        Statement statement = finder.find(contractId, edition, callers.current());
        String hub = places.hubName(statement.hub());
        String kkr = places.kkrName(statement.kkr());
        EntityTag tag =
                statement.isLive() ? null : tag(statement, format == null ? "json" : format.suffix(), hub + kkr);
        // Asked before anything is laid out: a known edition costs next to nothing.
        Response.ResponseBuilder response = tag == null ? null : request.evaluatePreconditions(tag);
        if (response == null) {
            response = format == null
                    ? Response.ok(StatementView.of(statement, hub, kkr), MediaType.APPLICATION_JSON_TYPE)
                    : file(StatementText.of(statement, hub, kkr), format);
        }
        if (tag != null) {
            response.tag(tag);
        }
        // Which edition the address without a number gives may change, and who may see it depends on who asks.
        return response.header(HttpHeaders.CACHE_CONTROL, statement.isPublished() ? "no-cache" : "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .build();
    }

    private static Response.ResponseBuilder file(StatementText text, StatementFormat format) {
        return Response.ok(format.write(text), format.type())
                .header(HttpHeaders.CONTENT_LANGUAGE, "da")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition(FileNames.of(text, format.suffix())));
    }

    /** Strong: the same edition, its state, the names, the format and our release give the same bytes. */
    private EntityTag tag(Statement statement, String suffix, String names) {
        String hash = String.valueOf(statement.sha256());
        return new EntityTag(statement.edition() + "." + statement.version() + "-" + suffix + "-"
                + hash.substring(0, Math.min(12, hash.length())) + "-" + Integer.toHexString(names.hashCode()) + "-"
                + release);
    }
}
