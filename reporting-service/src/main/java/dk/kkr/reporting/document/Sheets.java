package dk.kkr.reporting.document;

import dk.kkr.reporting.statement.Target;
import org.jspecify.annotations.Nullable;

/** Words that stand in cells of their own in sheets, beside bare numbers. */
final class Sheets {

    private Sheets() {}

    static String unit(Target target) {
        return switch (target.unit() == null ? "" : target.unit()) {
            case "PERCENT" -> "procent";
            case "PERCENTAGE_POINTS" -> "procentpoint";
            case "COMPANIES" -> "virksomheder";
            case "PATHWAYS" -> "forløb";
            case "PARTICIPANTS" -> "deltagere";
            default -> "";
        };
    }

    static String comparator(@Nullable String comparator) {
        return switch (comparator == null ? "" : comparator) {
            case "AT_LEAST" -> "mindst";
            case "AT_MOST" -> "højst";
            case "MORE_THAN" -> "over";
            case "RISE_AT_LEAST" -> "stigning på mindst";
            default -> "";
        };
    }

    /** Both figures, who and why; empty where there is no assessment (A4). */
    static String assessment(GoalText goal) {
        return goal.assessed().isEmpty() ? "" : (goal.assessed() + " " + String.join(" ", goal.reason())).strip();
    }
}
