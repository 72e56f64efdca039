package dk.kkr.contracts.contract;

import dk.kkr.contracts.goal.Faults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Something a contract states of a national target.
 *
 * @param at pointer to it in what was sent
 */
record Stating<T>(String at, T it) {

    /** The items of a list by name; two of the same name are told as a fault. */
    static <T> Map<String, Stating<T>> of(String at, List<T> items, Function<T, String> name, Faults faults) {
        Map<String, Stating<T>> named = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String here = at + "/" + i;
            T item = items.get(i);
            if (faults.notNull(here, item) && named.putIfAbsent(name.apply(item), new Stating<>(here, item)) != null) {
                faults.duplicate(here + "/target", name.apply(item));
            }
        }
        return named;
    }
}
