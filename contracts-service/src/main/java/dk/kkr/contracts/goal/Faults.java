package dk.kkr.contracts.goal;

import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a body, so that all of it is told at once. */
public final class Faults {

    /** At least one letter, so that a key is never taken for a goal's number. */
    private static final Pattern KEY = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, String code, String en, String da) {
        found.add(Fault.at(pointer, code, en, da));
    }

    public boolean notNull(String pointer, @Nullable Object value) {
        if (value == null) {
            add(pointer, "NOT_NULL", "This field must be given.", "Feltet skal udfyldes.");
        }
        return value != null;
    }

    public void notBlank(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            add(pointer, "NOT_BLANK", "This field must hold a text.", "Feltet skal indeholde tekst.");
        }
    }

    public boolean notEmpty(String pointer, @Nullable List<?> values) {
        boolean empty = values == null || values.isEmpty();
        if (empty) {
            add(pointer, "NOT_EMPTY", "At least one is needed.", "Der skal angives mindst én.");
        }
        return !empty;
    }

    /** True if the number is given and can be kept exactly. */
    public boolean amount(String pointer, @Nullable BigDecimal value) {
        boolean plain = value == null || TextRules.isPlain(value);
        if (!plain) {
            add(
                    pointer,
                    "MAX",
                    "Numbers have at most twelve digits before the decimal point and six after it.",
                    "Tal har højst tolv cifre før kommaet og seks efter.");
        }
        return notNull(pointer, value) && plain;
    }

    public void key(String pointer, @Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            add(
                    pointer,
                    "PATTERN",
                    "A key has letters, digits, '.', '_' and '-', at least one letter and at most 100 characters.",
                    "En nøgle har bogstaver, cifre, '.', '_' og '-', mindst ét bogstav og højst 100 tegn.");
        }
    }

    public void duplicate(String pointer, String what) {
        add(
                pointer,
                "DUPLICATE_KEY",
                "'" + what + "' is used already; give each its own key.",
                "'" + what + "' er allerede brugt; giv hver sin egen nøgle.");
    }

    /** @throws Refusal 400 with all faults, if there are any */
    public void refuseIfAny() {
        Refusal.throwIfAny(found);
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }
}
