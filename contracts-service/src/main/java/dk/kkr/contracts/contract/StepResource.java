package dk.kkr.contracts.contract;

import dk.kkr.contracts.document.Versioned;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps in a contract's life (F5); each takes the contract's ETag and answers the contract. */
@Path("/v1/contracts/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Steps")
class StepResource {

    @Schema(examples = ContractExamples.BOARD_APPROVAL)
    record BoardApproval(
            @NotNull @Nullable LocalDate approvedOn,
            @Size(max = 2000) @Nullable String note) {}

    @Schema(examples = ContractExamples.SIGNATURE)
    record Signature(
            @NotNull Step.@Nullable Party party,
            @NotBlank @Size(max = 200) @Nullable String name,
            @NotNull @Nullable LocalDate signedOn) {}

    @Schema(examples = ContractExamples.TRANSMISSION)
    record Transmission(
            @NotNull Step.@Nullable Recipient recipient,
            @NotNull @Nullable LocalDate sentOn) {}

    @Schema(examples = ContractExamples.PUBLICATION)
    record Publication(@NotNull @Nullable LocalDate publishedOn) {}

    @Schema(examples = ContractExamples.REPORT_REQUEST)
    record ReportRequestBody(
            @NotNull @Nullable LocalDate dueOn,
            @Size(max = 2000) @Nullable String note) {}

    private final StepService service;

    StepResource(StepService service) {
        this.service = service;
    }

    @POST
    @Path("board-approval")
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(summary = "The hub's board approves the content")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = BoardApproval.class),
                            examples = @ExampleObject(name = "example", value = ContractExamples.BOARD_APPROVAL)))
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response boardApproval(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull BoardApproval body) {
        return answer(service.approveByBoard(id, ifMatch, given(body.approvedOn()), body.note()));
    }

    @POST
    @Path("kkr-decision")
    @Idempotent
    @RolesAllowed(Role.KKR)
    @Operation(
            summary = "The KKR decides",
            description =
                    "Needs a quorum of half the members, and an outcome that the votes give: a simple majority, at a"
                            + " tie the chair's vote. REJECTED and SENT_BACK void the board's approval.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = KkrDecision.class),
                            examples = @ExampleObject(name = "example", value = ContractExamples.DECISION)))
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response kkrDecision(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull KkrDecision body) {
        return answer(service.decide(id, ifMatch, body));
    }

    @POST
    @Path("signatures")
    @Idempotent
    @RolesAllowed({Role.HUB, Role.KKR})
    @Operation(summary = "A party signs: the KKR for party KKR, the hub for party HUB")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Signature.class),
                            examples = @ExampleObject(name = "example", value = ContractExamples.SIGNATURE)))
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response signature(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Signature body) {
        return answer(service.sign(id, ifMatch, given(body.party()), given(body.name()), given(body.signedOn())));
    }

    @POST
    @Path("transmissions")
    @Idempotent
    @RolesAllowed({Role.HUB, Role.KKR})
    @Operation(summary = "The signed contract is sent to KL or ERST")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Transmission.class),
                            examples = @ExampleObject(name = "example", value = ContractExamples.TRANSMISSION)))
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response transmission(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Transmission body) {
        return answer(service.transmit(id, ifMatch, given(body.recipient()), given(body.sentOn())));
    }

    @POST
    @Path("publication")
    @Idempotent
    @RolesAllowed({Role.HUB, Role.KKR})
    @Operation(summary = "The transmitted contract is published: from now on everybody can read it")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Publication.class),
                            examples = @ExampleObject(name = "example", value = ContractExamples.PUBLICATION)))
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response publication(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Publication body) {
        return answer(service.publish(id, ifMatch, given(body.publishedOn())));
    }

    @POST
    @Path("report-requests")
    @Idempotent
    @RolesAllowed(Role.KKR)
    @Operation(summary = "The KKR asks for a report by a day")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReportRequestBody.class),
                            examples = @ExampleObject(name = "example", value = ContractExamples.REPORT_REQUEST)))
    @APIResponseSchema(value = ContractView.class, responseCode = "200")
    public Response reportRequest(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReportRequestBody body) {
        return answer(service.requestReport(id, ifMatch, given(body.dueOn()), body.note()));
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value, "validated");
    }

    private static Response answer(Versioned<ContractView> contract) {
        return Answers.ok(contract.view(), contract.version());
    }
}
