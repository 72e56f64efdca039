package dk.kkr.reporting.wording;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Danish terms for codes. Themes, questions and measures are data, so that a new one may come that has no term here
 * yet: it is then shown by its code.
 */
public final class Terms {

    private static final Map<String, String> TERMS = Map.ofEntries(
            entry("MET", "Opfyldt"),
            entry("PARTLY_MET", "Delvist opfyldt"),
            entry("NOT_MET", "Ikke opfyldt"),
            entry("PENDING", "Afventer"),
            entry("NATIONAL", "Nationalt"),
            entry("REGIONAL", "Regionalt"),
            entry("GROWTH", "vækstsegmentet"),
            entry("OPERATIONS", "driftssegmentet"),
            entry("DIGITALISATION", "digitalisering"),
            entry("ORGANISATION", "organisation"),
            entry("INNOVATION", "innovation"),
            entry("SUSTAINABILITY", "bæredygtighed"),
            entry("LABOUR", "arbejdskraft"),
            entry("SALES", "salg"),
            entry("FINANCING", "finansiering"),
            entry("INTERNATIONALISATION", "internationalisering"),
            entry("ENTREPRENEURSHIP", "iværksætteri"),
            entry("CRISIS", "krise (Early Warning)"),
            entry("URBAN", "bykommuner"),
            entry("RURAL", "landkommuner"),
            entry("VERY_SATISFIED", "Meget tilfreds"),
            entry("SATISFIED", "Tilfreds"),
            entry("NEITHER", "Hverken tilfreds eller utilfreds"),
            entry("DISSATISFIED", "Utilfreds"),
            entry("VERY_DISSATISFIED", "Meget utilfreds"),
            entry("HIGH", "I høj grad"),
            entry("SOME", "I nogen grad"),
            entry("LOW", "I mindre grad"),
            entry("NONE", "Slet ikke"),
            entry("USED", "Har brugt henvisningen"),
            entry("PLANS_TO_USE", "Vil bruge henvisningen"),
            entry("NOT_USED", "Har ikke brugt henvisningen"),
            entry("NOT_REFERRED", "Er ikke henvist"),
            entry("DONT_KNOW", "Ved ikke"),
            entry("YEAR_END", "kontraktårets udløb"),
            entry("ASSESSMENT", "en vurdering"),
            entry("EARLY_WARNING_COMPANY", "der er eller har været i et Early Warning-forløb"),
            entry("FOUNDING_DATE_UNKNOWN", "hvis stiftelsesdato ikke kendes"),
            entry("KKR", "KKR"),
            entry("KL", "KL"),
            entry("ERST", "Erhvervsstyrelsen"),
            entry("AWARENESS_OF_HUB", "kendskab til erhvervshuset"),
            entry("AWARENESS_OF_OFFERINGS", "kendskab til husets tilbud"),
            entry("AWARENESS_OF_GREEN_OFFERINGS", "kendskab til de grønne ydelser"),
            entry("CRISIS_GUIDANCE_EFFECT", "effekten af krisevejledningen"),
            entry("EXCESS_REVENUE_GROWTH", "mervækst i omsætning i forhold til kontrolgruppen"),
            entry("EXCESS_EMPLOYMENT_GROWTH", "mervækst i beskæftigelse i forhold til kontrolgruppen"),
            entry("EXCESS_PRODUCTIVITY_GROWTH", "mervækst i produktivitet i forhold til kontrolgruppen"));

    private static final Map<String, String> PATHWAYS = Map.of(
            "GROWTH", "vækstforløb",
            "OPERATIONS", "driftsforløb",
            "SHORT", "korte forløb",
            "EARLY_WARNING", "Early Warning-forløb");

    private static final Map<String, String> QUESTIONS = Map.of(
            "recommend", "om virksomheden vil anbefale erhvervshuset til andre (0–10)",
            "competence", "om tilfredshed med medarbejderens kompetencer",
            "effect", "om vejledningen ventes at have en positiv effekt",
            "sustainability", "om virksomheden er blevet bedre i stand til at målrette arbejdet med bæredygtighed",
            "referralUse", "om virksomheden har brugt den aktør, den blev henvist til");

    private Terms() {}

    public static String of(@Nullable String code) {
        return code == null ? "" : TERMS.getOrDefault(code, code);
    }

    public static String pathway(String code) {
        return PATHWAYS.getOrDefault(code, code);
    }

    public static String question(@Nullable String key) {
        String known = key == null ? null : QUESTIONS.get(key);
        return known == null ? "»" + key + "«" : known;
    }

    /** {@code a}, {@code a og b}, {@code a, b og c}. */
    public static String list(List<String> words, String last) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " "
                        + words.get(words.size() - 1);
    }

    /** With a capital first letter. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(DanishText.LOCALE) + text.substring(1);
    }
}
