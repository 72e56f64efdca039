package dk.kkr.contracts.deadline;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query of deadlines asks, with its parameters: only what was asked for, so that an index can serve it. */
final class Conditions {

    private final List<String> texts = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> parameters = new HashMap<>();

    void add(String text) {
        texts.add(text);
    }

    /** Adds a condition on the parameter of that name, unless its value is null. */
    void add(String text, String name, @Nullable Object value) {
        if (value != null) {
            texts.add(text);
            parameters.put(name, value);
        }
    }

    String text() {
        return String.join(" and ", texts);
    }

    <Q extends Query> Q into(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
