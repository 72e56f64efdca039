package dk.kkr.local.guide;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of the names that stand in braces in a guide. */
final class Names {

    private static final Pattern NAME = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

    private final Map<String, String> values;

    Names(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    Names copy() {
        return new Names(values);
    }

    void become(Names other) {
        values.putAll(other.values);
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The name that a text consists of. */
    static Optional<String> alone(String text) {
        Matcher name = NAME.matcher(text);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    String fill(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(value(name.group(1))
                        .orElseThrow(() -> new IllegalStateException("nothing is called " + name.group() + " yet"))));
    }
}
