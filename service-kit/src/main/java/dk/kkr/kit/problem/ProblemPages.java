package dk.kkr.kit.problem;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The pages that {@code type} in a problem points to. Their texts are the rows {@code | CODE | meaning | remedy |} of
 * the table in {@code problems.md} on the class path: the service's own, and the kit's.
 */
@Singleton
@Path("/problems")
@PermitAll
@Tag(name = "Problems")
public class ProblemPages {

    private final TreeMap<String, List<String>> rows = new TreeMap<>();

    ProblemPages() throws IOException {
        for (var url :
                Collections.list(Thread.currentThread().getContextClassLoader().getResources("problems.md"))) {
            try (InputStream in = url.openStream()) {
                read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /** Codes that are documented, in order. */
    public List<String> codes() {
        return new ArrayList<>(rows.keySet());
    }

    @GET
    @Path("{code}")
    @Blocking
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(summary = "What a problem code means and how to mend it")
    public String page(@PathParam("code") String code) {
        List<String> row = rows.get(code);
        if (row == null) {
            throw Refusal.notFound("There is no problem of this code.", "Der findes ikke et problem med denne kode.");
        }
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body><h1>%1$s</h1><p>%2$s</p><p><strong>How to mend it:</strong> %3$s</p></body></html>
                """.formatted(row.get(0), row.get(1), row.get(2));
    }

    private void read(String table) {
        table.lines().filter(line -> line.matches("\\| `?[A-Z0-9_]+`? \\|.*")).forEach(line -> {
            String[] cells = line.substring(1).split("\\|", -1);
            String code = cells[0].replace("`", "").strip();
            rows.put(code, List.of(code, escape(cells[1]), escape(cells[2])));
        });
    }

    private static String escape(String text) {
        return text.strip().replace("&", "&amp;").replace("<", "&lt;");
    }
}
