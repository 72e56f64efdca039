package dk.kkr.goals.statement;

import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way of an edition to its readers: sent, considered by the KKR, published. */
@Path("/v1/contracts/{id}/statements/{edition}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements", description = "Fulfilment frozen by approval, in numbered editions")
@APIResponse(
        responseCode = "200",
        description = "The edition as it stands now",
        content = @Content(schema = @Schema(implementation = Statement.class)))
@Blocking
public class StatementStepResource {

    private static final String TRANSMISSION = "{\"recipient\":\"KKR\",\"sentOn\":\"2025-04-20\"}";
    private static final String CONSIDERATION =
            "{\"consideredOn\":\"2025-06-12\",\"meeting\":\"KKR Nordjylland 12. juni 2025\",\"note\":\"\"}";
    private static final String PUBLICATION = "{\"publishedOn\":\"2025-06-20\"}";

    @Schema(name = "StatementTransmission")
    record Sending(
            @NotNull Statement.@Nullable Recipient recipient,
            @NotNull @Nullable LocalDate sentOn) {}

    @Schema(name = "StatementConsideration")
    record Considering(
            @NotNull @Nullable LocalDate consideredOn,
            @NotBlank @Size(max = 300) @Nullable String meeting,
            @Size(max = 4_000) @Nullable String note) {}

    @Schema(name = "StatementPublication")
    record Publishing(@NotNull @Nullable LocalDate publishedOn) {}

    private final StatementService service;
    private final Callers callers;

    StatementStepResource(StatementService service, Callers callers) {
        this.service = service;
        this.callers = callers;
    }

    @POST
    @Path("transmissions")
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "Record that an edition was sent",
            description = "To the KKR, to KL and to the agency, each once.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Sending.class),
                            examples = @ExampleObject(name = "transmission", value = TRANSMISSION)))
    public Response transmit(
            @PathParam("id") UUID id,
            @PathParam("edition") int edition,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Sending sending) {
        Statement.Transmission sent = new Statement.Transmission(
                Objects.requireNonNull(sending.recipient()), Objects.requireNonNull(sending.sentOn()));
        return ok(service.transmit(id, edition, sent, ifMatch, callers.current()));
    }

    @POST
    @Path("kkr-consideration")
    @Idempotent
    @RolesAllowed(Role.KKR)
    @Operation(summary = "Record that the KKR has considered an edition")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Considering.class),
                            examples = @ExampleObject(name = "consideration", value = CONSIDERATION)))
    public Response consider(
            @PathParam("id") UUID id,
            @PathParam("edition") int edition,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Considering considering) {
        Statement.Consideration by = new Statement.Consideration(
                Objects.requireNonNull(considering.consideredOn()),
                Objects.requireNonNull(considering.meeting()),
                considering.note());
        return ok(service.consider(id, edition, by, ifMatch, callers.current()));
    }

    @POST
    @Path("publication")
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "Publish an edition",
            description = "After the KKR has considered it; open to all from then on.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Publishing.class),
                            examples = @ExampleObject(name = "publication", value = PUBLICATION)))
    public Response publish(
            @PathParam("id") UUID id,
            @PathParam("edition") int edition,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Publishing publishing) {
        return ok(service.publish(
                id, edition, Objects.requireNonNull(publishing.publishedOn()), ifMatch, callers.current()));
    }

    private static Response ok(Statement statement) {
        return Answers.ok(statement, statement.version());
    }
}
