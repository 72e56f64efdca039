package dk.kkr.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry an aggregate and its ETag. */
public final class Answers {

    private Answers() {}

    /** 200 with the ETag of this version; a matching If-None-Match turns it into 304 on the way out. */
    public static Response ok(Object body, long version) {
        return Response.ok(body).header(HttpHeaders.ETAG, Etags.of(version)).build();
    }

    /** 201 with ETag and Location (a path). */
    public static Response created(Object body, long version, String path) {
        return Response.created(URI.create(path))
                .header(HttpHeaders.ETAG, Etags.of(version))
                .entity(body)
                .build();
    }
}
