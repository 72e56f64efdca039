package dk.kkr.reporting.document;

import org.jspecify.annotations.Nullable;

/** The class of a state in the style sheets; colour only repeats what the words say. */
final class Marks {

    private Marks() {}

    static String of(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "MET" -> "met";
            case "PARTLY_MET" -> "partly";
            case "NOT_MET" -> "not-met";
            case "PENDING" -> "pending";
            default -> "none";
        };
    }
}
