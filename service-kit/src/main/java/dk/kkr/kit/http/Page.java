package dk.kkr.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in a stable order.
 *
 * @param next cursor of the next page, null on the last
 * @param total only if asked for with {@code ?count=true}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items,
        @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

    /**
     * Makes a page of rows read with {@link PageQuery#fetch()}, which is one more than the page holds.
     *
     * @param key the values of the row that the order is by, for the cursor
     */
    public static <T> Page<T> of(List<T> rows, PageQuery query, Function<T, Object[]> key, @Nullable Long total) {
        if (rows.size() <= query.limit()) {
            return new Page<>(rows, null, total);
        }
        List<T> items = rows.subList(0, query.limit());
        return new Page<>(items, query.cursorAfter(key.apply(items.get(items.size() - 1))), total);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next, total);
    }
}
