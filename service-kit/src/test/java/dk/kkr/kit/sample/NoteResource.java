package dk.kkr.kit.sample;

import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.event.Outbox;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.http.Idempotent;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Notes, kept in memory; their events are real. */
@Path("/v1/notes")
@Blocking
public class NoteResource {

    enum Colour {
        RED,
        BLUE
    }

    record Note(
            @NotBlank String text,
            @Max(10) int stars,
            @Nullable Colour colour,
            @Valid @Nullable List<Part> parts) {}

    record Part(@NotNull @Nullable Integer size, @Nullable LocalDate on) {}

    record Stored(UUID id, Note note, String by, long version) {}

    static final Map<UUID, Stored> NOTES = new ConcurrentSkipListMap<>();

    private final Outbox outbox;
    private final Callers callers;

    NoteResource(Outbox outbox, Callers callers) {
        this.outbox = outbox;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.HUB, Role.KL})
    public Response add(@Valid @NotNull Note note) {
        Stored stored = new Stored(Ids.next(), note, callers.current().actor(), 1);
        NOTES.put(stored.id(), stored);
        outbox.add("test.notes.v1", "note:" + stored.id(), "test.note-added.v1", 1, note);
        if (note.text().equals("fail")) {
            throw Refusal.rule("FAILS", "It fails after the event was added.", "Den fejler efter hændelsen.");
        }
        return Answers.created(stored, 1, "/v1/notes/" + stored.id());
    }

    @GET
    @PermitAll
    @Operation(summary = "The notes")
    public Page<Stored> list(
            @QueryParam("stars") @Nullable Integer stars,
            @QueryParam("colour") @Nullable Colour colour,
            @QueryParam("since") @Nullable LocalDate since,
            @Valid @BeanParam PageQuery page) {
        UUID after = page.afterId();
        List<Stored> rows = new ArrayList<>();
        for (Stored note : NOTES.values()) {
            if (rows.size() < page.fetch()
                    && (stars == null || stars == note.note().stars())
                    && (colour == null || colour == note.note().colour())
                    && (after == null || note.id().compareTo(after) > 0)) {
                rows.add(note);
            }
        }
        return Page.of(rows, page, note -> new Object[] {note.id()}, page.count() ? (long) NOTES.size() : null);
    }

    @GET
    @Path("{id}")
    @PermitAll
    public Response get(@PathParam("id") UUID id) {
        Stored note = NOTES.get(id);
        if (note == null) {
            throw Refusal.notFound("There is no such note.", "Noten findes ikke.");
        }
        return Answers.ok(note, note.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.KL)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid Note note) {
        Stored old = NOTES.get(id);
        if (old == null) {
            throw Refusal.notFound("There is no such note.", "Noten findes ikke.");
        }
        Etags.require(ifMatch, old.version());
        Stored changed = new Stored(id, note, callers.current().actor(), old.version() + 1);
        NOTES.put(id, changed);
        return Answers.ok(changed, changed.version());
    }

    /** Takes a body, and does without. */
    @POST
    @Path("blank")
    @RolesAllowed(Role.KL)
    public Response blank(@Nullable Note note) {
        return Response.ok(note == null ? "\"none\"" : "\"some\"").build();
    }

    @GET
    @Path("broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("a secret text of ours");
    }
}
