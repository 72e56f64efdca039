package dk.kkr.reporting.publication;

import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.reporting.publication.Publications.Wanted;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
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
                publications.list(wanted, checked(page.after(4)), page.fetch()),
                page,
                Publications::key,
                page.count() ? (Long) publications.count(wanted) : null);
    }

    private static List<String> checked(List<String> after) {
        if (!after.isEmpty()) {
            try {
                java.time.LocalDate.parse(after.get(0));
                UUID.fromString(after.get(2));
                Integer.parseInt(after.get(3));
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                throw Refusal.invalid(
                        "?cursor",
                        "BAD_CURSOR",
                        "This cursor is not from this list; use `next` as it was given.",
                        "Denne cursor er ikke fra denne liste; brug `next`, som den blev givet.");
            }
        }
        return after;
    }
}
