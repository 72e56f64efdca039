package dk.kkr.goals.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.http.Place;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was wrong with the rows of an import: page by page as JSON, or all of it as NDJSON or CSV. */
@Path("/v1/imports/{id}")
@Tag(name = "Imports")
@Blocking
public class ImportFaultResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    /** A page of faults; stands in the document only. */
    @Schema(name = "RowFaults")
    record RowFaults(
            List<RowFault> items,
            @Nullable String next,
            @Nullable Long total) {}

    private final Imports imports;
    private final ImportFaults faults;
    private final ObjectMapper json;

    ImportFaultResource(Imports imports, ImportFaults faults, ObjectMapper json) {
        this.imports = imports;
        this.faults = faults;
        this.json = json;
    }

    @GET
    @Path("rejections")
    @RolesAllowed(Role.ERST)
    @Produces({MediaType.APPLICATION_JSON, NDJSON, CSV})
    @Operation(
            summary = "Rows that were refused",
            description =
                    "One item per fault, in the order of lines: the line (of a list the item, counted from 1), the"
                            + " field, a code, and how to mend it. As JSON page by page; as NDJSON and CSV all at once.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RowFaults.class),
                        examples =
                                @ExampleObject(
                                        name = "one fault",
                                        value =
                                                "{\"items\":[{\"line\":2,\"pointer\":\"/cvr\",\"code\":\"CVR_FORM\",\"detail\":\"A CVR number has eight digits, in quotation marks; correct it.\",\"rowId\":\"R2024-00002\"}],\"next\":null}")),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = RowFault.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response rejections(
            @PathParam("id") UUID id,
            @Valid @BeanParam PageQuery page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context HttpHeaders headers) {
        return answer(id, ImportFaults.Kind.REJECTION, page, language, headers);
    }

    @GET
    @Path("warnings")
    @RolesAllowed(Role.ERST)
    @Produces({MediaType.APPLICATION_JSON, NDJSON, CSV})
    @Operation(
            summary = "Rows that were taken in with a warning",
            description = "In the form of the rejections. A row that was refused has its faults there, not here.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RowFaults.class),
                        examples =
                                @ExampleObject(
                                        name = "one warning",
                                        value =
                                                "{\"items\":[{\"line\":7,\"pointer\":\"/cvr\",\"code\":\"CVR_CHECK_DIGIT\",\"detail\":\"The CVR number fails modulus 11; taken, since it is verified.\",\"rowId\":\"R2024-00007\"}],\"next\":null}")),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = RowFault.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response warnings(
            @PathParam("id") UUID id,
            @Valid @BeanParam PageQuery page,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context HttpHeaders headers) {
        return answer(id, ImportFaults.Kind.WARNING, page, language, headers);
    }

    private Response answer(
            UUID id, ImportFaults.Kind kind, PageQuery page, @Nullable String language, HttpHeaders headers) {
        UUID known = imports.find(id).orElseThrow(ImportResource::unknown).id();
        boolean danish =
                language != null && language.strip().toLowerCase(Locale.ROOT).startsWith("da");
        String format = headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .filter(type -> type.equals(NDJSON) || type.equals(CSV) || type.equals(MediaType.APPLICATION_JSON))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
        if (format.equals(MediaType.APPLICATION_JSON)) {
            return Response.ok(page(known, kind, page, danish), format).build();
        }
        FaultList all = new FaultList(faults, known, kind, danish);
        StreamingOutput streamed = format.equals(CSV) ? all::writeCsv : to -> all.writeLines(to, json);
        return Response.ok(streamed, format + ";charset=UTF-8").build();
    }

    private Page<RowFault> page(UUID id, ImportFaults.Kind kind, PageQuery page, boolean danish) {
        Place after = page.place(2);
        List<ImportFaults.Listed> rows = faults.list(id, kind, after.number(0, 0L), after.number(1, 0), page.fetch());
        return Page.of(rows, page, r -> new Object[] {r.line(), r.item()}, page.count() ? faults.count(id, kind) : null)
                .map(r -> RowFault.of(r, danish));
    }
}
