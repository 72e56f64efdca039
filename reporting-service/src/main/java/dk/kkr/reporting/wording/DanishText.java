package dk.kkr.reporting.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text that people wrote. */
public final class DanishText {

    static final Locale LOCALE = Locale.forLanguageTag("da-DK");

    private DanishText() {}

    /** The paragraphs of a text: what stands between blank lines, with line breaks inside as blanks. */
    public static List<String> paragraphs(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\R\\s*\\R"))
                        .map(paragraph ->
                                paragraph.replaceAll("\\s*\\R\\s*", " ").strip())
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList();
    }
}
