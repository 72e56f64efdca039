package dk.kkr.contracts.deadline;

import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    @Parameter(description = "the contract year", schema = @Schema(type = SchemaType.INTEGER))
    @Nullable
    String year;

    @QueryParam("from")
    @Parameter(description = "due on this day or later", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "due on this day or earlier", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable
    String to;

    @QueryParam("state")
    @Parameter(schema = @Schema(implementation = DeadlineState.class))
    @Nullable
    String state;

    @QueryParam("responsible")
    @Parameter(description = "the organisation, such as hub:fyn or erst")
    @Nullable
    String responsible;

    /** With all faults at once. */
    DeadlineFilter filter(DeadlineSight sight) {
        List<Fault> faults = new ArrayList<>();
        Integer ofYear = parse("?year", year, Integer::valueOf, "a year, 2024", "et årstal, 2024", faults);
        LocalDate first = day("?from", from, faults);
        LocalDate last = day("?to", to, faults);
        DeadlineState ofState =
                parse("?state", state, DeadlineState::valueOf, "DUE, DONE or LATE", "DUE, DONE eller LATE", faults);
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(Fault.at(
                    "?to",
                    "DAYS_REVERSED",
                    "The last day lies before the first; swap `from` and `to`.",
                    "Den sidste dag ligger før den første; byt om på `from` og `to`."));
        }
        Refusal.throwIfAny(faults);
        return new DeadlineFilter(hub, kkr, ofYear, first, last, ofState, responsible, sight);
    }

    private static @Nullable LocalDate day(String at, @Nullable String text, List<Fault> faults) {
        return parse(at, text, LocalDate::parse, "a day in the form 2024-03-01", "en dag på formen 2024-03-01", faults);
    }

    private static <T> @Nullable T parse(
            String at, @Nullable String text, Function<String, T> form, String en, String da, List<Fault> faults) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return form.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            faults.add(Fault.at(at, "WRONG_VALUE", "Use " + en + ".", "Brug " + da + "."));
            return null;
        }
    }
}
