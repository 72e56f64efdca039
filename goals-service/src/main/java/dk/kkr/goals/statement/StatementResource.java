package dk.kkr.goals.statement;

import dk.kkr.goals.definition.Contracts;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
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

/** Result statements of a contract. */
@Path("/v1/contracts/{id}/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements", description = "Fulfilment frozen by approval, in numbered editions")
@Blocking
public class StatementResource {

    record Approval(
            @NotNull @Schema(examples = "2025-04-15") @Nullable
            LocalDate approvedOn,

            @Size(max = 4_000) @Nullable String note,

            @Schema(description = "approve although figures are provisional") @Nullable
            Boolean acceptProvisional) {}

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
    private final Statements statements;
    private final Contracts contracts;
    private final Callers callers;

    StatementResource(StatementService service, Statements statements, Contracts contracts, Callers callers) {
        this.service = service;
        this.statements = statements;
        this.contracts = contracts;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "Approve a statement",
            description = "Freezes every figure, its n, the definitions and the rows' hash as a new edition. Refused"
                    + " unless the contract is signed, and while figures are provisional unless that is accepted.")
    @APIResponse(
            responseCode = "201",
            description = "Frozen",
            content = @Content(schema = @Schema(implementation = Statement.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Approval.class),
                            examples =
                                    @ExampleObject(
                                            name = "approval",
                                            value =
                                                    "{\"approvedOn\":\"2025-04-15\",\"note\":\"Godkendt af bestyrelsen\",\"acceptProvisional\":false}")))
    public Response approve(@PathParam("id") UUID id, @Valid @NotNull Approval approval) {
        Statement made = service.approve(
                id,
                Objects.requireNonNull(approval.approvedOn()),
                approval.note(),
                Boolean.TRUE.equals(approval.acceptProvisional()),
                callers.current());
        return Answers.created(made, made.version(), "/v1/contracts/" + id + "/statements/" + made.edition());
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Editions of a contract's statement",
            description = "Those not published only for who may read the contract.")
    public Page<Statement> list(@PathParam("id") UUID id) {
        boolean reader = mayReadAll(id);
        return new Page<>(
                statements.list(id).stream()
                        .filter(s -> reader || s.status() == Statement.Status.PUBLISHED)
                        .toList(),
                null,
                null);
    }

    @GET
    @Path("{edition}")
    @PermitAll
    @Operation(summary = "One edition", description = "Open to all once published.")
    public Response get(@PathParam("id") UUID id, @PathParam("edition") int edition) {
        Statement found = readable(id, edition);
        return Answers.ok(found, found.version());
    }

    @GET
    @Path("{edition}/canonical")
    @PermitAll
    @Operation(summary = "The bytes that the edition's SHA-256 is of", description = "Open to all once published.")
    public String canonical(@PathParam("id") UUID id, @PathParam("edition") int edition) {
        readable(id, edition);
        return statements.canonical(id, edition).orElseThrow(StatementService::unknown);
    }

    @POST
    @Path("{edition}/transmissions")
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "Record that an edition was sent",
            description = "To the KKR, to KL and to the agency, each once.")
    @APIResponse(
            responseCode = "200",
            description = "The edition as it stands now",
            content = @Content(schema = @Schema(implementation = Statement.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Sending.class),
                            examples =
                                    @ExampleObject(
                                            name = "transmission",
                                            value = "{\"recipient\":\"KKR\",\"sentOn\":\"2025-04-20\"}")))
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
    @Path("{edition}/kkr-consideration")
    @Idempotent
    @RolesAllowed(Role.KKR)
    @Operation(summary = "Record that the KKR has considered an edition")
    @APIResponse(
            responseCode = "200",
            description = "The edition as it stands now",
            content = @Content(schema = @Schema(implementation = Statement.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Considering.class),
                            examples =
                                    @ExampleObject(
                                            name = "consideration",
                                            value =
                                                    "{\"consideredOn\":\"2025-06-12\",\"meeting\":\"KKR Nordjylland 12. juni 2025\",\"note\":\"\"}")))
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
    @Path("{edition}/publication")
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "Publish an edition",
            description = "After the KKR has considered it; open to all from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The edition as it stands now",
            content = @Content(schema = @Schema(implementation = Statement.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Publishing.class),
                            examples =
                                    @ExampleObject(name = "publication", value = "{\"publishedOn\":\"2025-06-20\"}")))
    public Response publish(
            @PathParam("id") UUID id,
            @PathParam("edition") int edition,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Publishing publishing) {
        return ok(service.publish(
                id, edition, Objects.requireNonNull(publishing.publishedOn()), ifMatch, callers.current()));
    }

    private Statement readable(UUID id, int edition) {
        return statements
                .find(id, edition)
                .filter(s -> s.status() == Statement.Status.PUBLISHED || mayReadAll(id))
                .orElseThrow(StatementService::unknown);
    }

    private boolean mayReadAll(UUID id) {
        Caller caller = callers.current();
        try {
            return !caller.isAnonymous()
                    && contracts.readable(id, caller, null).id().equals(id);
        } catch (Refusal notForThem) {
            return false;
        }
    }

    private static Response ok(Statement statement) {
        return Answers.ok(statement, statement.version());
    }
}
