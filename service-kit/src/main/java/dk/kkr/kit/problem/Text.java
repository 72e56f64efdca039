package dk.kkr.kit.problem;

import java.util.List;
import java.util.Locale;

/** A sentence in both languages of the API; English is what a caller gets who asks for nothing else. */
public record Text(String en, String da) {

    public static Text of(String en, String da) {
        return new Text(en, da);
    }

    /** The Danish text if Danish comes before English among the languages the caller accepts. */
    public String in(List<Locale> accepted) {
        for (Locale locale : accepted) {
            if (locale.getLanguage().equals("da")) {
                return da;
            }
            if (locale.getLanguage().equals("en")) {
                return en;
            }
        }
        return en;
    }
}
