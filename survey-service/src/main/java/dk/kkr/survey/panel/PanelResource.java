package dk.kkr.survey.panel;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.BodyUpTo;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.survey.finding.Finding;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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

/** Panels over HTTP. */
@Path("/v1/panels")
@RolesAllowed(Role.KL)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Panels", description = "Who can be asked")
public class PanelResource {

    private static final String PANEL = """
            {"id":"0190a6c0-3f00-7a00-8000-1f2e3d4c5b6a","key":"kkr-2025","title":"KKR-medlemmer 2025","kind":"MEMBERS","members":2,
             "groups":[{"kkr":"nordjylland","role":"MAYOR","members":1},{"kkr":"nordjylland","role":"OTHER","members":1}]}""";

    private final PanelService service;

    PanelResource(PanelService service) {
        this.service = service;
    }

    /** Body of a new panel. */
    @Schema(name = "NewPanel")
    record NewPanel(
            @NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9][a-z0-9-]*")
            String key,

            @NotBlank @Size(max = 200) String title,

            @Nullable
            @Schema(
                    description =
                            "Left out, it follows from the members: MUNICIPALITIES if none of them has a role and all a"
                                    + " municipality, else MEMBERS")
            PanelKind kind) {}

    @POST
    @Idempotent
    @Operation(summary = "Make an empty panel")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NewPanel.class),
                            examples =
                                    @ExampleObject(
                                            name = "panel",
                                            value = "{\"key\":\"kkr-2025\",\"title\":\"KKR-medlemmer 2025\"}")))
    @APIResponse(
            responseCode = "201",
            description = "The panel, with its ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = PanelView.class),
                            examples = @ExampleObject(name = "panel", value = PANEL)))
    public Response create(@Valid @NotNull NewPanel panel) {
        var made = service.create(panel.key(), panel.title(), panel.kind());
        return Answers.created(
                made.body(), made.version(), "/v1/panels/" + made.body().id());
    }

    @GET
    @Operation(summary = "All panels, in the order they were made")
    public Page<PanelView> list(@Valid @BeanParam PageQuery page) {
        return service.list(page);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One panel: how many members it has per KKR and role")
    @APIResponse(
            responseCode = "200",
            description = "The panel",
            content =
                    @Content(
                            schema = @Schema(implementation = PanelView.class),
                            examples = @ExampleObject(name = "panel", value = PANEL)))
    public Response get(@PathParam("id") UUID id) {
        var found = service.get(id);
        return Answers.ok(found.body(), found.version());
    }

    @GET
    @Path("{id}/members")
    @Operation(summary = "The members, in the order they were given")
    @APIResponse(
            responseCode = "200",
            description = "The whole list; its ETag is the panel's",
            content = @Content(schema = @Schema(implementation = Member[].class)))
    public Response members(@PathParam("id") UUID id) {
        var found = service.members(id);
        return Answers.ok(found.body(), found.version());
    }

    @GET
    @Path("{id}/warnings")
    @Operation(
            summary = "What is unusual about how the panel is composed today",
            description = "A panel that is composed otherwise than KKRs are can be asked all the same.")
    @APIResponse(
            responseCode = "200",
            description = "The warnings; none if all is as usual",
            content =
                    @Content(
                            schema = @Schema(implementation = Finding[].class),
                            examples =
                                    @ExampleObject(
                                            name = "warning",
                                            value = "[{\"pointer\":\"\",\"code\":\"MAYOR_MISSING\","
                                                    + "\"detail\":\"KKR nordjylland lacks the mayors of Aalborg.\"}]")))
    public List<Finding> warnings(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Finding.of(service.warnings(id), headers.getAcceptableLanguages());
    }

    @PUT
    @Path("{id}/members")
    @BodyUpTo(mebibytes = 8)
    @Operation(
            summary = "Replace the whole list of members",
            description = "All or nothing: one faulty entry refuses the list, and every fault is told. At most 25,000"
                    + " members in 8 MiB.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Member[].class),
                            examples =
                                    @ExampleObject(
                                            name = "members",
                                            value = "[{\"memberId\":\"m1\",\"name\":\"Eksempel Medlem\","
                                                    + "\"email\":\"m1@kommune.example\",\"kkr\":\"nordjylland\","
                                                    + "\"municipality\":\"851\",\"role\":\"MAYOR\"}]")))
    @APIResponse(
            responseCode = "200",
            description = "The panel, with its new ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = PanelView.class),
                            examples = @ExampleObject(name = "panel", value = PANEL)))
    public Response seat(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Size(max = 25_000) List<@Valid @NotNull Member> members) {
        var changed = service.seat(id, ifMatch, members);
        return Answers.ok(changed.body(), changed.version());
    }
}
