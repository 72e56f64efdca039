package dk.kkr.contracts.bench;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A bare endpoint that returns from memory the bytes it was given, without a database, a caller or JSON to write: what a list
 * page is held against. In no jar but the benchmark's.
 */
@Path("/bench/same-bytes")
@IfBuildProperty(name = "kkr.bench", stringValue = "true")
@Blocking
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class SameBytesResource {

    private static volatile byte[] bytes = new byte[0];

    @GET
    @Operation(hidden = true)
    public byte[] get() {
        return bytes;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public void put(byte[] body) {
        bytes = body;
    }
}
