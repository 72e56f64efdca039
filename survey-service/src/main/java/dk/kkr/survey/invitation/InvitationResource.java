package dk.kkr.survey.invitation;

import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mails to the members of a wave, over HTTP. */
@Path("/v1/waves/{id}")
@RolesAllowed(Role.KL)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations", description = "Mails to the members of a wave")
public class InvitationResource {

    private static final String VIEW = """
            {"members":174,"withoutAddress":2,"waiting":0,"sent":170,"failed":0,"bounced":2,
             "reminders":[{"askedAt":"2025-01-13T08:00:00Z","atMost":77,"underWay":false,"failed":0}]}""";

    private final MailService service;

    InvitationResource(MailService service) {
        this.service = service;
    }

    /** Whose link is to be replaced; in the body and not in the path, which logs keep. */
    @Schema(name = "RenewalBody")
    record RenewalBody(
            @NotBlank @Size(max = 100) @Schema(examples = "nordjylland-MAYOR-1")
            String memberId) {}

    @POST
    @Idempotent
    @Path("invitations")
    @Operation(
            summary = "Invite the members by mail",
            description =
                    "Each gets a mail with a link of their own. Asked for again, it invites those who have no invitation yet, and those whose"
                            + " invitation failed or came back, at the address the panel has now; and, with a new link, those whose address the"
                            + " panel has changed since. How far the mails have come stands at"
                            + " `/v1/waves/{id}/mailing`.")
    @APIResponse(
            responseCode = "202",
            description = "The mails are on their way",
            content =
                    @Content(
                            schema = @Schema(implementation = MailingView.class),
                            examples = @ExampleObject(name = "mailing", value = VIEW)))
    public Response invite(@PathParam("id") UUID id) {
        return accepted(id, service.invite(id));
    }

    @POST
    @Idempotent
    @Path("renewals")
    @Operation(
            summary = "Send one member a new link, after their mail went astray",
            description =
                    "The former link leads nowhere at once, and the new one goes to the address the panel has now. What was saved with"
                            + " the former is not shown with the new one; it counts when the wave closes unless something is saved anew. Whether"
                            + " the member has answered already is not told: then the new link tells them so.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(name = "renewal", value = "{\"memberId\":\"nordjylland-MAYOR-1\"}")))
    @APIResponse(
            responseCode = "202",
            description = "The mail is on its way",
            content =
                    @Content(
                            schema = @Schema(implementation = InvitationView.class),
                            examples =
                                    @ExampleObject(
                                            name = "invitation",
                                            value =
                                                    "{\"id\":\"6f1b2c3d-0a1b-4c2d-8e3f-4a5b6c7d8e9f\",\"memberId\":\"nordjylland-MAYOR-1\","
                                                            + "\"state\":\"WAITING\",\"reason\":null}")))
    public Response renew(@PathParam("id") UUID id, @Valid @NotNull RenewalBody body) {
        return Response.accepted(service.renew(id, body.memberId())).build();
    }

    @POST
    @Idempotent
    @Path("reminders")
    @Operation(
            summary = "Remind those who have not answered",
            description =
                    "All who were invited and have not submitted get a mail with the same link as before. Asked for again within an hour, nobody"
                            + " is reminded twice. Who has answered, and exactly how many, is not told (S5).")
    @APIResponse(
            responseCode = "202",
            description = "The mails are on their way",
            content =
                    @Content(
                            schema = @Schema(implementation = MailingView.class),
                            examples = @ExampleObject(name = "mailing", value = VIEW)))
    public Response remind(@PathParam("id") UUID id) {
        return accepted(id, service.remind(id));
    }

    @GET
    @Path("mailing")
    @Operation(summary = "How far the mails of a wave have come")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content =
                    @Content(
                            schema = @Schema(implementation = MailingView.class),
                            examples = @ExampleObject(name = "mailing", value = VIEW)))
    public MailingView mailing(@PathParam("id") UUID id) {
        return service.mailing(id);
    }

    @GET
    @Path("invitations")
    @Operation(
            summary = "What became of each member's invitation",
            description = "Says nothing of whether a member has answered.")
    public Page<InvitationView> list(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        return service.list(id, page);
    }

    @POST
    @Path("bounces")
    @Operation(
            summary = "Note mails that came back",
            description =
                    "By member or by address; all or none are noted, and noting one again changes nothing. Who bounced is not reminded, and is"
                            + " invited anew by `/invitations` once the panel has the right address. Addresses that the mail server refuses at"
                            + " once are noted by themselves.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "bounces",
                                            value =
                                                    "{\"bounces\":[{\"address\":\"medlem@kommune.example\",\"reason\":\"NO_SUCH_ADDRESS\"}]}")))
    @APIResponse(
            responseCode = "200",
            description = "How far the mails have come",
            content =
                    @Content(
                            schema = @Schema(implementation = MailingView.class),
                            examples = @ExampleObject(name = "mailing", value = VIEW)))
    public MailingView bounced(@PathParam("id") UUID id, @Valid @NotNull BounceBody body) {
        return service.bounced(id, body);
    }

    private static Response accepted(UUID wave, MailingView mailing) {
        return Response.accepted(mailing)
                .location(URI.create("/v1/waves/" + wave + "/mailing"))
                .build();
    }
}
