package dk.kkr.goals.programme;

import dk.kkr.goals.reference.HubReaders;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Programme funds of a hub. */
@Path("/v1/hubs/{hub}/programmes")
@Tag(name = "Statistics")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ProgrammeResource {

    private final Database database;
    private final HubReaders readers;
    private final Callers callers;

    ProgrammeResource(Database database, HubReaders readers, Callers callers) {
        this.database = database;
        this.readers = readers;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL, Role.ERST, Role.MUNICIPALITY})
    @Operation(
            summary = "Programmes of a hub in a year",
            description = "National and hub figures of each, the hub's share in per cent and how far it lies above the"
                    + " expected one; the totals' shares come from the sums.")
    public Programme.Account list(@PathParam("hub") String hub, @QueryParam("year") @Nullable Integer year) {
        readers.require(hub, callers.current());
        if (year == null || year < 1990 || year > 2200) {
            throw Refusal.invalid("?year", "NOT_NULL", "Say which year: ?year=2024.", "Angiv året: ?year=2024.");
        }
        return Programme.Account.of(
                hub,
                year,
                database.query("select * from programme where hub = :hub and year = :year and not retracted"
                                + " order by programme")
                        .set("hub", hub)
                        .set("year", year)
                        .list(ProgrammeResource::read));
    }

    private static Programme read(ResultSet row) throws SQLException {
        var expected = row.getBigDecimal("expected_share_percent");
        return new Programme(
                row.getString("programme"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Programme.Part.of(row.getLong("pathways_national"), row.getLong("pathways_hub"), expected),
                Programme.Part.of(row.getLong("grant_national_dkk"), row.getLong("grant_hub_dkk"), expected),
                expected,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("import_id", UUID.class));
    }
}
