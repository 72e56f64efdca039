package dk.kkr.goals.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a hub reports about a goal by hand. */
@Path("/v1/contracts/{id}/goals/{goal}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals", description = "Activities, assessments and the hub's own account")
@Blocking
public class GoalReportResource {

    private final AccountService service;

    GoalReportResource(AccountService service) {
        this.service = service;
    }

    @GET
    @Path("activities/{key}")
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL, Role.ERST, Role.MUNICIPALITY})
    @Operation(summary = "How an agreed activity stands", description = "404 until it has been reported.")
    public Response activity(@PathParam("id") UUID id, @PathParam("goal") String goal, @PathParam("key") String key) {
        return ok(service.get(id, goal, Note.Kind.ACTIVITY, key));
    }

    @PUT
    @Path("activities/{key}")
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "Report an agreed activity",
            description = "The first report goes without If-Match. An activity that is done or not done counts;"
                    + " one that is planned has no verdict yet, and leaves the target without data.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = Activity.class)))
    @APIResponse(
            responseCode = "201",
            description = "Reported for the first time",
            content = @Content(schema = @Schema(implementation = Activity.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Activity.class),
                            examples =
                                    @ExampleObject(
                                            name = "activity",
                                            value =
                                                    "{\"state\":\"DONE\",\"satisfactory\":true,\"note\":\"Aftalt med alle 11 kommuner\",\"evidence\":[\"https://erhvervshus.example/rapport\"]}")))
    public Response putActivity(
            @PathParam("id") UUID id,
            @PathParam("goal") String goal,
            @PathParam("key") String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Activity activity) {
        Refusal.throwIfAny(activity.faults());
        return written(service.put(id, goal, Note.Kind.ACTIVITY, key, activity, ifMatch));
    }

    @GET
    @Path("assessment")
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL, Role.ERST, Role.MUNICIPALITY})
    @Operation(summary = "A goal's assessment", description = "404 until one has been made.")
    public Response assessment(@PathParam("id") UUID id, @PathParam("goal") String goal) {
        return ok(service.get(id, goal, Note.Kind.ASSESSMENT, ""));
    }

    @PUT
    @Path("assessment")
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "Assess a goal",
            description = "Sets the goal's fulfilment with a reason. It counts in the contract; the computed figure"
                    + " stays beside it.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = Assessment.class)))
    @APIResponse(
            responseCode = "201",
            description = "Assessed for the first time",
            content = @Content(schema = @Schema(implementation = Assessment.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Assessment.class),
                            examples =
                                    @ExampleObject(
                                            name = "assessment",
                                            value =
                                                    "{\"percent\":100,\"reason\":\"Intet måltal for 2024; indsatsen er gennemført som aftalt.\"}")))
    public Response assess(
            @PathParam("id") UUID id,
            @PathParam("goal") String goal,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Assessment assessment) {
        return written(service.put(id, goal, Note.Kind.ASSESSMENT, "", assessment, ifMatch));
    }

    @DELETE
    @Path("assessment")
    @RolesAllowed(Role.HUB)
    @Operation(summary = "Withdraw an assessment", description = "The computed figure counts again.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(
            @PathParam("id") UUID id,
            @PathParam("goal") String goal,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(id, goal, Note.Kind.ASSESSMENT, "", ifMatch);
        return Response.noContent().build();
    }

    @GET
    @Path("report")
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL, Role.ERST, Role.MUNICIPALITY})
    @Operation(summary = "The hub's own account of a goal", description = "404 until it has been written.")
    public Response report(@PathParam("id") UUID id, @PathParam("goal") String goal) {
        return ok(service.get(id, goal, Note.Kind.ACCOUNT, ""));
    }

    @PUT
    @Path("report")
    @RolesAllowed(Role.HUB)
    @Operation(summary = "Write the hub's own account of a goal")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = Account.class)))
    @APIResponse(
            responseCode = "201",
            description = "Written for the first time",
            content = @Content(schema = @Schema(implementation = Account.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Account.class),
                            examples =
                                    @ExampleObject(
                                            name = "account",
                                            value =
                                                    "{\"summary\":\"Målet er nået.\",\"sections\":[{\"heading\":\"Indsatser\",\"text\":\"Tolv forløb er gennemført.\",\"table\":{\"columns\":[\"Indsats\",\"Forløb\"],\"rows\":[[\"Digitalisering\",\"12\"]]}}]}")))
    public Response putReport(
            @PathParam("id") UUID id,
            @PathParam("goal") String goal,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Account account) {
        Refusal.throwIfAny(account.faults());
        return written(service.put(id, goal, Note.Kind.ACCOUNT, "", account, ifMatch));
    }

    private static Response ok(Note note) {
        return Answers.ok(view(note), note.version());
    }

    private static Response written(AccountService.Written written) {
        Response ok = ok(written.note());
        return written.created() ? Response.fromResponse(ok).status(201).build() : ok;
    }

    /** What was said, with who said it and when. */
    private static JsonNode view(Note note) {
        ObjectNode view = note.body().deepCopy();
        view.put("goal", note.goal());
        view.put("by", note.by());
        view.put("at", note.at().toString());
        return view;
    }
}
