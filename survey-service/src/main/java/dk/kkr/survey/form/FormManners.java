package dk.kkr.survey.form;

import dk.kkr.kit.problem.ProblemDocument;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Objects;

/**
 * What holds of every answer below {@code /s}: it runs no script, loads nothing from elsewhere, is framed by nobody and kept by nobody; and
 * whatever is refused is a page, never a problem document.
 */
@Provider
@Priority(Priorities.USER + 100)
public class FormManners implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    private final FormPages pages;
    private final Language language;

    FormManners(FormPages pages, Language language) {
        this.pages = pages;
        this.language = language;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!path.equals(FormResource.PATH) && !path.startsWith(FormResource.PATH + "/")) {
            return;
        }
        if (response.getEntity() instanceof ProblemDocument problem) {
            Outcome outcome = Outcome.of(problem.code());
            String id = outcome == Outcome.OTHER ? Objects.requireNonNullElse(problem.instance(), "") : "";
            response.setEntity(pages.outcome(outcome, id), new Annotation[0], HTML);
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        // Not no-referrer: a browser then says that a form comes from nowhere, and it is refused as one from elsewhere.
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("X-Robots-Tag", "noindex, nofollow");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.code());
    }
}
