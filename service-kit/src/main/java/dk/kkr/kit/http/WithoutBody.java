package dk.kkr.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes a request without a body for one of JSON, whether or not it says so: nothing that is not there is of a wrong type. An
 * operation that can do without takes it, another says that a body is missing, where JAX-RS alone would say 415 to both.
 */
@Provider
@PreMatching
public class WithoutBody implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String stated = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean empty = stated == null ? request.getHeaderString("Transfer-Encoding") == null : stated.equals("0");
        if (empty && request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
