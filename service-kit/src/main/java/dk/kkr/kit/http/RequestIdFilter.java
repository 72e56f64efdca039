package dk.kkr.kit.http;

import dk.kkr.kit.id.Ids;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** Takes over a caller's request id or gives one, logs under it, and says it and the API's version in the answer. */
@Provider
@PreMatching
public class RequestIdFilter implements ContainerRequestFilter, ContainerResponseFilter {

    public static final String MDC_KEY = "requestId";

    private static final String HEADER = "X-Request-Id";

    private final String apiVersion;

    RequestIdFilter(@ConfigProperty(name = "kkr.api.version", defaultValue = "1.0.0") String apiVersion) {
        this.apiVersion = apiVersion;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        // Only what cannot break a log line is taken over.
        String id = given != null && given.matches("[A-Za-z0-9._:-]{1,128}")
                ? given
                : Ids.next().toString();
        request.setProperty(MDC_KEY, id);
        MDC.put(MDC_KEY, id);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(MDC_KEY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
        response.getHeaders().putSingle("API-Version", apiVersion);
        MDC.remove(MDC_KEY);
    }
}
