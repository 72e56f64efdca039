package dk.kkr.goals.catalogue;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questions of evaluations and their scales. */
@Path("/v1/questions")
@Tag(name = "Catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class QuestionResource {

    private final Questions questions;
    private final CatalogueService service;

    QuestionResource(Questions questions, CatalogueService service) {
        this.questions = questions;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "All questions", description = "In the order of their keys.")
    public Page<Question> list(@Valid @BeanParam PageQuery page) {
        List<Question> found = questions.list(page.place(1).text(0, ""), page.fetch());
        return Page.of(found, page, t -> new Object[] {t.key()}, null);
    }

    @GET
    @Path("{key}")
    @PermitAll
    @Operation(summary = "One question")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Question.class)))
    public Response get(@PathParam("key") String key) {
        Question found = questions
                .find(key)
                .orElseThrow(() -> Refusal.notFound(
                        "There is no such question; GET /v1/questions lists them.",
                        "Koden findes ikke; GET /v1/questions viser dem, der er."));
        return Answers.ok(found, found.version());
    }

    @PUT
    @Path("{key}")
    @RolesAllowed({Role.ERST, Role.KL})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add or change a question",
            description =
                    "Holds for the next import and for every indicator that names it; a scale only grows. A change wants `If-Match`; end one by `validTo`.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = Question.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Question.class)))
    public Response put(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Question.Body.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "digitalisation",
                                                            value =
                                                                    "{\"text\":{\"da\":\"I hvilken grad bruger du digitale værktøjer?\",\"en\":\"To what degree do you use digital tools?\"},\"scale\":{\"answers\":[{\"code\":\"HIGH\",\"text\":{\"da\":\"I høj grad\"}},{\"code\":\"LOW\",\"text\":{\"da\":\"I mindre grad\"}},{\"code\":\"DONT_KNOW\",\"text\":{\"da\":\"Ved ikke\"}}]},\"validFrom\":\"2025-01-01\"}")))
                    @NotNull
                    @Valid
                    Question.Body body) {
        Question question = service.put(key, body, ifMatch);
        return question.version() == 1
                ? Answers.created(question, question.version(), "/v1/questions/" + key)
                : Answers.ok(question, question.version());
    }
}
