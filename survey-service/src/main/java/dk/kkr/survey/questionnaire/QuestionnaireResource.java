package dk.kkr.survey.questionnaire;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Fault;
import dk.kkr.survey.finding.Finding;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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

/** Questionnaires over HTTP. The ETag is the questionnaire's, whichever version is read. */
@Path("/v1/questionnaires")
@RolesAllowed(Role.KL)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questionnaires", description = "What is asked")
public class QuestionnaireResource {

    private static final String SAID = """
            "key":"kkr-cooperation","title":{"da":"Samarbejdet i KKR","en":"Cooperation in the KKR"},
             "questions":[
              {"key":"noegleord","type":"PICK","text":{"da":"Vælg højst to nøgleord"},"maxPicks":2,"frames":["TODAY","FUTURE"],
               "options":[{"key":"samarbejde","text":{"da":"Samarbejde"}},{"key":"konsensus","text":{"da":"Konsensus"}},
                          {"key":"politisk","text":{"da":"Politisk"}}]},
              {"key":"opbakning","type":"SCALE","text":{"da":"Opbakningen til arbejdet i KKR"},"min":1,"max":5,
               "ends":{"da":["Meget lav grad","Meget høj grad"]},"dontKnow":true,"required":true},
              {"key":"hvorfor-lav","type":"TEXT","text":{"da":"Hvad ville øge den?"},
               "showIf":{"question":"opbakning","equals":1}}]}""";

    private static final String CONTENT = "{" + SAID;

    private static final String VIEW = """
            {"id":"0190a6c0-3f00-7a00-8000-1f2e3d4c5b6a","version":1,"status":"DRAFT",""" + SAID;

    private final QuestionnaireService service;

    QuestionnaireResource(QuestionnaireService service) {
        this.service = service;
    }

    /** What a check found. */
    @Schema(name = "QuestionnaireFindings")
    record Findings(boolean works, List<Finding> findings) {}

    @POST
    @Idempotent
    @Operation(
            summary = "Draft a questionnaire",
            description = "A draft may be incomplete; what cannot work is told by its check and refuses publication.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "draft", value = CONTENT)))
    @APIResponse(
            responseCode = "201",
            description = "The draft, version 1",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionnaireView.class),
                            examples = @ExampleObject(name = "draft", value = VIEW)))
    public Response draft(@Valid @NotNull QuestionnaireBody content) {
        var made = service.draft(content);
        return Answers.created(
                made.body(), made.version(), "/v1/questionnaires/" + made.body().id());
    }

    @GET
    @Operation(summary = "All questionnaires, each in its last version, in the order they were made")
    public Page<QuestionnaireView> list(@Valid @BeanParam PageQuery page) {
        return service.list(page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One version of a questionnaire, the last unless another is asked for")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionnaireView.class),
                            examples = @ExampleObject(name = "version", value = VIEW)))
    public Response get(@PathParam("id") UUID id, @QueryParam("version") @Min(1) @Nullable Integer version) {
        return ok(service.get(id, version));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Write the draft anew")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "draft", value = CONTENT)))
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionnaireView.class),
                            examples = @ExampleObject(name = "draft", value = VIEW)))
    public Response write(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull QuestionnaireBody content) {
        return ok(service.write(id, ifMatch, content));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Give up the draft; a questionnaire with no other version goes with it")
    public void discardDraft(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.discardDraft(id, ifMatch);
    }

    @GET
    @Path("{id}/check")
    @Operation(summary = "What in the last version cannot work")
    @APIResponse(
            responseCode = "200",
            description = "All that must be mended before publication",
            content =
                    @Content(
                            schema = @Schema(implementation = Findings.class),
                            examples =
                                    @ExampleObject(
                                            name = "finding",
                                            value =
                                                    "{\"works\":false,\"findings\":[{\"pointer\":\"/questions/0/maxPicks\",\"code\":\"MAX_PICKS\","
                                                            + "\"detail\":\"State how many options may be picked: from 1 to the number of options.\"}]}")))
    public Findings check(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        List<Fault> found = service.check(id);
        return new Findings(found.isEmpty(), Finding.of(found, headers.getAcceptableLanguages()));
    }

    @POST
    @Idempotent
    @Path("{id}/publication")
    @Operation(summary = "Publish the draft; from then on this version stays as it is")
    @APIResponse(
            responseCode = "200",
            description = "The version, published",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionnaireView.class),
                            examples = @ExampleObject(name = "version", value = VIEW)))
    public Response publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(service.publish(id, ifMatch));
    }

    @POST
    @Idempotent
    @Path("{id}/versions")
    @Operation(summary = "Begin the next version, as a copy of the last")
    @APIResponse(
            responseCode = "201",
            description = "The new draft",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionnaireView.class),
                            examples = @ExampleObject(name = "draft", value = VIEW)))
    public Response beginNext(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var begun = service.beginNext(id, ifMatch);
        return Answers.created(
                begun.body(),
                begun.version(),
                "/v1/questionnaires/" + id + "?version=" + begun.body().version());
    }

    private static Response ok(QuestionnaireService.Versioned found) {
        return Answers.ok(found.body(), found.version());
    }
}
