package dk.kkr.reporting.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets no page run a script, load from elsewhere, be framed or be guessed to be something else. */
@Provider
public class PageHeaders implements ContainerResponseFilter {

    private final String policy;

    PageHeaders(Style style) {
        policy = "default-src 'none'; style-src " + style.source()
                + "; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // On every answer: the type of a page may not be settled yet, and what is no page is not harmed.
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Content-Security-Policy", policy);
        response.getHeaders().putSingle("Referrer-Policy", "same-origin");
    }
}
