package dk.kkr.contracts.deadline;

import dk.kkr.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list or calendar of deadlines is asked for. */
class DeadlineQuery {

    @QueryParam("hub")
    @Nullable
    String hub;

    @QueryParam("kkr")
    @Nullable
    String kkr;

    @QueryParam("year")
    @Parameter(description = "the contract year")
    @Nullable
    Integer year;

    @QueryParam("from")
    @Parameter(description = "due on this day or later")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "due on this day or earlier")
    @Nullable
    LocalDate to;

    @QueryParam("state")
    @Nullable
    DeadlineState state;

    @QueryParam("responsible")
    @Parameter(description = "the organisation, such as hub:fyn or erst")
    @Nullable
    String responsible;

    DeadlineFilter filter(DeadlineSight sight) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.invalid(
                    "?to",
                    "DAYS_REVERSED",
                    "The last day lies before the first; swap `from` and `to`.",
                    "Den sidste dag ligger før den første; byt om på `from` og `to`.");
        }
        return new DeadlineFilter(hub, kkr, year, from, to, state, responsible, sight);
    }
}
