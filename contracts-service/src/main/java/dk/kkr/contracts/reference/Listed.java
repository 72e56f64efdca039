package dk.kkr.contracts.reference;

import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import java.util.List;
import java.util.function.Function;

/** Pages of the few rows that are sorted out in memory. */
final class Listed {

    private Listed() {}

    /** @param key by which the rows are in order */
    static <T> Page<T> page(List<T> all, PageQuery page, Function<T, String> key) {
        String after = page.place(1).text(0, "");
        List<T> rows = all.stream()
                .filter(row -> key.apply(row).compareTo(after) > 0)
                .limit(page.fetch())
                .toList();
        return Page.of(rows, page, row -> new Object[] {key.apply(row)}, page.count() ? (long) all.size() : null);
    }
}
