package dk.kkr.kit.problem;

import dk.kkr.kit.http.RequestIdFilter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Writes problem documents in the caller's language. */
@Singleton
public class Problems {

    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private static final int RETRY_AFTER_SECONDS = 1;

    private static final Map<Integer, Text> TITLES = Map.ofEntries(
            Map.entry(400, Text.of("Bad request", "Fejl i forespørgslen")),
            Map.entry(401, Text.of("Sign in first", "Log ind først")),
            Map.entry(403, Text.of("Not allowed", "Ikke tilladt")),
            Map.entry(404, Text.of("Not found", "Findes ikke")),
            Map.entry(405, Text.of("Method not allowed", "Metoden kan ikke bruges her")),
            Map.entry(406, Text.of("Not acceptable", "Formatet kan ikke leveres")),
            Map.entry(409, Text.of("Against a rule", "I strid med en regel")),
            Map.entry(412, Text.of("Stale version", "Forældet udgave")),
            Map.entry(413, Text.of("Too large", "For stort")),
            Map.entry(415, Text.of("Unsupported media type", "Indholdstypen kan ikke bruges")),
            Map.entry(422, Text.of("Idempotency-Key reused", "Idempotency-Key genbrugt")),
            Map.entry(428, Text.of("If-Match required", "If-Match mangler")),
            Map.entry(429, Text.of("Too many requests", "For mange forespørgsler")),
            Map.entry(500, Text.of("Something went wrong here", "Noget gik galt hos os")),
            Map.entry(503, Text.of("Not available right now", "Ikke tilgængelig lige nu")));

    private final HttpHeaders headers;

    Problems(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The answer to a refusal. */
    public Response answer(Refusal refusal) {
        return answer(refusal.status(), refusal.code(), refusal.detail(), refusal.faults(), refusal.currentTag());
    }

    /** An answer with a status of its own and no more to say than a code and a sentence. */
    public Response answer(int status, String code, Text detail) {
        return answer(status, code, detail, List.of(), null);
    }

    /** The whole document, for answers that are written before a resource is reached. */
    public ProblemDocument document(int status, String code, Text detail, List<Fault> faults, @Nullable String tag) {
        List<Locale> accepted = headers.getAcceptableLanguages();
        return new ProblemDocument(
                "/problems/" + code,
                title(status).in(accepted),
                status,
                code,
                detail.in(accepted),
                (String) MDC.get(RequestIdFilter.MDC_KEY),
                tag,
                faults.stream()
                        .map(f -> new ProblemDocument.Item(
                                f.pointer(), f.code(), f.detail().in(accepted)))
                        .toList());
    }

    private Response answer(int status, String code, Text detail, List<Fault> faults, @Nullable String tag) {
        Response.ResponseBuilder response = Response.status(status)
                .type(PROBLEM_JSON)
                .header(
                        "Content-Language",
                        detail.in(headers.getAcceptableLanguages()).equals(detail.da()) ? "da" : "en")
                .entity(document(status, code, detail, faults, tag));
        if (tag != null) {
            response.header(HttpHeaders.ETAG, tag);
        }
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    static Text title(int status) {
        Text title = TITLES.get(status);
        return title != null ? title : Text.of("Error " + status, "Fejl " + status);
    }
}
