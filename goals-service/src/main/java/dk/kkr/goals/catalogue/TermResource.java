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

/** Themes of guidance, and kinds of actors that companies are referred to. */
@Path("/v1")
@Tag(name = "Catalogue", description = "What rows may say, as data")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class TermResource {

    private static final String PUT_DESCRIPTION =
            "Holds for the next import. A change wants `If-Match`; `validTo` ends one, and none is deleted.";

    private final Terms terms;
    private final CatalogueService service;

    TermResource(Terms terms, CatalogueService service) {
        this.terms = terms;
        this.service = service;
    }

    @GET
    @Path("themes")
    @PermitAll
    @Operation(summary = "All themes", description = "In the order of their codes.")
    public Page<Term> listThemes(@Valid @BeanParam PageQuery page) {
        return list(Terms.Kind.THEME, page);
    }

    @GET
    @Path("themes/{code}")
    @PermitAll
    @Operation(summary = "One theme")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Term.class)))
    public Response getThemes(@PathParam("code") String code) {
        return get(Terms.Kind.THEME, code);
    }

    @PUT
    @Path("themes/{code}")
    @RolesAllowed({Role.ERST, Role.KL})
    @Operation(summary = "Add or change a theme", description = PUT_DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Term.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Term.class)))
    public Response putThemes(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = Term.Body.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "RURAL",
                                                            value =
                                                                    "{\"name\":{\"da\":\"Landdistrikter\",\"en\":\"Rural districts\"},\"validFrom\":\"2025-01-01\"}")))
                    @NotNull
                    @Valid
                    Term.Body body) {
        return put(Terms.Kind.THEME, code, body, ifMatch);
    }

    @GET
    @Path("actor-kinds")
    @PermitAll
    @Operation(summary = "All kinds of actors", description = "In the order of their codes.")
    public Page<Term> listActorKinds(@Valid @BeanParam PageQuery page) {
        return list(Terms.Kind.ACTOR_KIND, page);
    }

    @GET
    @Path("actor-kinds/{code}")
    @PermitAll
    @Operation(summary = "One kind of actor")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Term.class)))
    public Response getActorKinds(@PathParam("code") String code) {
        return get(Terms.Kind.ACTOR_KIND, code);
    }

    @PUT
    @Path("actor-kinds/{code}")
    @RolesAllowed({Role.ERST, Role.KL})
    @Operation(summary = "Add or change a kind of actor", description = PUT_DESCRIPTION)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Term.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Term.class)))
    public Response putActorKinds(
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
        return put(Terms.Kind.ACTOR_KIND, code, body, ifMatch);
    }

    private Page<Term> list(Terms.Kind kind, PageQuery page) {
        List<Term> found = terms.list(kind, page.place(1).text(0, ""), page.fetch());
        return Page.of(found, page, t -> new Object[] {t.code()}, null);
    }

    private Response get(Terms.Kind kind, String code) {
        Term found = terms.find(kind, code)
                .orElseThrow(() -> Refusal.notFound(
                        "There is no such code; the list without a code shows those there are.",
                        "Koden findes ikke; listen uden kode viser dem, der er."));
        return Answers.ok(found, found.version());
    }

    private Response put(Terms.Kind kind, String code, Term.Body body, @Nullable String ifMatch) {
        Term term = service.put(kind, code, body, ifMatch);
        return term.version() == 1
                ? Answers.created(term, term.version(), "/v1/" + kind.path() + "/" + code)
                : Answers.ok(term, term.version());
    }
}
