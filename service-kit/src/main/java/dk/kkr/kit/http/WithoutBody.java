package dk.kkr.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Takes a request without a body for one of JSON: nothing that is not there is of a wrong type. An operation that can do
 * without takes it, another says that a body is missing, where JAX-RS alone would say 415 to both.
 */
@Provider
public class WithoutBody implements ContainerRequestFilter {

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null
                && isEmpty(request)
                && !BodyLimit.isStreamed(resource == null ? null : resource.getResourceMethod())) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    private static boolean isEmpty(ContainerRequestContext request) {
        String stated = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return stated == null ? request.getHeaderString("Transfer-Encoding") == null : stated.equals("0");
    }
}
