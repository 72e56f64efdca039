package dk.kkr.contracts.document;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query asks, with its parameters: only what was asked for, so that an index can serve it. */
public final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public void add(String text) {
        texts.add(text);
    }

    /** Adds a condition on the parameter of that name, unless its value is null. */
    public void add(String text, String name, @Nullable Object value) {
        if (value != null) {
            texts.add(text);
            parameters.put(name, value);
        }
    }

    /** A parameter that the conditions or the query around them use. */
    public void value(String name, Object value) {
        parameters.put(name, value);
    }

    /** These and others, which all hold. */
    public Conditions and(Conditions others) {
        Conditions all = new Conditions();
        all.texts.addAll(texts);
        all.texts.addAll(others.texts);
        all.parameters.putAll(parameters);
        all.parameters.putAll(others.parameters);
        return all;
    }

    public String text() {
        return texts.isEmpty() ? "1 = 1" : String.join(" and ", texts);
    }

    public <Q extends Query> Q into(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
