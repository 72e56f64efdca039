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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The steps in a contract's life (F5); each takes the contract's ETag and answers the contract. */
@Path("/v1/contracts/{id}")
@Blocking
@Tag(name = "Steps")
class StepResource {

    @Schema(examples = ContractExamples.BOARD_APPROVAL)
    record BoardApproval(
            @NotNull @Nullable LocalDate approvedOn,
            @Nullable String note) {}

    @Schema(examples = ContractExamples.SIGNATURE)
    record Signature(
            @NotNull Step.@Nullable Party party,
            @NotBlank @Nullable String name,
            @NotNull @Nullable LocalDate signedOn) {}

    @Schema(examples = ContractExamples.TRANSMISSION)
    record Transmission(
            @NotNull Step.@Nullable Recipient recipient,
            @NotNull @Nullable LocalDate sentOn) {}

    @Schema(examples = ContractExamples.PUBLICATION)
    record Publication(@NotNull @Nullable LocalDate publishedOn) {}

    @Schema(examples = ContractExamples.REPORT_REQUEST)
    record ReportRequestBody(
            @NotNull @Nullable LocalDate dueOn, @Nullable String note) {}

    private final StepService service;

    StepResource(StepService service) {
        this.service = service;
    }

    @POST
    @Path("board-approval")
    @Idempotent
    @RolesAllowed(Role.HUB)
    @Operation(summary = "The hub's board approves the content")
    @APIResponseSchema(ContractView.class)
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
    @APIResponseSchema(ContractView.class)
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
    @APIResponseSchema(ContractView.class)
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
    @APIResponseSchema(ContractView.class)
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
    @APIResponseSchema(ContractView.class)
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
    @APIResponseSchema(ContractView.class)
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
