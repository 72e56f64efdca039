package dk.kkr.goals.statement;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.definition.Contracts;
import dk.kkr.goals.sql.OneState;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
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

    private static final String APPROVAL =
            "{\"approvedOn\":\"2025-04-15\",\"note\":\"Godkendt af bestyrelsen\",\"acceptProvisional\":false}";

    record Approval(
            @NotNull @Schema(examples = "2025-04-15") @Nullable
            LocalDate approvedOn,

            @Size(max = 4_000) @Nullable String note,

            @Schema(description = "approve although figures are provisional") @Nullable
            Boolean acceptProvisional) {}

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
                            examples = @ExampleObject(name = "approval", value = APPROVAL)))
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
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JsonNode.class)))
    public String canonical(@PathParam("id") UUID id, @PathParam("edition") int edition) {
        readable(id, edition);
        return statements.canonical(id, edition).orElseThrow(StatementService::unknown);
    }

    @GET
    @Path("{edition}/provenance")
    @PermitAll
    @Operation(
            summary = "Where the frozen figures come from",
            description =
                    "For each target the rows that counted, those left out by reason, and the imports they came in by,"
                            + " as they were when the edition was approved. Open to all once published.")
    public Page<JsonNode> provenance(@PathParam("id") UUID id, @PathParam("edition") int edition) {
        readable(id, edition);
        return new Page<>(statements.provenance(id, edition), null, null);
    }

    @GET
    @OneState
    @Path("{edition}/differences")
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL, Role.ERST, Role.MUNICIPALITY})
    @Operation(
            summary = "How the live figures differ from an edition",
            description =
                    "Every value that is another now than when the edition was approved, because data or definitions"
                            + " were corrected since. What is frozen stays; a correction is a new edition.")
    public Differences differences(@PathParam("id") UUID id, @PathParam("edition") int edition) {
        return service.differences(id, edition, callers.current());
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
}
