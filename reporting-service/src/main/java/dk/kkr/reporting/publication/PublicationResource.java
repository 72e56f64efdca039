package dk.kkr.reporting.publication;

import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.reporting.publication.Publications.Wanted;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is published, for programs. */
@Path("/v1/publications")
@Blocking
@PermitAll
@Tag(name = "Publications")
public class PublicationResource {

    private final Publications publications;

    PublicationResource(Publications publications) {
        this.publications = publications;
    }

    @GET
    @Operation(
            operationId = "publications",
            summary = "Agreements, contracts and statements that are published, the newest first",
            description = "Each with its date, the SHA-256 of its content and the files in which it can be read here.")
    public Page<Publication> list(
            @QueryParam("kind") @Parameter(description = "one kind only") Publication.@Nullable Kind kind,
            @QueryParam("hub") @Parameter(description = "one hub only", example = "nordjylland") @Nullable String hub,
            @QueryParam("year") @Parameter(description = "one contract year only", example = "2024") @Nullable
                    Integer year,
            @Valid @BeanParam PageQuery page) {
        Wanted wanted = new Wanted(kind, hub, year);
        return Page.of(
                publications.list(wanted, page.place(4), page.fetch()),
                page,
                Publications::key,
                page.count() ? (Long) publications.count(wanted) : null);
    }
}
