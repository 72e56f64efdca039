package dk.kkr.goals.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row as it was sent, read field by field; each fault is noted with its pointer, and reading goes on. */
public final class Row {

    private final JsonNode json;
    private final Faults faults;

    public Row(JsonNode json, Faults faults) {
        this.json = json;
        this.faults = faults;
    }

    public Faults faults() {
        return faults;
    }

    /** Notes fields that a row of this kind does not have. */
    public void onlyHas(Set<String> fields) {
        json.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                faults.reject(
                        pointer(name),
                        "UNKNOWN_FIELD",
                        "There is no field '" + brief(name) + "' here; remove it or correct its name.",
                        "Feltet '" + brief(name) + "' findes ikke her; fjern det, eller ret navnet.");
            }
        });
    }

    public boolean has(String field) {
        return json.hasNonNull(field);
    }

    public @Nullable JsonNode node(String field) {
        return json.get(field);
    }

    /** A text that must be there, of 1 to {@code max} characters; an empty text stands for one that was refused. */
    public String required(String field, int max) {
        if (!has(field)) {
            missing(field);
            return "";
        }
        String text = optional(field, max);
        if (text != null && text.isBlank()) {
            missing(field);
        }
        return text == null ? "" : text;
    }

    public @Nullable String optional(String field, int max) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = json.get(field);
        if (!value.isTextual()) {
            wrong(field, "a text in quotation marks", "en tekst i anførselstegn");
            return null;
        }
        String text = value.textValue();
        if (text.length() > max || hasControl(text)) {
            faults.reject(
                    pointer(field),
                    "SIZE",
                    "Keep the text within " + max + " characters, without control characters.",
                    "Hold teksten inden for " + max + " tegn og uden kontroltegn.");
            return null;
        }
        return text;
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return true;
            }
        }
        return false;
    }

    /** One of the values a field can have; null if it is left out and may be, or was refused. */
    public @Nullable String oneOf(String field, Set<String> values, boolean required) {
        String value = required ? required(field, 100) : optional(field, 100);
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (values.contains(value)) {
            return value;
        }
        String known = String.join(", ", values.stream().sorted().toList());
        faults.reject(
                pointer(field),
                "UNKNOWN_VALUE",
                "'" + brief(value) + "' is not known here; use one of " + known + ".",
                "'" + brief(value) + "' kendes ikke her; brug en af " + known + ".");
        return null;
    }

    public boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        if (!json.get(field).isBoolean()) {
            wrong(field, "true or false, without quotation marks", "true eller false uden anførselstegn");
            return false;
        }
        return json.get(field).booleanValue();
    }

    public @Nullable BigDecimal number(String field) {
        if (!has(field)) {
            missing(field);
            return null;
        }
        if (!json.get(field).isNumber()) {
            wrong(field, "a number without quotation marks, such as 2.5", "et tal uden anførselstegn, f.eks. 2.5");
            return null;
        }
        return json.get(field).decimalValue();
    }

    public @Nullable LocalDate date(String field, boolean required) {
        String text = required ? required(field, 40) : optional(field, 40);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1600 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException told) {
            // told below
        }
        wrong(field, "a date of the form 2024-03-01", "en dato på formen 2024-03-01");
        return null;
    }

    /** A time, cut to the microseconds the database keeps. */
    public @Nullable Instant time(String field) {
        String text = required(field, 40);
        if (text.isBlank()) {
            return null;
        }
        try {
            return java.time.OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException wrong) {
            wrong(field, "a time of the form 2024-03-01T12:00:00Z", "et tidspunkt på formen 2024-03-01T12:00:00Z");
            return null;
        }
    }

    /** When the row was recorded; more than five minutes ahead of us is refused (R2). */
    public @Nullable Instant recordedAt(Instant now) {
        Instant recorded = time("recordedAt");
        if (recorded != null && recorded.isAfter(now.plus(5, ChronoUnit.MINUTES))) {
            faults.reject(
                    "/recordedAt",
                    "RECORDED_IN_FUTURE",
                    "The row is recorded more than five minutes ahead; set the sender's clock right and send it again.",
                    "Rækken er registreret mere end fem minutter ude i fremtiden; stil afsenderens ur, og send den igen.");
        }
        return recorded;
    }

    public void missing(String field) {
        faults.reject(pointer(field), "NOT_NULL", "'" + field + "' must be given.", "'" + field + "' skal angives.");
    }

    public void wrong(String field, String en, String da) {
        faults.reject(pointer(field), "WRONG_VALUE", "The value must be " + en + ".", "Værdien skal være " + da + ".");
    }

    private static String pointer(String field) {
        // A list item is named by its path.
        return "/" + brief(field);
    }

    /** What was sent is told back only in part: it may be long. */
    public static String brief(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
