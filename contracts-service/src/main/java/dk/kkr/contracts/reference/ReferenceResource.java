package dk.kkr.contracts.reference;

import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Hubs, KKRs and municipalities, open to all. */
@Path("/v1")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reference data")
class ReferenceResource {

    private final ReferenceData data;

    ReferenceResource(ReferenceData data) {
        this.data = data;
    }

    @GET
    @Path("hubs")
    @Operation(summary = "The business hubs")
    public Page<HubView> hubs(@Valid @BeanParam PageQuery page) {
        return Page.of(
                        data.hubs(after(page), page.fetch()),
                        page,
                        hub -> new Object[] {hub.code},
                        page.count() ? data.count(Hub.class) : null)
                .map(HubView::of);
    }

    @GET
    @Path("kkrs")
    @Operation(summary = "The regional councils of municipalities")
    public Page<KkrView> kkrs(@Valid @BeanParam PageQuery page) {
        return Page.of(
                        data.kkrs(after(page), page.fetch()),
                        page,
                        kkr -> new Object[] {kkr.code},
                        page.count() ? data.count(Kkr.class) : null)
                .map(KkrView::of);
    }

    @GET
    @Path("municipalities")
    @Operation(summary = "The municipalities, by code")
    public Page<MunicipalityView> municipalities(
            @QueryParam("hub") @Nullable String hub,
            @QueryParam("kkr") @Nullable String kkr,
            @QueryParam("settlement") @Nullable Settlement settlement,
            @QueryParam("group") @Nullable String group,
            @Valid @BeanParam PageQuery page) {
        ReferenceData.Filter filter = new ReferenceData.Filter(hub, kkr, settlement, group);
        Map<String, String> kkrs = data.kkrOfHubs();
        return Page.of(
                        data.municipalities(filter, after(page), page.fetch()),
                        page,
                        m -> new Object[] {m.code},
                        page.count() ? data.count(filter) : null)
                .map(m -> MunicipalityView.of(m, kkrs.getOrDefault(m.hub, ""), null));
    }

    @GET
    @Path("municipalities/{code}")
    @Operation(summary = "One municipality with its populations")
    @APIResponse(
            responseCode = "200",
            description = "The municipality",
            content = @Content(schema = @Schema(implementation = MunicipalityView.class)))
    public Response municipality(@PathParam("code") String code) {
        Municipality found = data.municipality(code).orElseThrow(ReferenceService::unknown);
        String kkr = data.hub(found.hub).map(Hub::kkr).orElse("");
        return Answers.ok(MunicipalityView.of(found, kkr, data.populations(code)), found.version);
    }

    private static String after(PageQuery page) {
        return page.place(1).text(0, "");
    }
}
