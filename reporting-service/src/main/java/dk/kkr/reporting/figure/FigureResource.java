package dk.kkr.reporting.figure;

import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.reporting.statement.Statement;
import dk.kkr.reporting.statement.StatementFinder;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The figures of a statement, for whoever wants to use them elsewhere. Seen by those who may see the statement. */
@Path("/v1/result-statements/{contractId: [0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}/figures")
@Blocking
@PermitAll
@Tag(name = "Result statements")
public class FigureResource {

    private final StatementFinder finder;
    private final FigurePainter painter;
    private final Callers callers;

    FigureResource(StatementFinder finder, FigurePainter painter, Callers callers) {
        this.finder = finder;
        this.painter = painter;
        this.callers = callers;
    }

    @GET
    @Path("{name}.{format: svg|png}")
    @Produces({"image/svg+xml", "image/png"})
    @Operation(
            operationId = "resultStatementFigure",
            summary = "A figure of a result statement as SVG or PNG",
            description = "`fulfilment` is the bar figure of fulfilment per goal.")
    @APIResponse(
            responseCode = "200",
            description = "The figure",
            content = {
                @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response figure(
            @PathParam("contractId") UUID contractId,
            @PathParam("name") @Parameter(description = "name of the figure", example = "fulfilment") String name,
            @PathParam("format") @Parameter(description = "svg or png", example = "svg") String format,
            @QueryParam("edition")
                    @Parameter(description = "the number of an edition, or `live`", example = "1")
                    @Nullable
                    String edition) {
        if (!name.equals("fulfilment")) {
            throw Refusal.notFound(
                    "There is no figure of this name; a result statement has fulfilment.",
                    "Der er ingen figur med dette navn; en resultatopgørelse har fulfilment.");
        }
        Statement statement = finder.find(contractId, edition, callers.current());
        List<Bar> bars = Bar.of(statement.content().fulfilment());
        Response.ResponseBuilder answer = format.equals("png")
                ? Response.ok(painter.paint(bars).png(), "image/png")
                : Response.ok(svg(statement, bars), "image/svg+xml;charset=UTF-8");
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, "da")
                .header(HttpHeaders.CACHE_CONTROL, statement.isPublished() ? "no-cache" : "private, no-cache")
                .header(HttpHeaders.VARY, "Authorization")
                .build();
    }

    private static String svg(Statement statement, List<Bar> bars) {
        return new BarFigure(
                        "Målopfyldelse for hvert mål. " + statement.title(),
                        FigureLayout.rows(bars),
                        FigureLayout.WIDTH,
                        FigureLayout.height(bars.size()),
                        FigureLayout.BAR_WIDTH,
                        FigureLayout.MARGIN,
                        FigureLayout.WIDTH - FigureLayout.MARGIN)
                .render();
    }
}
