package dk.kkr.reporting.page;

import dk.kkr.kit.problem.ProblemDocument;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Objects;

/** Shows a problem as a plain page to whoever asks for pages first, which is what browsers do. */
@Provider
@Priority(Priorities.USER + 100)
public class ProblemPages implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final Style style;

    ProblemPages(Style style) {
        this.style = style;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ProblemDocument problem && wantsPage(request)) {
            ProblemPage page = new ProblemPage(
                    Objects.requireNonNullElse(response.getHeaderString(HttpHeaders.CONTENT_LANGUAGE), "en"),
                    problem.title(),
                    problem.status(),
                    problem.detail(),
                    problem.errors().stream().map(ProblemDocument.Item::detail).toList(),
                    Objects.requireNonNullElse(problem.instance(), ""),
                    style.text());
            response.setEntity(page.render(), new java.lang.annotation.Annotation[0], HTML);
        }
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        List<MediaType> accepted = request.getAcceptableMediaTypes();
        return !accepted.isEmpty()
                && accepted.get(0).getType().equals("text")
                && accepted.get(0).getSubtype().equals("html");
    }
}
