package dk.kkr.contracts.deadline;

import dk.kkr.contracts.contract.ContractChanges;
import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.http.Place;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deadlines over HTTP (F7). */
@Path("/v1/deadlines")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
class DeadlineResource {

    static final String CALENDAR_NAME = "Frister";

    /** Says that something was done. */
    @Schema(name = "Completion", examples = DeadlineExamples.COMPLETION)
    record Completion(
            @NotNull @Nullable LocalDate doneOn,
            @Size(max = 1000) @Nullable String note) {}

    private final Deadlines deadlines;
    private final DeadlineService service;
    private final DeadlineCalendars calendars;
    private final ContractChanges changes;
    private final Callers callers;

    DeadlineResource(
            Deadlines deadlines,
            DeadlineService service,
            DeadlineCalendars calendars,
            ContractChanges changes,
            Callers callers) {
        this.deadlines = deadlines;
        this.service = service;
        this.calendars = calendars;
        this.changes = changes;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.KL, Role.ERST, Role.KKR, Role.HUB})
    @Produces({MediaType.APPLICATION_JSON, DeadlineCalendars.TYPE})
    @Operation(
            summary = "Deadlines the caller may see, soonest first; as JSON or as a calendar",
            description =
                    "KL and the agency see all, a KKR and a hub those of their contracts and the national account."
                            + " The state is that of today in Denmark. A calendar has no pages: it begins a year ago unless"
                            + " `from` is stated, and holds 5,000 entries at most.")
    @APIResponse(
            responseCode = "200",
            description = "Deadlines",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DeadlinePage.class),
                        examples = @ExampleObject(name = "example", value = DeadlineExamples.PAGE)),
                @Content(
                        mediaType = DeadlineCalendars.TYPE,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "calendar", value = DeadlineExamples.CALENDAR))
            })
    public Response list(
            @BeanParam DeadlineQuery query, @Valid @BeanParam PageQuery page, @Context HttpHeaders headers) {
        DeadlineFilter filter = query.filter(DeadlineSight.of(DeadlineSight.organisationOf(callers.current())));
        if (wantsCalendar(headers)) {
            return calendars.answer(CALENDAR_NAME, filter);
        }
        return Response.ok(page(filter, page), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** The page as the OpenAPI document shows it. */
    @Schema(name = "DeadlinePage")
    record DeadlinePage(
            List<DeadlineView> items,
            @Nullable String next,
            @Nullable Long total) {}

    private static boolean wantsCalendar(HttpHeaders headers) {
        MediaType calendar = MediaType.valueOf(DeadlineCalendars.TYPE);
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(calendar) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .map(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .orElse(false);
    }

    private Page<DeadlineView> page(DeadlineFilter filter, PageQuery page) {
        LocalDate today = changes.today();
        Place after = page.place(2);
        LocalDate afterDay = after.isBeginning() ? null : after.day(0, LocalDate.MIN);
        UUID afterId = after.id(1, new UUID(0, 0));
        return Page.of(
                        deadlines.list(filter, today, afterDay, afterId, page.fetch()),
                        page,
                        d -> new Object[] {d.dueOn, d.id},
                        page.count() ? deadlines.count(filter, today) : null)
                .map(d -> DeadlineView.of(d, today));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.KL, Role.ERST, Role.KKR, Role.HUB})
    @Operation(summary = "One deadline")
    @APIResponseSchema(value = DeadlineView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return answer(service.read(id));
    }

    @PUT
    @Path("{id}/completion")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(
            summary = "The responsible organisation says that it is done, or corrects when",
            description = "For follow-ups, reports to the KKR and the national account; the others are met by a step"
                    + " (CLOSED_BY_STEP).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Completion.class),
                            examples = @ExampleObject(name = "example", value = DeadlineExamples.COMPLETION)))
    @APIResponseSchema(value = DeadlineView.class, responseCode = "200")
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Completion body) {
        return answer(service.complete(id, ifMatch, Objects.requireNonNull(body.doneOn()), body.note()));
    }

    @DELETE
    @Path("{id}/completion")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(summary = "Undo: it is not done after all")
    @APIResponseSchema(value = DeadlineView.class, responseCode = "200")
    public Response reopen(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.reopen(id, ifMatch));
    }

    private static Response answer(Versioned<DeadlineView> deadline) {
        return Answers.ok(deadline.view(), deadline.version());
    }
}
