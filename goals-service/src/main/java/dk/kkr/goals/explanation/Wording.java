package dk.kkr.goals.explanation;

import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.kit.id.Denmark;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Sentences, words and numbers in one language; Danish unless English is asked for first. */
final class Wording {

    private static final int DECIMALS = 6;

    private final Locale locale;
    private final ResourceBundle texts;
    private final Map<String, String> named;

    private Wording(Locale locale, Map<String, String> named) {
        this.locale = locale;
        this.named = Map.copyOf(named);
        this.texts = ResourceBundle.getBundle("explanation." + locale.getLanguage(), Locale.ROOT);
    }

    static Wording in(List<Locale> accepted) {
        return new Wording(
                accepted.stream()
                        .filter(l -> List.of("da", "en").contains(l.getLanguage()))
                        .findFirst()
                        .orElse(Locale.forLanguageTag("da")),
                Map.of());
    }

    /** With names of codes that are data, such as {@code theme.SALES} or {@code question.effect}. */
    Wording naming(Map<String, String> names) {
        return new Wording(locale, names);
    }

    String language() {
        return locale.getLanguage();
    }

    /** The sentence with this key; numbers have been written by {@link #number} before they come here. */
    String say(String key, Object... values) {
        Object[] written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = values[i] instanceof Number n ? number(n) : String.valueOf(values[i]);
        }
        return new MessageFormat(texts.getString(key), locale).format(written);
    }

    /** The word for a code: ours, else the name it was given as data; one that nobody has named stands as it is. */
    String word(String kind, String code) {
        String key = kind + "." + code;
        return texts.containsKey("word." + key)
                ? texts.getString("word." + key)
                : quoted(named.getOrDefault(key, code));
    }

    String quoted(String text) {
        return language().equals("da") ? "»" + text + "«" : "\"" + text + "\"";
    }

    /** {@code a, b eller c}. */
    String list(List<String> items, String lastWord) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " " + texts.getString("word." + lastWord) + " "
                + items.get(items.size() - 1);
    }

    String list(List<String> codes, String lastWord, UnaryOperator<String> word) {
        return list(codes.stream().map(word).toList(), lastWord);
    }

    /** An actual in its unit. */
    String amount(BigDecimal value, @Nullable String unit) {
        if (unit == null) {
            return number(value);
        }
        try {
            return new MessageFormat(texts.getString("word." + unit), locale).format(new Object[] {number(value)});
        } catch (MissingResourceException unnamed) {
            return number(value) + " " + unit.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    String number(Number value) {
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(locale));
        return format.format(value instanceof BigDecimal ? value : BigDecimal.valueOf(value.longValue()));
    }

    /** A fraction as a decimal; more than six decimals are cut off and said to go on. */
    String exactly(BigFraction value) {
        BigDecimal cut = value.bigDecimalValue(DECIMALS, java.math.RoundingMode.DOWN);
        boolean whole = Fractions.of(cut).equals(value);
        return number(cut) + (whole ? "" : "…");
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d. MMMM yyyy", locale).format(day);
    }

    String date(Instant time) {
        return date(Denmark.day(time));
    }

    /** A year or a code as it is, without separators. */
    static String plain(Object value) {
        return String.valueOf(value);
    }
}
