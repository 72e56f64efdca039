package dk.kkr.goals.imports;

import dk.kkr.goals.body.Format;
import dk.kkr.goals.intake.Intake;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.http.StreamedBody;
import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** Pushing rows, and what became of them. */
@Path("/v1/imports")
@Tag(name = "Imports", description = "The agency pushes registrations and evaluations, again and again, in bulk")
@Blocking
public class ImportResource {

    private final Imports imports;
    private final ImportService service;
    private final Spool spool;
    private final ImportWorker worker;
    private final Progress progress;
    private final Callers callers;

    ImportResource(
            Imports imports,
            ImportService service,
            Spool spool,
            ImportWorker worker,
            Progress progress,
            Callers callers) {
        this.imports = imports;
        this.service = service;
        this.spool = spool;
        this.worker = worker;
        this.progress = progress;
        this.callers = callers;
    }

    @POST
    @StreamedBody
    @RolesAllowed(Role.ERST)
    @Operation(
            summary = "Push rows",
            description = "One JSON object a line, a list of them, or CSV with a header (comma or semicolon; UTF-8, or"
                    + " Windows-1252), of any length, packed with gzip if you like. Answered when the body is safely"
                    + " here; its rows are taken in after that. Bad rows never stop good ones, and the same file may be"
                    + " sent again: nothing counts twice. In CSV `referredTo` is `actor:KIND|actor:KIND`, an answer the"
                    + " column `answers.recommend`, and an empty cell a field left out.")
    @APIResponse(responseCode = "202", description = "Received; `Location` tells how it goes")
    @APIResponse(responseCode = "415", description = "A content type that is not taken")
    public Response push(
            @QueryParam("dataset")
                    @Nullable
                    @Parameter(
                            required = true,
                            schema = @Schema(enumeration = {"registrations", "evaluations", "programmes"}))
                    String dataset,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "true to check everything and keep nothing")
                    boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String contentType,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = "application/x-ndjson",
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(
                                                        name = "registration",
                                                        value =
                                                                "{\"registrationId\":\"R2024-00001\",\"hub\":\"nordjylland\",\"cvr\":\"99000017\",\"pNumber\":\"1099000017\",\"municipality\":\"851\",\"segment\":\"GROWTH\",\"pathway\":\"GROWTH\",\"theme\":\"SALES\",\"startedOn\":\"2024-03-01\",\"hours\":6,\"referredTo\":[],\"recordedAt\":\"2024-03-01T12:00:00Z\"}\n")),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(
                                                        name = "registration",
                                                        value =
                                                                "[{\"registrationId\":\"R2024-00001\",\"hub\":\"nordjylland\",\"cvr\":\"99000017\",\"pNumber\":\"1099000017\",\"municipality\":\"851\",\"segment\":\"GROWTH\",\"pathway\":\"GROWTH\",\"theme\":\"SALES\",\"startedOn\":\"2024-03-01\",\"hours\":6,\"referredTo\":[],\"recordedAt\":\"2024-03-01T12:00:00Z\"}]")),
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples =
                                                @ExampleObject(
                                                        name = "registration",
                                                        value =
                                                                "registrationId;hub;cvr;pNumber;municipality;segment;pathway;theme;startedOn;hours;referredTo;recordedAt\nR2024-00001;nordjylland;99000017;1099000017;851;GROWTH;GROWTH;SALES;2024-03-01;2,5;Privat rådgiver:PRIVATE_ADVISOR;2024-03-01T12:00:00Z\n"))
                            })
                    InputStream body) {
        Format format = Format.of(contentType);
        Intake intake = service.intake(dataset == null ? "" : dataset)
                .orElseThrow(() -> Refusal.invalid(
                        "?dataset",
                        "UNKNOWN_DATASET",
                        "Say which rows these are: ?dataset=registrations, evaluations or programmes.",
                        "Angiv, hvilke rækker det er: ?dataset=registrations, evaluations eller programmes."));
        UUID id = Ids.next();
        imports.begin(id, intake.dataset(), format, dryRun, callers.current().actor());
        boolean kept = false;
        try {
            spool.take(id, body, isGzip(encoding), format, intake.columns());
            kept = true;
        } catch (IOException cut) {
            throw Refusal.invalid(
                    "",
                    "BODY_CUT_SHORT",
                    "The body ended before it was whole; send it again. Nothing was kept.",
                    "Indholdet sluttede, før det var helt; send det igen. Intet er gemt.");
        } finally {
            if (!kept) {
                imports.forget(id);
            }
        }
        worker.wake();
        return Response.accepted(imports.find(id).orElseThrow())
                .location(URI.create("/v1/imports/" + id))
                .build();
    }

    private static boolean isGzip(@Nullable String encoding) {
        String said = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty() || said.equals("identity")) {
            return false;
        }
        if (said.equals("gzip") || said.equals("x-gzip")) {
            return true;
        }
        throw Refusal.unsupported(
                "Only gzip is taken as Content-Encoding.", "Kun gzip kan bruges som Content-Encoding.");
    }

    @GET
    @RolesAllowed(Role.ERST)
    @Operation(summary = "All imports, newest first")
    public Page<Import> list(@Valid @BeanParam PageQuery page) {
        List<Import> rows = imports.list(page.afterId(), page.fetch());
        return Page.of(rows, page, i -> new Object[] {i.id()}, page.count() ? imports.count() : null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.ERST)
    @Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
    @Operation(
            summary = "How an import goes",
            description =
                    "Counters rise while it runs. With `Accept: text/event-stream` each change is told as it comes,"
                            + " and the stream ends with the import. `controlTotals` stand there once it has ended.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Import.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Import.class))
            })
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Import found = imports.find(id).orElseThrow(ImportResource::unknown);
        boolean follow = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(MediaType.SERVER_SENT_EVENTS_TYPE::isCompatible)
                .filter(type -> !type.isWildcardSubtype())
                .isPresent();
        return follow
                ? Response.ok((StreamingOutput) to -> progress.follow(found, to), MediaType.SERVER_SENT_EVENTS)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : Response.ok(found, MediaType.APPLICATION_JSON).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ERST)
    @Operation(
            summary = "Cancel an import under way",
            description = "Nothing of it is kept. Needs no If-Match: an import changes by itself while it runs.")
    @APIResponse(responseCode = "204", description = "Cancelled")
    public Response cancel(@PathParam("id") UUID id) {
        Import found = imports.find(id).orElseThrow(ImportResource::unknown);
        if (!imports.cancel(id) && found.state() != Import.State.CANCELLED) {
            throw Refusal.rule(
                    "IMPORT_FINISHED",
                    "The import has ended; what it took in is corrected by sending corrected rows.",
                    "Importen er afsluttet; det, den tog ind, rettes ved at sende rettede rækker.");
        }
        return Response.noContent().build();
    }

    static Refusal unknown() {
        return Refusal.notFound("There is no such import; check the id.", "Importen findes ikke; tjek id'et.");
    }
}
