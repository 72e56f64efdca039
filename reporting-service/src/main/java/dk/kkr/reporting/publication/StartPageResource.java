package dk.kkr.reporting.publication;

import dk.kkr.kit.http.Place;
import dk.kkr.reporting.page.Style;
import dk.kkr.reporting.publication.Publication.Kind;
import dk.kkr.reporting.publication.Publications.Wanted;
import dk.kkr.reporting.wording.DanishOrder;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public start page, and what search engines need to find the rest. */
@Path("/")
@Blocking
@PermitAll
@Tag(name = "Pages")
public class StartPageResource {

    /** More than six hubs give in thirty years; beyond it the page points to the list for programs. */
    private static final int MOST = 1_000;

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Publications publications;
    private final Style style;

    StartPageResource(Publications publications, Style style) {
        this.publications = publications;
        this.style = style;
    }

    // An address that is a page stays one for a program that asks for something else.
    @GET
    @Produces({HTML, MediaType.WILDCARD})
    @Operation(operationId = "startPage", summary = "The public start page: what is published, in Danish")
    public Response page() {
        List<PublicationText> all = publications.list(Wanted.ALL, Place.BEGINNING, MOST + 1).stream()
                .map(PublicationText::of)
                .toList();
        String html = new StartPage(
                        years(all), of(all, Kind.FRAMEWORK_AGREEMENT), all.isEmpty(), all.size() > MOST, style.text())
                .render();
        return Response.ok(html, HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, "da")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    @GET
    @Path("sitemap.xml")
    @Produces("application/xml;charset=UTF-8")
    @Operation(operationId = "sitemap", summary = "The addresses of all public pages, for search engines")
    public String sitemap(@Context UriInfo uri) {
        List<Sitemap.Entry> entries = publications.list(Wanted.ALL, Place.BEGINNING, MOST).stream()
                .filter(publication -> !publication.files().isEmpty())
                .map(publication -> new Sitemap.Entry(
                        absolute(uri, publication.files().get(0).href()),
                        publication.publishedOn().toString()))
                .toList();
        return new Sitemap(absolute(uri, "/"), entries).render();
    }

    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(operationId = "robots", summary = "What search engines may read")
    public String robots(@Context UriInfo uri) {
        return "User-agent: *\nAllow: /\nDisallow: /q/\nDisallow: /docs\nSitemap: " + absolute(uri, "/sitemap.xml")
                + "\n";
    }

    private static String absolute(UriInfo uri, String path) {
        return uri.getBaseUri().resolve(path).toString();
    }

    private static List<StartPage.Year> years(List<PublicationText> all) {
        return all.stream()
                .filter(text -> text.publication().kind() != Kind.FRAMEWORK_AGREEMENT)
                .map(text -> text.publication().year())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> {
                    List<PublicationText> ofYear = all.stream()
                            .filter(text -> text.publication().year() == year)
                            .toList();
                    return new StartPage.Year(year, of(ofYear, Kind.STATEMENT), of(ofYear, Kind.CONTRACT));
                })
                .toList();
    }

    private static List<PublicationText> of(List<PublicationText> texts, Kind kind) {
        return texts.stream()
                .filter(text -> text.publication().kind() == kind)
                .sorted(Comparator.comparing(PublicationText::hub, DanishOrder.names())
                        .thenComparing(text -> -text.publication().year())
                        .thenComparing(text -> text.publication().edition() == null
                                ? 0
                                : -text.publication().edition()))
                .toList();
    }
}
