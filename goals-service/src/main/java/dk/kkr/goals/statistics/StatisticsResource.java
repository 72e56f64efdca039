package dk.kkr.goals.statistics;

import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Counts of a hub's guidance. */
@Path("/v1/hubs/{hub}/statistics")
@Tag(name = "Statistics", description = "Counts of guidance by one of its sides")
@Blocking
public class StatisticsResource {

    /** The counts, largest group first; {@code pathways} is their sum. */
    @Schema(name = "Statistics")
    record View(String hub, int year, String by, long pathways, List<Statistics.Item> items, long leftOut) {}

    private final Statistics statistics;
    private final Callers callers;

    StatisticsResource(Statistics statistics, Callers callers) {
        this.statistics = statistics;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL, Role.ERST, Role.MUNICIPALITY})
    @Operation(
            summary = "Guidance of a hub in a year, counted",
            description =
                    "`count` is pathways, `share` their per cent with one decimal, `companies` distinct companies."
                            + " A municipality is given its own area's figures only. `leftOut` counts rows of companies with an"
                            + " Early Warning pathway, which stand outside segment OPERATIONS.")
    public View count(
            @PathParam("hub") String hub,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("by")
                    @Nullable
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "pathway",
                                                "theme",
                                                "municipality",
                                                "segment",
                                                "month",
                                                "settlement"
                                            }))
                    String by) {
        String municipality = statistics.restriction(hub, callers.current());
        if (year == null || year < 1990 || year > 2200) {
            throw Refusal.invalid("?year", "NOT_NULL", "Say which year: ?year=2024.", "Angiv året: ?year=2024.");
        }
        Statistics.By side = Arrays.stream(Statistics.By.values())
                .filter(b -> b.name().equals(by == null ? "" : by.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "?by",
                        "UNKNOWN_VALUE",
                        "Use one of pathway, theme, municipality, segment, month, settlement.",
                        "Brug en af pathway, theme, municipality, segment, month, settlement."));
        List<Statistics.Item> items = statistics.count(hub, year, side, municipality);
        return new View(
                hub,
                year,
                side.name().toLowerCase(Locale.ROOT),
                items.stream().mapToLong(Statistics.Item::count).sum(),
                items,
                side == Statistics.By.SEGMENT ? statistics.leftOutOfOperations(hub, year, municipality) : 0);
    }
}
