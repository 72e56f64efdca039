package dk.kkr.contracts.funding;

import dk.kkr.contracts.reference.ReferenceData;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What one municipality pays, over the years. */
@Path("/v1/municipalities/{code}/funding")
@Blocking
@Tag(name = "Funding")
class MunicipalityFundingResource {

    private final FundingListing listing;
    private final ReferenceData reference;

    MunicipalityFundingResource(FundingListing listing, ReferenceData reference) {
        this.listing = listing;
        this.reference = reference;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, FundingListing.CSV})
    @Operation(
            summary = "What one municipality pays, year by year",
            description = "Shares of published contracts are open to all; hub and KKR also see those of their own, a"
                    + " municipality its own from the signing on. As CSV the list comes whole, for a Danish Excel.")
    @APIResponse(
            responseCode = "200",
            description = "By year, hub and municipality",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FundingListing.Listed.class)),
                @Content(
                        mediaType = FundingListing.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "example", value = FundingCsv.EXAMPLE))
            })
    public Response list(
            @PathParam("code") String code,
            @QueryParam("fromYear") @Nullable Integer fromYear,
            @QueryParam("toYear") @Nullable Integer toYear,
            @Valid @BeanParam PageQuery page,
            @Context Request request) {
        if (reference.municipality(code).isEmpty()) {
            throw Refusal.notFound(
                    "There is no municipality with this code; see /v1/municipalities.",
                    "Der findes ingen kommune med denne kode; se /v1/municipalities.");
        }
        return listing.answer(request, new FundingListing.Wanted(null, null, code, fromYear, toYear), page);
    }
}
