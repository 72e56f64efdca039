package dk.kkr.survey.export;

import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.problem.Text;
import dk.kkr.survey.result.ResultService;
import dk.kkr.survey.result.ResultService.WaveResults;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Results as files over HTTP. */
@Path("/v1/waves/{id}/exports")
@Blocking
@PermitAll
@Produces(ExportResource.CSV)
@Tag(name = "Results", description = "What a wave's answers say, as far as it may be shown")
public class ExportResource {

    static final String CSV = "text/csv;charset=UTF-8";

    private final ResultService results;
    private final Callers callers;

    ExportResource(ResultService results, Callers callers) {
        this.results = results;
        this.callers = callers;
    }

    @GET
    @Path("results.csv")
    @Operation(
            summary = "Results for a spreadsheet, with codes and labels",
            description =
                    "One row per group and figure; semicolons and decimal commas, as a Danish Excel opens it. Labels in English with"
                            + " Accept-Language: en, else in Danish. A withheld figure is empty.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "rows",
                                            value =
                                                    "first;second;withheld;code;label;figure;value\n;;false;opbakning;Opbakningen;mean;4")))
    public Response labelled(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return file(id, headers, "results", ResultFiles::labelled);
    }

    @GET
    @Path("spss.csv")
    @Operation(
            summary = "Results for SPSS and the like",
            description =
                    "One row per group, one column per figure, with decimal points; codebook.csv tells what each column is."
                            + " A withheld figure is empty, which is read as missing.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(name = "rows", value = "GROUP1,GROUP2,N,Q2_MEAN\n,,118,3.707965")))
    public Response wide(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return file(id, headers, "spss", ResultFiles::wide);
    }

    @GET
    @Path("codebook.csv")
    @Operation(summary = "What each column of spss.csv is")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "rows",
                                            value = "variable,code,label,figure\nQ2_MEAN,opbakning,Opbakningen,mean")))
    public Response codebook(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return file(id, headers, "codebook", ResultFiles::codebook);
    }

    private Response file(UUID id, HttpHeaders headers, String name, Function<ResultFiles, String> content) {
        WaveResults wave = results.of(id, callers.current());
        boolean asksEnglish = headers.getAcceptableLanguages().stream()
                .anyMatch(language -> language.getLanguage().equals("en"));
        String language = asksEnglish ? Text.of("en", "da").in(headers.getAcceptableLanguages()) : "da";
        return Response.ok(content.apply(new ResultFiles(wave.asked(), wave.results(), language)))
                .header("Content-Disposition", "attachment; filename=\"" + name + "-" + id + ".csv\"")
                .build();
    }
}
