package dk.kkr.survey.wave;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.survey.finding.Finding;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** Waves over HTTP, up to their opening, and how many have answered. */
@Path("/v1/waves")
@RolesAllowed(Role.KL)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waves", description = "One asking of a panel")
public class WaveResource {

    private static final String PLANNED = """
            "questionnaire":"0190a6c0-3f00-7a00-8000-1f2e3d4c5b6a","version":1,"panel":"0190a6c0-3f00-7a00-8000-1f2e3d4c5b6b",
             "title":"KKR-medlemmer 2025","opensAt":"2025-01-06T08:00:00Z","closesAt":"2025-01-20T22:00:00Z\"""";

    private static final String BODY = "{" + PLANNED + "}";

    public static final String VIEW = """
            {"id":"0190a6c0-3f00-7a00-8000-1f2e3d4c5b6c","panelKind":"MEMBERS","state":"PLANNED",""" + PLANNED + "}";

    private final WaveService service;

    WaveResource(WaveService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Plan a wave",
            description =
                    "It opens by itself at `opensAt`, or earlier by `/opening`; without a panel it waits for published figures.")
    @RequestBody(
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "wave", value = BODY)))
    @APIResponse(
            responseCode = "201",
            description = "The wave, planned",
            content =
                    @Content(
                            schema = @Schema(implementation = WaveView.class),
                            examples = @ExampleObject(name = "wave", value = VIEW)))
    public Response plan(@Valid @NotNull WaveBody body) {
        var made = service.plan(body);
        return Answers.created(
                made.body(), made.version(), "/v1/waves/" + made.body().id());
    }

    @GET
    @Operation(summary = "All waves, in the order they were planned")
    public Page<WaveView> list(@Valid @BeanParam PageQuery page) {
        return service.list(page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One wave")
    @APIResponse(
            responseCode = "200",
            description = "The wave",
            content =
                    @Content(
                            schema = @Schema(implementation = WaveView.class),
                            examples = @ExampleObject(name = "wave", value = VIEW)))
    public Response get(@PathParam("id") UUID id) {
        var found = service.get(id);
        return Answers.ok(found.body(), found.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Plan a wave anew; of an open one, only the closing can be moved")
    @RequestBody(
            content = @Content(mediaType = "application/json", examples = @ExampleObject(name = "wave", value = BODY)))
    @APIResponse(
            responseCode = "200",
            description = "The wave",
            content =
                    @Content(
                            schema = @Schema(implementation = WaveView.class),
                            examples = @ExampleObject(name = "wave", value = VIEW)))
    public Response replan(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull WaveBody body) {
        var changed = service.replan(id, ifMatch, body);
        return Answers.ok(changed.body(), changed.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a wave that has not opened")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    @GET
    @Path("{id}/check")
    @Operation(summary = "Which breakdowns can never be shown with this panel, since the group is too small")
    @APIResponse(
            responseCode = "200",
            description = "The groups; none if all can be shown",
            content =
                    @Content(
                            schema = @Schema(implementation = Finding[].class),
                            examples =
                                    @ExampleObject(
                                            name = "small group",
                                            value =
                                                    "[{\"pointer\":\"\",\"code\":\"NEVER_SHOWN\",\"detail\":\"nordjylland × OTHER has 4"
                                                            + " members in the panel, fewer than 5: its figures will never be shown, and"
                                                            + " others must be withheld with them.\"}]")))
    public List<Finding> check(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Finding.of(service.check(id), headers.getAcceptableLanguages());
    }

    @POST
    @Idempotent
    @Path("{id}/opening")
    @Operation(
            summary = "Open a wave now",
            description = "Takes the panel as it is today into the wave; later changes of the panel do not touch it.")
    @APIResponse(
            responseCode = "200",
            description = "The wave, open",
            content =
                    @Content(
                            schema = @Schema(implementation = WaveView.class),
                            examples = @ExampleObject(name = "wave", value = VIEW)))
    public Response open(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var opened = service.open(id, ifMatch);
        return Answers.ok(opened.body(), opened.version());
    }

    @GET
    @Path("{id}/participation")
    @Operation(
            summary = "How many have answered in whole or in part, per KKR, role and both (S3)",
            description = "While answers by token come in, the numbers go in steps of five.")
    @APIResponse(
            responseCode = "200",
            description = "The response rates",
            content =
                    @Content(
                            schema = @Schema(implementation = Participation.class),
                            examples =
                                    @ExampleObject(
                                            name = "participation",
                                            value =
                                                    "{\"panel\":174,\"responded\":118,\"percent\":67.82,\"rate\":68,\"groups\":["
                                                            + "{\"panel\":174,\"responded\":118,\"rate\":68},"
                                                            + "{\"role\":\"MAYOR\",\"panel\":98,\"responded\":74,\"rate\":76}]}")))
    public Participation participation(@PathParam("id") UUID id) {
        return service.participation(id);
    }
}
