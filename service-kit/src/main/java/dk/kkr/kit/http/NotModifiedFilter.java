package dk.kkr.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Honours If-None-Match on every GET whose answer has an ETag. */
@Provider
public class NotModifiedFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (known != null
                && tag != null
                && request.getMethod().equals("GET")
                && response.getStatus() == 200
                && Etags.matches(known, tag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
