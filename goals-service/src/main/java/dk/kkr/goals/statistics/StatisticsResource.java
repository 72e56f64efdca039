package dk.kkr.goals.statistics;

import dk.kkr.goals.sql.OneState;
import dk.kkr.goals.sql.Years;
import dk.kkr.goals.statistics.Statistics.By;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * The counts, largest group first; {@code pathways} is their sum.
     *
     * @param companies of the year; null where only one municipality's rows are shown
     * @param leftOut rows of companies with an Early Warning pathway that stand outside segment OPERATIONS (R7)
     */
    @Schema(name = "Statistics")
    record View(
            String hub,
            int year,
            String by,
            long pathways,
            List<Statistics.Item> items,
            long leftOut,
            @Nullable Companies companies) {}

    /** What local offices follow. */
    private static final Set<By> OF_A_MUNICIPALITY = EnumSet.of(By.PATHWAY, By.THEME, By.MONTH);

    private final Statistics statistics;
    private final CompanyCounts companies;
    private final Callers callers;

    StatisticsResource(Statistics statistics, CompanyCounts companies, Callers callers) {
        this.statistics = statistics;
        this.companies = companies;
        this.callers = callers;
    }

    @GET
    @OneState
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL, Role.ERST, Role.MUNICIPALITY})
    @Operation(
            summary = "Guidance of a hub in a year, counted by one or two of its sides",
            description =
                    "`count` is pathways, `share` their per cent with one decimal, `companies` distinct companies."
                            + " Shares are of all pathways counted; each is rounded alone and none is bent, so printed ones may sum to"
                            + " a little more or less than 100. A pair is asked for by two `by`. A municipality is given its own"
                            + " area's figures only, by pathway, theme and month. `leftOut` counts rows of companies with an Early"
                            + " Warning pathway, which stand outside segment OPERATIONS.")
    public View count(
            @PathParam("hub") String hub,
            @QueryParam("year") @Nullable Integer asked,
            @QueryParam("by")
                    @Parameter(
                            description = "once or twice",
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
                    List<String> by) {
        String municipality = statistics.restriction(hub, callers.current());
        int year = Years.require(asked);
        List<By> sides = sides(by);
        if (municipality != null && !OF_A_MUNICIPALITY.containsAll(sides)) {
            throw Refusal.forbidden(
                    "A municipality sees its own figures by pathway, theme and month; use one or two of these.",
                    "En kommune ser sine egne tal efter forløb, tema og måned; brug en eller to af dem.");
        }
        List<Statistics.Item> items = statistics.count(hub, year, sides, municipality);
        return new View(
                hub,
                year,
                sides.stream().map(side -> side.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(",")),
                items.stream().mapToLong(Statistics.Item::count).sum(),
                items,
                sides.contains(By.SEGMENT) ? statistics.leftOutOfOperations(hub, year, municipality) : 0,
                municipality == null ? companies.of(hub, year) : null);
    }

    private static List<By> sides(List<String> names) {
        List<By> sides = names.stream()
                .flatMap(name ->
                        Arrays.stream(By.values()).filter(by -> by.name().equals(name.toUpperCase(Locale.ROOT))))
                .distinct()
                .toList();
        if (sides.isEmpty() || sides.size() > 2 || sides.size() != names.size()) {
            throw Refusal.invalid(
                    "?by",
                    "UNKNOWN_VALUE",
                    "Use one or two of pathway, theme, municipality, segment, month, settlement.",
                    "Brug en eller to af pathway, theme, municipality, segment, month, settlement.");
        }
        return sides;
    }
}
