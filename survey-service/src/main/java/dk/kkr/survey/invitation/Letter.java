package dk.kkr.survey.invitation;

import dk.kkr.kit.id.Denmark;
import dk.kkr.survey.questionnaire.Wording;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a mail to a member, in Danish, and in English too where the questionnaire is.
 *
 * @param renewed whether the link takes the place of another
 * @param name the member's
 * @param title the questionnaire's
 * @param link the member's own; whoever has it can answer
 */
record Letter(boolean reminder, boolean renewed, @Nullable String name, Wording title, Instant closesAt, String link) {

    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm '(Danish time)'", Locale.ENGLISH);

    /** On one line, whatever the questionnaire's title holds. */
    public String subject() {
        return ((reminder ? "Påmindelse: " : "Invitation: ") + title.da()).replaceAll("\\s+", " ");
    }

    public String closesInDanish() {
        return DANISH.format(closesAt.atZone(Denmark.ZONE));
    }

    public String closesInEnglish() {
        return ENGLISH.format(closesAt.atZone(Denmark.ZONE));
    }

    @Override
    public String toString() {
        return "a letter";
    }
}
