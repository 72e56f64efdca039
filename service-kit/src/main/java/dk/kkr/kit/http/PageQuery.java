package dk.kkr.kit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of every list; take it as {@code @Valid @BeanParam}. */
public class PageQuery {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Context
    @Nullable
    UriInfo uri;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    @Parameter(description = "items on a page")
    int limit = 50;

    @QueryParam("cursor")
    @Nullable
    @Parameter(description = "the `next` of the page before")
    String cursor;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "true to have the total counted")
    boolean count;

    public int limit() {
        return limit;
    }

    /** How many rows to read: one more than the page, to know whether there is another. */
    public int fetch() {
        return limit + 1;
    }

    public boolean count() {
        return count;
    }

    /**
     * Where this page begins.
     *
     * @param size how many values the list's order has
     * @throws dk.kkr.kit.problem.Refusal 400 {@code BAD_CURSOR} if the cursor is of another list
     */
    public Place place(int size) {
        return Place.of(cursor, list(), size);
    }

    /**
     * The id after which this page begins, for lists in the order of ids; null for the first page.
     *
     * @throws dk.kkr.kit.problem.Refusal 400 {@code BAD_CURSOR} if the cursor is of another list
     */
    public @Nullable UUID afterId() {
        Place place = place(1);
        return place.isBeginning() ? null : place.id(0, BEFORE_ALL);
    }

    String cursorAfter(Object... key) {
        return Cursor.encode(list(), key);
    }

    private String list() {
        return uri == null ? "" : uri.getPath();
    }
}
