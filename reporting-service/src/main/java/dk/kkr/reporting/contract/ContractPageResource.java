package dk.kkr.reporting.contract;

import dk.kkr.kit.problem.Refusal;
import dk.kkr.reporting.page.Style;
import dk.kkr.reporting.reference.Places;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published contracts as pages. */
@Path("/kontrakter")
@Blocking
@PermitAll
@Tag(name = "Pages")
public class ContractPageResource {

    private final Contracts contracts;
    private final Places places;
    private final Style style;

    ContractPageResource(Contracts contracts, Places places, Style style) {
        this.contracts = contracts;
        this.places = places;
        this.style = style;
    }

    @GET
    @Path("{contractId}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(operationId = "contractPage", summary = "A published contract as a page, in Danish")
    public Response page(@PathParam("contractId") UUID contractId) {
        PublishedContract contract = contracts
                .published(contractId)
                .orElseThrow(() -> Refusal.notFound(
                        "There is no published contract at this address.",
                        "Der er ingen offentliggjort kontrakt på denne adresse."));
        ContractText text = ContractText.of(contract, places.hubName(contract.hub()), places.kkrName(contract.kkr()));
        return Response.ok(new ContractPage(text, style.text()).render())
                .header(HttpHeaders.CONTENT_LANGUAGE, "da")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
