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

/** Kinds of actors that companies are referred to. */
@Path("/v1/actor-kinds")
@Tag(name = "Actors", description = "What rows may say, as data")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ActorKindResource {

    private final Terms terms;
    private final CatalogueService service;

    ActorKindResource(Terms terms, CatalogueService service) {
        this.terms = terms;
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(summary = "All kind of actors", description = "In the order of their codes.")
    public Page<Term> list(@Valid @BeanParam PageQuery page) {
        List<Term> found = terms.list(Terms.Kind.ACTOR_KIND, page.place(1).text(0, ""), page.fetch());
        return Page.of(found, page, t -> new Object[] {t.code()}, null);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Operation(summary = "One kind of actor")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Term.class)))
    public Response get(@PathParam("code") String code) {
        Term found = terms.find(Terms.Kind.ACTOR_KIND, code)
                .orElseThrow(() -> Refusal.notFound(
                        "There is no such kind of actor; GET /v1/actor-kinds lists them.",
                        "Koden findes ikke; GET /v1/actor-kinds viser dem, der er."));
        return Answers.ok(found, found.version());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({Role.ERST, Role.KL})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add or change a kind of actor",
            description = "Holds for the next import. A change wants `If-Match`; end one by `validTo`.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = Term.class)))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = Term.class)))
    public Response put(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Term.Body.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "FARM_ADVISOR",
                                                            value =
                                                                    "{\"name\":{\"da\":\"Landbrugsrådgiver\",\"en\":\"Farm advisor\"},\"validFrom\":\"2025-01-01\"}")))
                    @NotNull
                    @Valid
                    Term.Body body) {
        Term term = service.put(Terms.Kind.ACTOR_KIND, code, body, ifMatch);
        return term.version() == 1
                ? Answers.created(term, term.version(), "/v1/actor-kinds/" + code)
                : Answers.ok(term, term.version());
    }
}
