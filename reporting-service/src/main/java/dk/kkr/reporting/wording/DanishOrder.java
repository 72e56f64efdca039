package dk.kkr.reporting.wording;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order of names in Danish: Æ, Ø and Å come last, and Aa stands with Å. */
public final class DanishOrder {

    private DanishOrder() {}

    public static Comparator<String> names() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("da-DK"));
        return collator::compare;
    }
}
