package dk.kkr.kit.http;

import dk.kkr.kit.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies over {@code kkr.http.max-body} bytes, or over what the operation says by {@link BodyUpTo} if that is more, with 413,
 * whether their length is stated or not.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    private final long max;

    @Context
    @Nullable
    ResourceInfo resource;

    BodyLimit(@ConfigProperty(name = "kkr.http.max-body", defaultValue = "2097152") long max) {
        this.max = max;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource == null ? null : resource.getResourceMethod();
        if (isStreamed(operation)) {
            return;
        }
        BodyUpTo own = operation == null ? null : operation.getAnnotation(BodyUpTo.class);
        long most = own == null ? max : Math.max(max, own.mebibytes() << 20);
        String stated = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (stated != null && stated.matches("\\d{1,18}") && Long.parseLong(stated) > most) {
            throw tooLarge(most);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        }
    }

    /** True if the operation reads its body itself. */
    static boolean isStreamed(@Nullable Method operation) {
        return operation != null && operation.isAnnotationPresent(StreamedBody.class);
    }

    private static Refusal tooLarge(long max) {
        return Refusal.tooLarge(
                "BODY_TOO_LARGE",
                "The body may hold at most " + max + " bytes here; send less.",
                "Indholdet må højst fylde " + max + " bytes her; send mindre.");
    }

    /** Counts what is read, for bodies that do not state their length. */
    private static final class Limited extends FilterInputStream {

        private final long max;
        private long seen;

        Limited(InputStream in, long max) {
            super(in);
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return count(read, read);
        }

        private int count(int result, int bytes) {
            if (result >= 0) {
                seen += bytes;
                if (seen > max) {
                    throw tooLarge(max);
                }
            }
            return result;
        }
    }
}
