package dk.kkr.contracts.funding;

import dk.kkr.kit.http.PageQuery;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** What municipalities pay, over the years. */
@Path("/v1/funding")
@Blocking
@Tag(name = "Funding")
class FundingListResource {

    private final FundingListing listing;

    FundingListResource(FundingListing listing) {
        this.listing = listing;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, FundingListing.CSV})
    @Operation(
            summary = "What municipalities pay, year by year",
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
            @QueryParam("hub") @Nullable String hub,
            @QueryParam("kkr") @Nullable String kkr,
            @QueryParam("municipality") @Nullable String municipality,
            @QueryParam("fromYear") @Nullable Integer fromYear,
            @QueryParam("toYear") @Nullable Integer toYear,
            @Valid @BeanParam PageQuery page,
            @Context Request request) {
        return listing.answer(request, new FundingListing.Wanted(hub, kkr, municipality, fromYear, toYear), page);
    }
}
