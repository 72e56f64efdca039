package dk.kkr.reporting.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
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
        MediaType type = response.getMediaType();
        if (type == null) {
            return;
        }
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (type.isCompatible(MediaType.TEXT_HTML_TYPE) || type.getSubtype().startsWith("svg")) {
            response.getHeaders().putSingle("Content-Security-Policy", policy);
            response.getHeaders().putSingle("Referrer-Policy", "same-origin");
        }
    }
}
