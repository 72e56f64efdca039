package dk.kkr.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What Jackson says of a body that cannot be read, as a fault without Jackson's words or the value sent. */
public final class JsonFaults {

    private JsonFaults() {}

    public static Fault of(JsonProcessingException exception) {
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return unknownField(pointer(unknown), unknown.getPropertyName());
        }
        if (exception instanceof InvalidFormatException format) {
            return wrongValue(pointer(format), format.getTargetType());
        }
        if (exception instanceof MismatchedInputException mismatch) {
            Class<?> type = mismatch.getTargetType();
            return wrongValue(pointer(mismatch), type == null ? Object.class : type);
        }
        if (exception instanceof JsonMappingException mapping) {
            return wrongValue(pointer(mapping), Object.class);
        }
        var location = exception.getLocation();
        String where = location == null ? "" : " " + location.getLineNr() + ":" + location.getColumnNr();
        return Fault.at(
                "",
                "NOT_JSON",
                "The body is not valid JSON; mend it at line:column" + where + ".",
                "Indholdet er ikke gyldig JSON; ret det ved linje:kolonne" + where + ".");
    }

    static Fault unknownField(String pointer, String name) {
        return Fault.at(
                pointer,
                "UNKNOWN_FIELD",
                "There is no field '" + name + "' here; remove it or correct its name.",
                "Feltet '" + name + "' findes ikke her; fjern det, eller ret navnet.");
    }

    /** A value that its type cannot have; for an enum the fault names those it can. */
    public static Fault wrongValue(String pointer, Class<?> type) {
        if (type.isEnum()) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return Fault.at(pointer, "UNKNOWN_VALUE", "Use one of " + known + ".", "Brug en af " + known + ".");
        }
        String form =
                switch (type.getSimpleName()) {
                    case "LocalDate" -> "2024-03-01";
                    case "Instant" -> "2024-03-01T12:00:00Z";
                    case "UUID" -> "0190a6c0-0000-7000-8000-000000000000";
                    case "Integer", "int", "Long", "long" -> "12";
                    case "BigDecimal" -> "82.225";
                    case "Boolean", "boolean" -> "true";
                    case "String" -> "\"text\"";
                    default -> "";
                };
        String en = form.isEmpty() ? "The value is of the wrong kind." : "The value must have the form " + form + ".";
        String da = form.isEmpty() ? "Værdien er af en forkert slags." : "Værdien skal have formen " + form + ".";
        return Fault.at(pointer, "WRONG_VALUE", en, da);
    }

    static String pointer(JsonMappingException exception) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : exception.getPath()) {
            pointer.append('/');
            if (step.getFieldName() != null) {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            } else {
                pointer.append(step.getIndex());
            }
        }
        return pointer.toString();
    }
}
