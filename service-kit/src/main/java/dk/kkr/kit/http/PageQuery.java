package dk.kkr.kit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of every list; take it as {@code @Valid @BeanParam}. */
public class PageQuery {

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
     * The key values after which this page begins, empty for the first page.
     *
     * @param size how many values the list's order has
     */
    public List<String> after(int size) {
        return cursor == null || cursor.isEmpty() ? List.of() : Cursor.decode(cursor, size);
    }

    /**
     * The id after which this page begins, for lists in the order of ids; null for the first page.
     *
     * @throws dk.kkr.kit.problem.Refusal 400 if the cursor is of another list
     */
    public @Nullable UUID afterId() {
        List<String> key = after(1);
        try {
            return key.isEmpty() ? null : UUID.fromString(key.get(0));
        } catch (IllegalArgumentException ofAnotherList) {
            throw Cursor.notOurs();
        }
    }
}
