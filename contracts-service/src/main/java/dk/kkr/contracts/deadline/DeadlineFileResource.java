package dk.kkr.contracts.deadline;

import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendar under an address of its own, for those who cannot state what they accept. */
@Path("/v1/deadlines.ics")
@Blocking
@Tag(name = "Deadlines")
class DeadlineFileResource {

    private final DeadlineCalendars calendars;
    private final Callers callers;

    DeadlineFileResource(DeadlineCalendars calendars, Callers callers) {
        this.calendars = calendars;
        this.callers = callers;
    }

    @GET
    @Produces(DeadlineCalendars.TYPE)
    @RolesAllowed({Role.KL, Role.ERST, Role.KKR, Role.HUB})
    @Operation(
            summary = "Deadlines as an iCalendar file, with the same filters",
            description = "It begins a year ago unless `from` is stated, and holds 5,000 entries at most.")
    @APIResponse(
            responseCode = "200",
            description = "All-day events",
            content =
                    @Content(
                            mediaType = DeadlineCalendars.TYPE,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "calendar", value = DeadlineExamples.CALENDAR)))
    public Response get(@BeanParam DeadlineQuery query) {
        return calendars.answer(
                DeadlineResource.CALENDAR_NAME,
                query.filter(DeadlineSight.of(DeadlineSight.organisationOf(callers.current()))));
    }
}
