package dk.kkr.contracts.attachment;

import dk.kkr.contracts.goal.Faults;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that are safe as file names everywhere. */
final class AttachmentName {

    private static final Pattern SAFE =
            Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9ÆØÅæøå][A-Za-z0-9ÆØÅæøå ._()-]{0,95}\\.[Pp][Dd][Ff]");

    private AttachmentName() {}

    static void check(String name, @Nullable String title, @Nullable String kind) {
        Faults faults = new Faults();
        if (!SAFE.matcher(name).matches()) {
            faults.add(
                    "{name}",
                    "UNSAFE_NAME",
                    "A name has letters, digits, spaces and ._()-, no two dots in a row, at most 100 characters, and"
                            + " ends in .pdf.",
                    "Et navn har bogstaver, cifre, mellemrum og ._()-, ikke to punktummer i træk, højst 100 tegn og"
                            + " ender på .pdf.");
        }
        length(faults, "?title", title, 200);
        length(faults, "?kind", kind, 50);
        faults.refuseIfAny();
    }

    private static void length(Faults faults, String at, @Nullable String text, int most) {
        if (text != null && (text.isBlank() || text.length() > most)) {
            faults.add(
                    at,
                    "SIZE",
                    "The text must have 1 to " + most + " characters.",
                    "Teksten skal have 1 til " + most + " tegn.");
        }
    }

    static String disposition(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + name.replaceAll("[^\\x20-\\x7e]", "_") + "\"; filename*=UTF-8''" + encoded;
    }
}
