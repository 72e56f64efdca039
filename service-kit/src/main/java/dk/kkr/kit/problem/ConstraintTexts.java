package dk.kkr.kit.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Map;

/** Sentences for the constraints of Bean Validation; the attributes are those of the annotation. */
final class ConstraintTexts {

    private static final Map<String, Text> TEXTS = Map.ofEntries(
            Map.entry("NOT_NULL", Text.of("This field must be given.", "Feltet skal udfyldes.")),
            Map.entry("NOT_BLANK", Text.of("This field must hold a text.", "Feltet skal indeholde tekst.")),
            Map.entry("NOT_EMPTY", Text.of("At least one is needed.", "Der skal angives mindst én.")),
            Map.entry(
                    "SIZE",
                    Text.of("The length must lie from {min} to {max}.", "Længden skal ligge fra {min} til {max}.")),
            Map.entry("MIN", Text.of("The number must be at least {value}.", "Tallet skal være mindst {value}.")),
            Map.entry("MAX", Text.of("The number must be at most {value}.", "Tallet må højst være {value}.")),
            Map.entry(
                    "DECIMAL_MIN", Text.of("The number must be at least {value}.", "Tallet skal være mindst {value}.")),
            Map.entry("DECIMAL_MAX", Text.of("The number must be at most {value}.", "Tallet må højst være {value}.")),
            Map.entry("POSITIVE", Text.of("The number must be above 0.", "Tallet skal være over 0.")),
            Map.entry("POSITIVE_OR_ZERO", Text.of("The number must not be below 0.", "Tallet må ikke være under 0.")),
            Map.entry("PATTERN", Text.of("The value must match {regexp}.", "Værdien skal passe til {regexp}.")));

    private ConstraintTexts() {}

    static Text of(ConstraintViolation<?> violation, String code) {
        Text text = TEXTS.getOrDefault(code, Text.of(violation.getMessage(), violation.getMessage()));
        String en = text.en();
        String da = text.da();
        for (Map.Entry<String, Object> attribute :
                violation.getConstraintDescriptor().getAttributes().entrySet()) {
            String slot = "{" + attribute.getKey() + "}";
            en = en.replace(slot, String.valueOf(attribute.getValue()));
            da = da.replace(slot, String.valueOf(attribute.getValue()));
        }
        return Text.of(en, da);
    }
}
