package dk.kkr.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The problems every service can answer with, as its OpenAPI document shows them: made by the code that answers. */
public final class ProblemExamples {

    private static final String REQUEST = "0190a6c0-7a50-7c1e-9b7d-2f4f5e0c1a11";

    private ProblemExamples() {}

    /** Refusals with this status that any operation may give. */
    public static List<Refusal> of(int status) {
        return switch (status) {
            case 400 ->
                List.of(Refusal.invalid(List.of(
                        JsonFaults.wrongValue("?limit", int.class), JsonFaults.unknownField("/tittle", "tittle"))));
            case 409 -> List.of(DatabaseTrouble.conflict());
            case 412 -> List.of(Refusal.stale("\"7\""));
            case 413 ->
                List.of(Refusal.tooLarge(
                        "BODY_TOO_LARGE",
                        "The body may hold at most 2097152 bytes here; send less.",
                        "Indholdet må højst fylde 2097152 bytes her; send mindre."));
            case 422 -> List.of(Refusal.keyReused());
            case 428 -> List.of(Refusal.preconditionRequired());
            case 503 -> List.of(DatabaseTrouble.busy());
            default -> List.of(ProblemMappers.refusal(status));
        };
    }

    /** The document of a refusal, its fields in order. */
    public static Map<String, Object> document(Refusal refusal, Locale language) {
        List<Locale> accepted = List.of(language);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + refusal.code());
        document.put("title", Problems.title(refusal.status()).in(accepted));
        document.put("status", refusal.status());
        document.put("code", refusal.code());
        document.put("detail", refusal.detail().in(accepted));
        document.put("instance", REQUEST);
        if (refusal.currentTag() != null) {
            document.put("current", refusal.currentTag());
        }
        document.put(
                "errors",
                refusal.faults().stream()
                        .map(fault -> {
                            Map<String, Object> item = new LinkedHashMap<>();
                            item.put("pointer", fault.pointer());
                            item.put("code", fault.code());
                            item.put("detail", fault.detail().in(accepted));
                            return item;
                        })
                        .toList());
        return document;
    }
}
