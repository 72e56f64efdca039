package dk.kkr.contracts.feed;

import dk.kkr.contracts.deadline.DeadlineCalendars;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

/** Calendar addresses over HTTP. */
@Path("/v1/calendar-feeds")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
class FeedResource {

    static final String BODY = "{\"title\":\"Sekretariatets kalender\",\"hub\":\"fyn\"}";

    static final String EXAMPLE = """
            {"id":"01985f2e-6b1c-7c3a-9f53-0c3f9a1d2e4b","organisation":"kkr:syddanmark","title":"Sekretariatets kalender",\
            "hub":"fyn","madeBy":"kkr-syddanmark","createdAt":"2025-02-03T09:30:00Z"}""";

    /** What is wanted of a feed. */
    @Schema(name = "NewCalendarFeed", examples = BODY)
    record NewFeed(
            @NotBlank @Size(max = 200) @Nullable String title,
            @Nullable String hub,
            @Nullable String kkr) {}

    private final FeedService service;
    private final CalendarFeeds feeds;
    private final DeadlineCalendars calendars;

    FeedResource(FeedService service, CalendarFeeds feeds, DeadlineCalendars calendars) {
        this.service = service;
        this.feeds = feeds;
        this.calendars = calendars;
    }

    @POST
    @RolesAllowed({Role.KL, Role.ERST, Role.KKR, Role.HUB})
    @Operation(
            summary = "Make an address that a calendar program can subscribe to",
            description =
                    "Whoever has the address can read what your organisation sees of deadlines, so pass it on with"
                            + " care; it is told in this answer only. `hub` and `kkr` limit it further. Takes no Idempotency-Key,"
                            + " since the answer is kept nowhere.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = NewFeed.class),
                            examples = @ExampleObject(name = "example", value = BODY)))
    @APIResponseSchema(value = FeedView.class, responseCode = "201")
    public Response make(@Valid @NotNull NewFeed body, @Context UriInfo here) {
        FeedService.Made made = service.make(Objects.requireNonNull(body.title()), body.hub(), body.kkr());
        String address = here.getBaseUriBuilder()
                .path("v1/calendar-feeds/" + made.secret().text() + ".ics")
                .build()
                .toString();
        return Response.fromResponse(Answers.created(
                        FeedView.of(made.feed(), address),
                        CalendarFeed.VERSION,
                        "/v1/calendar-feeds/" + made.feed().id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @RolesAllowed({Role.KL, Role.ERST, Role.KKR, Role.HUB})
    @Operation(summary = "The calendar addresses of the caller's organisation, oldest first, without their secrets")
    public Page<FeedView> list(@Valid @BeanParam PageQuery page) {
        return Page.of(
                        feeds.of(service.organisation(), page.afterId(), page.fetch()),
                        page,
                        f -> new Object[] {f.id},
                        page.count() ? feeds.count(service.organisation()) : null)
                .map(f -> FeedView.of(f, null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.KL, Role.ERST, Role.KKR, Role.HUB})
    @Operation(summary = "One calendar address, without its secret")
    @APIResponseSchema(value = FeedView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(FeedView.of(service.read(id), null), CalendarFeed.VERSION);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.KL, Role.ERST, Role.KKR, Role.HUB})
    @Operation(summary = "Revoke a calendar address: from now on it shows nothing")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(id, ifMatch);
    }

    @GET
    @Path("{secret}.ics")
    @PermitAll
    @Produces(DeadlineCalendars.TYPE)
    @Operation(
            summary = "The calendar behind an address",
            description = "Needs no token: the address is the secret. It begins a year ago and honours If-None-Match.")
    @APIResponse(
            responseCode = "200",
            description = "All-day events",
            content = @Content(mediaType = DeadlineCalendars.TYPE, schema = @Schema(implementation = String.class)))
    public Response calendar(@PathParam("secret") String secret) {
        CalendarFeed feed = feeds.withSecret(new FeedSecret(secret))
                .orElseThrow(() -> Refusal.notFound(
                        "There is no such calendar, or its address was revoked.",
                        "Kalenderen findes ikke, eller dens adresse er trukket tilbage."));
        return calendars.answer(feed.title, feed.filter());
    }
}
